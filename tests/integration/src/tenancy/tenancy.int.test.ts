import { randomUUID } from 'node:crypto';
import { acceptGuideline, contracts, isCommand, partsOf, type Rpc, saveArticle, submitArticle } from '@delakultur/contracts';
import { unprotectedTables } from '@delakultur/database';
import { fromMarkdown } from '@delakultur/document/markdown';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A word that stands in no demo text: wherever it comes out, a draft has leaked. */
const CANARY = 'Kanariefågelkvitter';
const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const articleId = randomUUID();

/** Everyone who has no part in Åstorp's drafts: other municipalities, and a colleague next door. */
const STRANGERS: readonly (readonly [string, TestPerson])[] = [
  ['a teacher in Höganäs', demoPerson('maja.lindqvist')],
  ['the contact person and administrator of Höganäs', demoPerson('omar.farah')],
  ['a person whom nobody knows, from Örebro', { id: randomUUID(), kommun: '1880' }],
  ['a person of Åstorp who takes no part in it', { id: randomUUID(), kommun: '1277' }],
  ['the chief editor, since he works in Höganäs', { ...demoPerson('henrik.aalto'), kommun: '1284' }],
];

let platform: Platform;
let sent: { readonly version: number };

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
  const body = fromMarkdown(`${CANARY} hördes över hela gården.`);
  const draft = {
    articleId,
    version: 0,
    site: SITE,
    title: CANARY,
    body,
    lang: 'sv',
    schoolForm: 'forskola',
    topic: 'utomhus',
    coAuthors: [] as string[],
  } as const;
  const { version } = await platform.call(saveArticle, draft, asa);
  await platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, asa);
  sent = await platform.call(submitArticle, { articleId, version, declared: 1 }, asa);
});
afterAll(() => platform.stop());

/** What fits any field that an operation may ask for, aimed at Åstorp's article. */
function aimedInput({ input }: Rpc): Record<string, unknown> {
  const aim: Readonly<Record<string, unknown>> = {
    articleId,
    publicationId: articleId,
    version: sent.version,
    site: SITE,
    kommun: '1277',
    reason: 'Nyfiken',
    text: 'Nyfiken',
    title: 'Nyfiken',
    body: fromMarkdown('Nyfiken'),
    lang: 'sv',
    schoolForm: 'forskola',
    topic: 'utomhus',
    coAuthors: [],
    ids: [asa.id],
    q: 'Å',
    place: '1277',
    view: 'to-do',
    limit: 20,
    guidelineVersion: 1,
    assignmentId: randomUUID(),
    personId: asa.id,
    role: 'editor',
    from: '2026-11-01',
    until: '2026-12-01',
    noticeId: randomUUID(),
  };
  const { shape } = input as unknown as { shape: Record<string, unknown> };
  return Object.fromEntries(
    Object.keys(shape)
      .filter((field) => field in aim)
      .map((field) => [field, aim[field]]),
  );
}

const named = (some: readonly Rpc[]) => some.map((contract) => [partsOf(contract).name, contract] as const);

describe('L8: what one municipality writes is nowhere in what others reach', () => {
  describe.each(STRANGERS)('%s', (_who, person) => {
    it.each(named(contracts))('reads nothing of it by %s', async (_name, contract) => {
      const { status, json } = await platform.ask(contract, aimedInput(contract), person);
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(json)).not.toContain(CANARY);
    });

    it.each(named(contracts.filter((contract) => partsOf(contract).name.startsWith('article.') && isCommand(contract))))(
      'does nothing to it by %s',
      async (_name, contract) => {
        const { status } = await platform.ask(contract, aimedInput(contract), person);
        expect(status).toBeGreaterThanOrEqual(400);
      },
    );
  });

  it('while those who take part in it see it', async () => {
    const seen = await Promise.all(
      ['karin.lund', 'samira.haddad', 'henrik.aalto', 'birgit.sjo'].map((name) =>
        platform.ask(
          contracts.find((one) => partsOf(one).name === 'article.read')!,
          { articleId },
          demoPerson(name),
        ),
      ),
    );
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe('L8: the second lock', () => {
  it('forces every table that names a municipality or a site through a policy', async () => {
    expect(await unprotectedTables(platform.admin, ['content', 'people'])).toEqual([]);
  });

  it.each([
    ['no scope at all', '', '', 0],
    ['another municipality', '1284', '', 0],
    ['another site', '', 'pedagog-orebro', 0],
    ['the municipality itself', '1277', '', 1],
    ['the site that it was sent to', '', SITE, 1],
  ])('shows the article’s row to %s: rows %s %s %i', async (_who, kommuner, sites, rows) => {
    const service = new Client(platform.environmentOf('content')['DK_DATABASE_URL']);
    await service.connect();
    try {
      await service.query('begin');
      await service.query(`select set_config('app.kommuner', $1, true), set_config('app.sites', $2, true)`, [kommuner, sites]);
      const { rowCount } = await service.query('select 1 from content.article where id = $1', [articleId]);
      expect(rowCount).toBe(rows);
    } finally {
      await service.end();
    }
  });
});
