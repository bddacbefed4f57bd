import { parseArgs } from 'node:util';
import { portBaseOf } from './options.ts';
import { swedishMoment } from './swedish-time.ts';
import { UsageError } from './usage.ts';

export interface ClockOptions {
  /** How far ahead of the machine the clock shall run, from how far it does; undefined only asks. */
  readonly move: ((offsetMs: number, machine: Date) => number) | undefined;
  readonly portBase: number;
  readonly isHelp: boolean;
}

export const CLOCK_USAGE = `npm run clock tells what time it is on the platform, or moves its clock. Options come after two dashes:

  npm run clock -- +7d                  a week on; also +36h, +20m
  npm run clock -- 2026-12-24T07:00     that Swedish time
  npm run clock -- real                 the machine's time again

  --port-base N   the ports that npm start was given (7400)

Services begin again, and reminders, releases and digests come when they are due by this clock. Sign-in keeps the machine's time.
What was done at a later time stays, with its date, when the clock is set back.
`;

const UNIT_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };
/** Jobs are kept for ten years, and tokens and certificates do not follow at all. */
const FARTHEST_MS = 5 * 366 * 86_400_000;

/** What the command line asks for; a UsageError says in one sentence what is wrong with it. */
export function parseClockOptions(words: readonly string[]): ClockOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) throw new UsageError(`The clock can be set to one time, not to '${positionals.join(' ')}'.`);
  const [word] = positionals;
  return {
    move: word === undefined ? undefined : within(word, moveOf(word)),
    portBase: portBaseOf(values['port-base']),
    isHelp: values.help,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { 'port-base': { type: 'string', default: '7400' }, help: { type: 'boolean', default: false } },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const [sentence] = cause.message.split('. ');
    throw new UsageError(`${sentence}: npm run clock -- --help lists the options.`, { cause });
  }
}

type Move = NonNullable<ClockOptions['move']>;

function moveOf(word: string): Move {
  if (word === 'real') return () => 0;
  const [, count, unit = ''] = /^\+(\d{1,6})([dhm])$/.exec(word) ?? [];
  if (count) return (offsetMs) => offsetMs + Number(count) * (UNIT_MS[unit] ?? 0);
  const moment = swedishMoment(word);
  if (moment) return (_, machine) => moment.getTime() - machine.getTime();
  throw new UsageError(`The clock takes +7d, +36h, a time like 2026-12-24T07:00, or real, not '${word}'.`);
}

const within =
  (word: string, move: Move): Move =>
  (offsetMs, machine) => {
    const moved = move(offsetMs, machine);
    if (Math.abs(moved) <= FARTHEST_MS) return moved;
    throw new UsageError(`'${word}' is more than five years away, and the clock goes no farther.`);
  };
