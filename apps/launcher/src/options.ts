import { parseArgs } from 'node:util';
import { LAST_OFFSET } from './ports.ts';
import { UsageError } from './usage.ts';

export interface Options {
  readonly portBase: number;
  readonly isFresh: boolean;
  readonly isJson: boolean;
  readonly withKeycloak: boolean;
  readonly isHelp: boolean;
}

const LOWEST = 1024;
const HIGHEST = 65_535 - LAST_OFFSET;

/** What the command line asks for; a UsageError says in one sentence what is wrong with it. */
export function parseOptions(words: readonly string[]): Options {
  const { values } = parse(words);
  return {
    portBase: portBaseOf(values['port-base']),
    isFresh: values.fresh,
    isJson: values.json,
    withKeycloak: values.keycloak,
    isHelp: values.help,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        'port-base': { type: 'string', default: '7400' },
        fresh: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        keycloak: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const [sentence] = cause.message.split('. ');
    throw new UsageError(`${sentence}: npm start -- --help lists the options.`, { cause });
  }
}

export function portBaseOf(word: string): number {
  const base = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  if (base >= LOWEST && base <= HIGHEST) return base;
  throw new UsageError(`--port-base takes a number from ${LOWEST} to ${HIGHEST}, not '${word}'.`);
}
