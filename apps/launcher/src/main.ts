import { Crew } from './crew.ts';
import { explain } from './explain.ts';
import { Launch } from './launch.ts';
import { parseOptions, type Options } from './options.ts';
import { Progress } from './progress.ts';
import { tableOf } from './started.ts';
import { USAGE, UsageError } from './usage.ts';

/** A terminal's Ctrl-C reaches us directly and once more through npm: so close together they count as one. */
const SAME_PRESS_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborted by the first Ctrl-C; the second ends us at once, and with us what is still running. */
function listenForEnd(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!controller.signal.aborted) firstAt = performance.now();
      else if (performance.now() - firstAt > SAME_PRESS_MS) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });

/** Runs until Ctrl-C or a death; returns the exit code. */
async function run(options: Options): Promise<number> {
  const progress = new Progress();
  const crew = new Crew();
  const signal = listenForEnd();
  const launch = await Launch.claim({ options, crew, progress, signal });
  try {
    await Promise.race([tellWhenReady(launch, options, progress), crew.death, whenAborted(signal)]);
    await Promise.race([crew.death, whenAborted(signal)]);
    progress.say('\nStopping …');
    return 0;
  } catch (error) {
    progress.say(explain(error));
    return 1;
  } finally {
    await crew.stop();
    launch.release();
  }
}

async function tellWhenReady(launch: Launch, { isJson }: Options, progress: Progress): Promise<void> {
  progress.say('Starting Delakultur');
  const started = await launch.start();
  progress.say(`Ready after ${progress.total()}`);
  process.stdout.write(isJson ? `${JSON.stringify(started)}\n` : tableOf(started, launch.ports));
  if (!isJson) process.stdout.write('Ctrl-C stops everything.\n');
}

async function main(): Promise<number> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (!options.isHelp) return await run(options);
    process.stdout.write(USAGE);
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exit(await main());
