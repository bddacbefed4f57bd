import { randomUUID } from 'node:crypto';
import type { Scope } from '@delakultur/kernel';
import { unprotectedTables } from '@delakultur/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICES, startDatabaseRig, type DatabaseRig } from './database-rig.ts';

const ASTORP: Scope = { kommuner: ['1277'], sites: [] };
const HOGANAS: Scope = { kommuner: ['1284'], sites: [] };
const NOWHERE: Scope = { kommuner: [], sites: [] };
const EVERYTHING = { name: 'acceptances', text: 'select kommun from guideline_acceptance' };

let rig: DatabaseRig;

const accept = (scope: Scope, kommun: string): Promise<unknown> =>
  rig.content.tenantTx(scope, (tx) =>
    tx.guidelineAcceptance.create({
      data: { personId: randomUUID(), site: 'familjen-helsingborg', kommun, version: 1, acceptedAt: new Date(0) },
    }),
  );

beforeAll(async () => {
  rig = await startDatabaseRig();
  await accept(ASTORP, '1277');
  await accept(HOGANAS, '1284');
});
afterAll(async () => {
  await rig.close();
});

describe('who sees which row', () => {
  it('shows a municipality its own rows alone, by Prisma and by plain SQL', async () => {
    expect(await rig.content.tenantRead(ASTORP, EVERYTHING)).toEqual([{ kommun: '1277' }]);
    expect(await rig.content.tenantTx(ASTORP, (tx) => tx.guidelineAcceptance.findMany({ select: { kommun: true } }))).toEqual([
      { kommun: '1277' },
    ]);
  });

  it('shows nothing without a scope, with an empty one, and to a query past the door', async () => {
    expect(await rig.content.tenantRead(NOWHERE, EVERYTHING)).toEqual([]);
    expect((await rig.content.pool.query(EVERYTHING)).rows).toEqual([]);
  });

  it('shows the service its own rows when it works without a caller', async () => {
    expect(await rig.content.systemTx((tx) => tx.guidelineAcceptance.count())).toBe(2);
  });

  it('keeps nothing of a scope for whoever has the connection next', async () => {
    const scopes = Array.from({ length: 300 }, (_, nth) => (nth % 3 === 0 ? ASTORP : nth % 3 === 1 ? HOGANAS : NOWHERE));
    const leaks = await Promise.all(
      scopes.map(async (scope, nth) => {
        const rows = await (nth % 2 === 0
          ? rig.content.tenantRead<{ kommun: string }>(scope, EVERYTHING)
          : rig.content.tenantTx(scope, (tx) => tx.guidelineAcceptance.findMany()));
        return rows.filter(({ kommun }) => !scope.kommuner.includes(kommun));
      }),
    );
    expect(leaks.flat()).toEqual([]);
  });

  it('refuses to write a row of another municipality', async () => {
    await expect(accept(ASTORP, '1284')).rejects.toMatchObject({ name: 'DatabaseProblem', slug: 'forbidden' });
  });

  it('takes no name that is not a place', async () => {
    const crafted = { kommuner: ["1277', true), set_config('app.system', 'on"], sites: [] };
    await expect(rig.content.tenantRead(crafted, EVERYTHING)).rejects.toThrow('not a municipality or site');
  });
});

describe('the protection of every table', () => {
  it('has no gap in any service', async () => {
    expect(await unprotectedTables(rig.admin, SERVICES)).toEqual([]);
  });

  it.each([
    ['create table content.secret (kommun text); alter table content.secret owner to content_owner', 'row-level security is not forced'],
    ['alter table content.article no force row level security', 'row-level security is not forced'],
    ['create policy wide on content.article to content using (true)', 'a second permissive policy widens it'],
    ['alter role content bypassrls', 'superuser, bypasses'],
    ['grant usage on schema people to content; grant select on all tables in schema people to content', 'is open to content'],
  ])('is missed after: %s', async (mutation, problem) => {
    await rig.admin.query(`begin; ${mutation}`);
    const gaps = await unprotectedTables(rig.admin, SERVICES);
    await rig.admin.query('rollback');
    expect(gaps.map((gap) => gap.problem).join('\n')).toContain(problem);
  });
});
