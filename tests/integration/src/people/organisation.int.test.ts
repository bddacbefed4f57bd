import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listMunicipalities, listOrigins, listSites, readMunicipality, readSite } from '@delakultur/contracts';
import { unprotectedTables } from '@delakultur/database';
import { ROOT } from '@delakultur/stack';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = 'familjen-helsingborg';
const ORIGINS = { 1277: ['http://astorp.localhost:7410', 'http://127.0.0.1:7410'] };

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true, environment: { DK_DEMO_ORIGINS: JSON.stringify(ORIGINS) } });
});
afterAll(() => platform.stop());

const fillAgain = (environment: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'apps/people/dist/demo.js')], {
    env: { ...process.env, ...platform.environmentOf('people'), ...environment },
  });

const countOf = async (table: string): Promise<number> => {
  const { rows } = await platform.admin.query<{ count: string }>(`select count(*) from people.${table}`);
  return Number(rows[0]!.count);
};

describe('the organisation', () => {
  it('names the municipalities in Swedish order', async () => {
    const { items } = await platform.call(listMunicipalities, {});
    expect(items.map(({ name }) => name)).toEqual([
      'Bjuv',
      'Båstad',
      'Helsingborg',
      'Höganäs',
      'Klippan',
      'Landskrona',
      'Perstorp',
      'Svalöv',
      'Åstorp',
      'Ängelholm',
      'Örebro',
      'Örkelljunga',
      'Österåker',
    ]);
  });

  it('P1: is a tree of areas and units: in Örebro six areas with 120 preschools', async () => {
    const { areas } = await platform.call(readMunicipality, { kommun: '1880' });
    expect(areas).toHaveLength(6);
    expect(areas.map(({ units }) => units.length)).toEqual([20, 20, 20, 20, 20, 20]);
    const [area] = areas;
    expect(area!.units[0]!.place).toBe(`1880/${area!.id}/${area!.units[0]!.id}`);
  });

  it('knows offices, which have no school form', async () => {
    const { areas } = await platform.call(readMunicipality, { kommun: '1283' });
    expect(areas.flatMap(({ units }) => units).filter(({ schoolForm }) => schoolForm === null)).not.toHaveLength(0);
  });

  it('tells the member municipalities of a site', async () => {
    const { name, members } = await platform.call(readSite, { site: SITE });
    expect(name).toBe('Familjen Helsingborg');
    expect(members).toHaveLength(11);
  });

  it('C2: tells the unit in whose name a site is released, where one holds the role', async () => {
    expect((await platform.call(readSite, { site: SITE })).chiefEditorUnit).toMatchObject({
      name: 'Kommunikation och marknad',
      kommun: '1283',
    });
    expect((await platform.call(readSite, { site: 'pedagog-orebro' })).chiefEditorUnit).toBeNull();
  });

  it('lists the sites', async () => {
    const { items } = await platform.call(listSites, {});
    expect(listSites.output.parse({ items }).items.map(({ slug, members }) => [slug, members.length])).toEqual([
      [SITE, 11],
      ['pedagog-orebro', 1],
      ['pedagogcentrum-osteraker', 1],
    ]);
  });

  it.each([
    [readMunicipality, { kommun: '9999' }, 404],
    [readSite, { site: 'ingen-sadan' }, 404],
    [readMunicipality, { kommun: '12 or 1=1' }, 400],
    [listMunicipalities, { all: true }, 400],
  ])('answers with a problem to what does not exist or has the wrong form', async (contract, input, status) => {
    expect((await platform.ask(contract, input)).status).toBe(status);
  });

  it('lists the origins that the demo was given', async () => {
    const { items } = await platform.call(listOrigins, {});
    expect(items).toEqual([
      { kommun: '1277', origin: 'http://127.0.0.1:7410' },
      { kommun: '1277', origin: 'http://astorp.localhost:7410' },
    ]);
  });

  it('L8: keeps every table with a municipality or a site behind row-level security', async () => {
    expect(await unprotectedTables(platform.admin, ['people'])).toEqual([]);
  });
});

describe('filling in the demo', () => {
  it('L4: leaves a fact of every municipality, every site and every role on the stream', async () => {
    await platform.caughtUp('people');
    const { rows } = await platform.admin.query<{ type: string; count: string }>(
      'select type, count(*) from people.outbox group by type order by type',
    );
    expect(rows.map(({ type, count }) => [type, Number(count)])).toEqual([
      ['se.delakultur.people.assignment.started.v1', await countOf('assignment')],
      ['se.delakultur.people.municipality.changed.v1', 13],
      ['se.delakultur.people.site.changed.v1', 3],
    ]);
  });

  it('changes nothing when it is done again', async () => {
    const before = [await countOf('assignment'), await countOf('person'), await countOf('unit'), await countOf('outbox')];
    await fillAgain();
    expect([await countOf('assignment'), await countOf('person'), await countOf('unit'), await countOf('outbox')]).toEqual(before);
  });

  it('moves the origins of a municipality to where its intranet stands now', async () => {
    await fillAgain({ DK_DEMO_ORIGINS: JSON.stringify({ 1277: ['http://astorp.localhost:7510'] }) });
    const { items } = await platform.call(listOrigins, {});
    expect(items).toEqual([{ kommun: '1277', origin: 'http://astorp.localhost:7510' }]);
  });

  it('refuses origins that are none, by name', async () => {
    await expect(fillAgain({ DK_DEMO_ORIGINS: '{ "1277": ["http://astorp.localhost/page"] }' })).rejects.toThrow(/DK_DEMO_ORIGINS/);
    await expect(fillAgain({ DK_DEMO_ORIGINS: 'astorp' })).rejects.toThrow(/DK_DEMO_ORIGINS: must be JSON/);
  });
});
