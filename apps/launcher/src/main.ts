import { Crew } from './crew.ts';
import { endSignal, whenAborted } from './end-signal.ts';
import { explain } from './explain.ts';
import { Launch } from './launch.ts';
import { parseOptions, type Options } from './options.ts';
import { Progress } from './progress.ts';
import { tableOf } from './started.ts';
import { USAGE, UsageError } from './usage.ts';

/** Runs until Ctrl-C or a death; returns the exit code. */
async function run(options: Options): Promise<number> {
  const progress = new Progress();
  const crew = new Crew();
  const signal = endSignal();
  const launch = await Launch.claim({ options, crew, progress, signal });
  try {
    await Promise.race([runUntilAborted(launch, options, progress), crew.death, whenAborted(signal)]);
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

async function runUntilAborted(launch: Launch, { isJson }: Options, progress: Progress): Promise<void> {
  progress.say('Starting Delakultur');
  const { started, followClock } = await launch.start();
  progress.say(`Ready after ${progress.total()}`);
  process.stdout.write(isJson ? `${JSON.stringify(started)}\n` : tableOf(started, launch.ports));
  if (!isJson) process.stdout.write('\nCtrl-C stops everything.\n');
  await followClock();
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
