import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@delakultur/stack';
import { CLOCK_USAGE, parseClockOptions, type ClockOptions } from './clock-options.ts';
import { explain } from './explain.ts';
import { isServed } from './node-part.ts';
import { PlatformClock } from './platform-clock.ts';
import { loopback, portsFrom } from './ports.ts';
import { clockSentence } from './swedish-time.ts';
import { UsageError } from './usage.ts';

const PATIENCE_MS = 60_000;

try {
  const options = parseClockOptions(process.argv.slice(2));
  process.stdout.write(options.isHelp ? CLOCK_USAGE : `${await moveClock(options)}\n`);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  process.stderr.write(`${explain(error)}\n`);
}

/** Moves the clock when asked to, waits until the services follow it, and says in one sentence what time it is. */
async function moveClock({ move, portBase }: ClockOptions): Promise<string> {
  const folder = join(ROOT, '.data', String(portBase));
  if (!existsSync(folder)) throw new UsageError(`Nothing has been started on the ports from ${portBase} on: npm start does.`);
  const clock = new PlatformClock(folder);
  if (move) clock.write('wanted', move(clock.read('wanted'), new Date()));
  if (!(await isServed(`${loopback(portsFrom(portBase).gateway)}/livez`))) {
    return `${clockSentence(clock.read('wanted'))} The platform is not running; it starts at that time.`;
  }
  await clock.followed(AbortSignal.timeout(PATIENCE_MS));
  if (clock.read('wanted') !== clock.read('shown')) throw new Error('The services have not begun again: what does npm start say?');
  return clockSentence(clock.read('shown'));
}
