import { parseEventsOptions, EVENTS_USAGE } from './events-options.ts';
import { eventJson, eventLine } from './event-line.ts';
import { followEvents } from './follow-events.ts';
import { swedishTime } from './swedish-time.ts';
import { UsageError } from './usage.ts';

/** What the broker's words mean to whoever sits here. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED|connection refused|timeout/i, 'The broker does not answer: is npm start still running?'],
  [/consumer deleted/i, 'Another npm run events follows this municipality now, so this one ends.'],
];

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader like `head` closes the pipe when it has enough.
process.stdout.once('error', () => stop.abort());

try {
  const options = parseEventsOptions(process.argv.slice(2));
  if (options.isHelp) process.stdout.write(EVENTS_USAGE);
  else {
    const since = options.from === 'now' ? 'now' : swedishTime(options.from);
    process.stderr.write(`Following what ${options.kommun} may hear, from ${since} on. Ctrl-C ends this.\n`);
    const render = options.isJson ? eventJson : eventLine;
    await followEvents(options, (event) => process.stdout.write(`${render(event)}\n`), stop.signal);
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${sentenceOf(error)}\n`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  return SENTENCES.find(([pattern]) => pattern.test(words))?.[1] ?? `The events cannot be followed: ${words}.`;
}
