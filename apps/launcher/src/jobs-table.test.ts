import { describe, expect, it } from 'vitest';
import { parseJobsOptions } from './jobs-options.ts';
import { jobsTable } from './jobs-table.ts';

describe('the table of jobs', () => {
  it('shows what waits, what runs and what failed, in Swedish time', () => {
    const idle = { service: 'people', name: 'send-digests', waiting: 0, nextAt: null, running: 0, failed: 0, lastError: null };
    const busy = {
      service: 'content',
      name: 'remind-manager',
      waiting: 3,
      nextAt: new Date('2026-12-01T06:00:00Z'),
      running: 1,
      failed: 1,
      lastError: 'Error: the mail\n server is away',
    };
    expect(jobsTable([busy, idle])).toBe(
      [
        'service  job             waiting  next at           running  failed  last error',
        'content  remind-manager  3        2026-12-01 07:00  1        1       Error: the mail server is away',
        'people   send-digests    0                          0        0',
        '',
      ].join('\n'),
    );
  });

  it('says so when there are none', () => {
    expect(jobsTable([])).toBe('No service has a queue yet.\n');
  });
});

describe('the command line of npm run jobs', () => {
  it('takes other ports', () => {
    expect(parseJobsOptions(['--port-base', '7500'])).toEqual({ portBase: 7500, isHelp: false });
  });

  it('refuses what it does not know in one sentence', () => {
    expect(() => parseJobsOptions(['--all'])).toThrow("Unknown option '--all': npm run jobs -- --help lists the options.");
  });
});
