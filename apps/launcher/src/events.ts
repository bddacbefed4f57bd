import { parseEventsOptions, EVENTS_USAGE } from './events-options.ts';
import { eventJson, eventLine } from './event-line.ts';
import { followEvents } from './follow-events.ts';
import { UsageError } from './usage.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader like `head` closes the pipe when it has enough.
process.stdout.once('error', () => stop.abort());

try {
  const options = parseEventsOptions(process.argv.slice(2));
  if (options.isHelp) process.stdout.write(EVENTS_USAGE);
  else {
    const render = options.isJson ? eventJson : eventLine;
    await followEvents(options, (event) => process.stdout.write(`${render(event)}\n`), stop.signal);
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${sentenceOf(error)}\n`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof Error && /ECONNREFUSED|connection refused|timeout/i.test(error.message)) {
    return 'The broker does not answer: is npm start still running?';
  }
  return `The events cannot be followed: ${error instanceof Error ? error.message : String(error)}.`;
}
