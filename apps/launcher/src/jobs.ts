import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQueues } from '@delakultur/jobs';
import { ROOT } from '@delakultur/stack';
import { Client } from 'pg';
import { explain } from './explain.ts';
import { JOBS_USAGE, parseJobsOptions } from './jobs-options.ts';
import { jobsTable } from './jobs-table.ts';
import { mailLine, readMailCounts } from './mail-counts.ts';
import { portsFrom } from './ports.ts';
import { SERVICES } from './programs.ts';
import { UsageError } from './usage.ts';

try {
  const { isHelp, portBase } = parseJobsOptions(process.argv.slice(2));
  process.stdout.write(isHelp ? JOBS_USAGE : await showJobs(portBase));
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  process.stderr.write(`${wordsOf(error)}\n`);
}

/** Reads as each service itself does, so that whoever may start the platform may look. */
async function showJobs(portBase: number): Promise<string> {
  const file = join(ROOT, '.data', String(portBase), 'passwords.json');
  if (!existsSync(file)) throw new UsageError(`Nothing has been started on the ports from ${portBase} on: npm start does.`);
  const passwords = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const read = async <T>(service: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const { postgres: port } = portsFrom(portBase);
    const client = new Client({ host: '127.0.0.1', port, database: 'delakultur', user: service, password: passwords[service] ?? '' });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const [queues, mails] = await Promise.all([
    Promise.all(SERVICES.map((service) => read(service, (client) => readQueues(client, service)))),
    read('people', readMailCounts),
  ]);
  return `${jobsTable(queues.flat())}${mailLine(mails)}`;
}

function wordsOf(error: unknown): string {
  const isAway = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
  return isAway ? 'PostgreSQL does not answer: is npm start still running?' : explain(error);
}
