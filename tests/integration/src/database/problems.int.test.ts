import { randomUUID } from 'node:crypto';
import { openDatabase } from '@delakultur/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PrismaClient } from '../../../../apps/content/generated/client.ts';
import { startDatabaseRig, type Content, type DatabaseRig } from './database-rig.ts';

const SCOPE = { kommuner: ['1277'], sites: [] };
const PERSON = randomUUID();
const acceptance = { personId: PERSON, site: 'familjen-helsingborg', kommun: '1277', version: 1, acceptedAt: new Date(0) };

let rig: DatabaseRig;
let unreachable: Content;
beforeAll(async () => {
  rig = await startDatabaseRig();
  const url = 'postgres://content:content@127.0.0.1:9/delakultur';
  unreachable = openDatabase({ url, schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }) });
  await rig.content.tenantTx(SCOPE, (tx) => tx.guidelineAcceptance.create({ data: acceptance }));
});
afterAll(async () => {
  await unreachable.close();
  await rig.close();
});

it.each([
  [
    'a row of another municipality',
    'forbidden',
    () => rig.content.tenantTx(SCOPE, (tx) => tx.guidelineAcceptance.create({ data: { ...acceptance, kommun: '1284' } })),
  ],
  [
    'a NUL in a text',
    'invalid-request',
    () => rig.content.tenantTx(SCOPE, (tx) => tx.guidelineAcceptance.create({ data: { ...acceptance, site: 'a\0b', version: 2 } })),
  ],
  ['an id that is no UUID', 'invalid-request', () => rig.content.tenantTx(SCOPE, (tx) => tx.article.findUnique({ where: { id: 'x' } }))],
  ['the same row twice', 'conflict', () => rig.content.tenantTx(SCOPE, (tx) => tx.guidelineAcceptance.create({ data: acceptance }))],
  ['a server that is not there', 'service-unavailable', () => unreachable.tenantTx(SCOPE, (tx) => tx.article.count())],
  ['a server that is not there, for a read', 'service-unavailable', () => unreachable.tenantRead(SCOPE, { text: 'select 1' })],
  [
    'a transaction that takes too long',
    'service-unavailable',
    () => rig.content.tenantTx(SCOPE, (tx) => tx.$queryRaw`select 1 from pg_sleep(5.5)`),
  ],
] as const)('answers %s with %s', async (_, slug, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ name: 'DatabaseProblem', slug });
});

it('lets a bug through as it is', async () => {
  await expect(rig.content.tenantTx(SCOPE, (tx) => tx.$queryRaw`select no_such_column from article`)).rejects.not.toMatchObject({
    name: 'DatabaseProblem',
  });
});

it('goes on after its connections were cut', async () => {
  await rig.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'content'`);
  await expect.poll(() => rig.content.tenantTx(SCOPE, (tx) => tx.guidelineAcceptance.count()).catch(() => 'away')).toBe(1);
});
