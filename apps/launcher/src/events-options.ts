import { parseArgs } from 'node:util';
import { portBaseOf } from './options.ts';
import { swedishStart } from './swedish-time.ts';
import { UsageError } from './usage.ts';

export interface EventsOptions {
  readonly kommun: string;
  readonly from: Date | 'now';
  readonly portBase: number;
  readonly isJson: boolean;
  /** How many events to wait for; without end when undefined. */
  readonly count: number | undefined;
  readonly isHelp: boolean;
}

export const EVENTS_USAGE = `npm run events shows what a municipality may hear, as it happens. Options come after two dashes:

  npm run events -- --kommun 1284 --from 2026-11-01

  --kommun CODE   whose events: their own and their sites'
  --from DATE     begin with what happened then (default: now)
  --count N       end after N events
  --json          one CloudEvent as JSON on each line
  --port-base N   the ports that npm start was given (7400)

Ctrl-C ends it. The municipality's own consumer is left where it is.
`;

/** What the command line asks for; a UsageError says in one sentence what is wrong with it. */
export function parseEventsOptions(words: readonly string[]): EventsOptions {
  const { values } = parse(words);
  return {
    kommun: kommunOf(values.kommun, values.help),
    from: fromOf(values.from),
    portBase: portBaseOf(values['port-base']),
    isJson: values.json,
    count: countOf(values.count),
    isHelp: values.help,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        kommun: { type: 'string', default: '' },
        from: { type: 'string', default: 'now' },
        count: { type: 'string' },
        json: { type: 'boolean', default: false },
        'port-base': { type: 'string', default: '7400' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const [sentence] = cause.message.split('. ');
    throw new UsageError(`${sentence}: npm run events -- --help lists the options.`, { cause });
  }
}

function kommunOf(word: string, isHelp: boolean): string {
  if (isHelp || /^\d{4}$/.test(word)) return word;
  throw new UsageError(`--kommun takes a municipality's four digits, as in: npm run events -- --kommun 1284`);
}

function fromOf(word: string): Date | 'now' {
  if (word === 'now') return word;
  const start = swedishStart(word);
  if (start) return start;
  throw new UsageError(`--from takes a date like 2026-11-01 or a time like 2026-11-01T08:00:00+01:00, not '${word}'.`);
}

function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw new UsageError(`--count takes a number from 1 on, not '${word}'.`);
}
