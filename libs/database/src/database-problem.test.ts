import { describe, expect, it } from 'vitest';
import { DatabaseProblem, databaseProblem, translated } from './database-problem.ts';

const coded = (code: string): Error => Object.assign(new Error('no'), { code });
/** As Prisma wraps what PostgreSQL said. */
const wrapped = (code: string, originalCode: string): Error =>
  Object.assign(coded(code), { meta: { driverAdapterError: Object.assign(new Error('no'), { cause: { originalCode } }) } });

describe('what a database error stands for', () => {
  it.each([
    ['PostgreSQL refusing a row', coded('42501'), 'forbidden'],
    ['the same beneath Prisma', wrapped('P2039', '42501'), 'forbidden'],
    ['a NUL beneath Prisma', wrapped('P2010', '22021'), 'invalid-request'],
    ['a row that is there already', coded('P2002'), 'conflict'],
    ['a full pool', coded('P2024'), 'service-unavailable'],
    ['nobody at the port', coded('ECONNREFUSED'), 'service-unavailable'],
    ['a cut line without a code', new Error('Connection terminated unexpectedly'), 'service-unavailable'],
    ['a missing column', coded('42703'), undefined],
    ['a broken check, which the contract should have caught', coded('23514'), undefined],
    ['a name that every object has', coded('constructor'), undefined],
    ['no error at all', undefined, undefined],
  ])('is told for %s', (_, error, slug) => {
    expect(databaseProblem(error)).toBe(slug);
  });

  it('keeps what happened as the cause', async () => {
    const error = coded('23505');
    await expect(translated(() => Promise.reject(error))).rejects.toMatchObject({ slug: 'conflict', cause: error });
  });

  it('lets bugs and its own problems through as they are', async () => {
    const problems = [coded('42703'), new DatabaseProblem('idempotency-key-reused')];
    for (const problem of problems) await expect(translated(() => Promise.reject(problem))).rejects.toBe(problem);
  });
});
