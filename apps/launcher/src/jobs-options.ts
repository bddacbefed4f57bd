import { parseArgs } from 'node:util';
import { portBaseOf } from './options.ts';
import { UsageError } from './usage.ts';

export interface JobsOptions {
  readonly portBase: number;
  readonly isHelp: boolean;
}

export const JOBS_USAGE = `npm run jobs shows what the services have to do later, and what they could not do. Options come after two dashes:

  --port-base N   the ports that npm start was given (7400)

Times are those of the platform's clock. A failed job was tried until its kind gave up, and is kept for 30 days.
`;

/** What the command line asks for; a UsageError says in one sentence what is wrong with it. */
export function parseJobsOptions(words: readonly string[]): JobsOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { 'port-base': { type: 'string', default: '7400' }, help: { type: 'boolean', default: false } },
    });
    return { portBase: portBaseOf(values['port-base']), isHelp: values.help };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const [sentence] = cause.message.split('. ');
    throw new UsageError(`${sentence}: npm run jobs -- --help lists the options.`, { cause });
  }
}
