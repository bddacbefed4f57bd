import { randomUUID } from 'node:crypto';
import {
  acceptGuideline,
  agreeToArticle,
  type Article,
  closeWish,
  giveWishBack,
  type Input,
  listWishes,
  nominateWish,
  passArticleOn,
  readArticle,
  readCoverage,
  releaseArticle,
  type Rpc,
  saveArticle,
  submitArticle,
  takeWish,
  unpublishArticle,
  type Wish,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const karin = demoPerson('karin.lund');
const birgit = demoPerson('birgit.sjo');
const mustafa = demoPerson('mustafa.oz');
const samira = demoPerson('samira.haddad');
const henrik = demoPerson('henrik.aalto');
const maja = demoPerson('maja.lindqvist');
const omar = demoPerson('omar.farah');
const marianne = demoPerson('marianne.dahl');
const mehmet = demoPerson('mehmet.yilmaz');

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
  await platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, asa);
});
afterAll(() => platform.stop());

type Nomination = Input<typeof nominateWish>;
const aNomination = (changes: Partial<Nomination> = {}): Nomination => ({
  wishId: randomUUID(),
  version: 0,
  site: SITE,
  kommun: null,
  schoolForm: 'fritidshem',
  topic: 'utomhus',
  title: 'Utomhuspedagogik på fritids',
  note: 'Vi har ingen artikel om fritidshem ännu.',
  ...changes,
});
const aWish = (changes: Partial<Nomination> = {}, by: TestPerson = henrik): Promise<Wish> =>
  platform.call(nominateWish, aNomination(changes), by);
const stepOf = ({ id: wishId, version }: Wish) => ({ wishId, version });
const planOf = async (as: TestPerson, site = SITE) => platform.call(listWishes, { site }, as);
const seenBy = async (as: TestPerson, { id }: Wish): Promise<Wish> => (await planOf(as)).items.find((wish) => wish.id === id)!;
const slugOf = async (contract: Rpc, input: unknown, as?: TestPerson): Promise<string> => {
  const { json } = await platform.ask(contract, input, as);
  return String((json as { type?: string }).type ?? 'no problem')
    .split('/')
    .at(-1)!;
};
const factsAbout = async ({ id }: Wish): Promise<string[]> => {
  const { rows } = await platform.admin.query<{ fact: string }>(
    `select split_part(type, '.', 5) as fact from content.outbox where aggregate = $1 order by version`,
    [id],
  );
  return rows.map(({ fact }) => fact);
};

describe('C29: the plan of what a site wants articles about', () => {
  it('is seen by everyone in a member municipality, with what each may do', async () => {
    const wish = await aWish();
    expect((await seenBy(asa, wish)).acts).toEqual(['take']);
    expect((await seenBy(omar, wish)).acts).toEqual(['take']);
    expect((await seenBy(henrik, wish)).acts).toEqual(['change', 'take', 'close']);
    expect([(await planOf(asa)).mayNominate, (await planOf(birgit)).mayNominate, (await planOf(henrik)).mayNominate]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each<[string, Partial<Nomination>, TestPerson]>([
    ['the chief editor, from all', {}, henrik],
    ['the chief editor, from one municipality', { kommun: '1277' }, henrik],
    ['a contact person, from the own municipality', { kommun: '1277' }, birgit],
    ['a contact person, from all', {}, birgit],
  ])('takes nominations from %s', async (_who, changes, person) => {
    const wish = await aWish(changes, person);
    expect(wish).toMatchObject({ state: 'open', version: 1, nominatedBy: person.id, kommun: changes.kommun ?? null });
    expect(await factsAbout(wish)).toEqual(['nominated']);
  });

  it.each<[string, Partial<Nomination>, TestPerson | undefined, string]>([
    ['nobody signed in', {}, undefined, 'not-signed-in'],
    ['an author', {}, asa, 'forbidden'],
    ['an editor', {}, samira, 'forbidden'],
    ['an administrator', {}, mustafa, 'forbidden'],
    ['a contact person, from another municipality', { kommun: '1284' }, birgit, 'forbidden'],
    ['a contact person of no member', {}, mehmet, 'not-a-member'],
    ["another site's chief editor", {}, marianne, 'not-a-member'],
    ['the chief editor, from no member', { kommun: '1880' }, henrik, 'not-a-member'],
    ['the chief editor, on no site', { site: 'ingen-sadan' }, henrik, 'site-not-found'],
    ['the chief editor, without a title', { title: ' ' }, henrik, 'invalid-request'],
  ])('takes none from %s', async (_who, changes, person, slug) => {
    const nomination = aNomination(changes);
    expect(await slugOf(nominateWish, nomination, person)).toBe(slug);
    expect((await planOf(henrik)).items.map(({ id }) => id)).not.toContain(nomination.wishId);
  });

  it('L8: is not seen, and no part of it can be reached, from outside its members', async () => {
    const wish = await aWish();
    expect(await slugOf(listWishes, { site: SITE }, marianne)).toBe('not-a-member');
    expect(await slugOf(listWishes, { site: 'ingen-sadan' }, asa)).toBe('site-not-found');
    expect(await slugOf(takeWish, stepOf(wish), marianne)).toBe('wish-not-found');
    expect(await slugOf(closeWish, { ...stepOf(wish), reason: 'Nej' }, marianne)).toBe('wish-not-found');
    expect(await slugOf(nominateWish, { ...aNomination(), wishId: wish.id, site: 'pedagog-orebro' }, marianne)).toBe('wish-version-stale');
    expect((await planOf(marianne, 'pedagog-orebro')).items).toEqual([]);
    expect(await seenBy(henrik, wish)).toMatchObject({ state: 'open', version: 1 });
  });

  it('is changed by the chief editor, and by a contact person where it is theirs, and by nobody else', async () => {
    const wish = await aWish({ kommun: '1277' });
    const change = { ...aNomination({ kommun: '1277', title: 'Uteskola' }), wishId: wish.id };
    for (const other of [omar, asa]) expect(await slugOf(nominateWish, { ...change, version: 1 }, other)).toBe('forbidden');
    expect(await platform.call(nominateWish, { ...change, version: 1 }, birgit)).toMatchObject({ title: 'Uteskola', version: 2 });
    expect(await slugOf(nominateWish, { ...change, version: 1 }, henrik)).toBe('wish-version-stale');
    const fromAll = await aWish({}, birgit);
    expect(await slugOf(nominateWish, { ...aNomination(), wishId: fromAll.id, version: 1 }, omar)).toBe('forbidden');
    expect(await slugOf(nominateWish, { ...aNomination(), wishId: randomUUID(), version: 1 }, henrik)).toBe('wish-not-found');
    expect(await factsAbout(wish)).toEqual(['nominated']);
  });

  it('is taken off with a reason that everyone sees', async () => {
    const wish = await aWish({ kommun: '1277' });
    expect(await slugOf(closeWish, { ...stepOf(wish), reason: ' ' }, birgit)).toBe('invalid-request');
    for (const other of [asa, omar, samira]) expect(await slugOf(closeWish, { ...stepOf(wish), reason: 'Nej' }, other)).toBe('forbidden');
    await platform.call(closeWish, { ...stepOf(wish), reason: 'Vi har fått en sådan redan.' }, birgit);
    expect(await seenBy(maja, wish)).toMatchObject({ state: 'closed', reason: 'Vi har fått en sådan redan.', acts: [] });
    expect(await slugOf(takeWish, { wishId: wish.id, version: 2 }, asa)).toBe('wish-transition-refused');
    expect(await factsAbout(wish)).toEqual(['nominated', 'closed']);
  });
});

describe('C29: an author takes up a wanted topic', () => {
  it('C9: as anybody in the municipality that it is wanted from', async () => {
    const wish = await aWish({ kommun: '1277' });
    expect((await seenBy(maja, wish)).acts).toEqual([]);
    expect(await slugOf(takeWish, stepOf(wish), maja)).toBe('forbidden');
    const taken = await platform.call(takeWish, stepOf(wish), asa);
    expect(taken).toMatchObject({ state: 'taken', takenBy: asa.id, acts: ['give-back'] });
    expect(await slugOf(takeWish, stepOf(taken), nils)).toBe('wish-transition-refused');
    const change = { ...aNomination({ kommun: '1277', title: 'Något annat' }), wishId: wish.id, version: taken.version };
    expect(await slugOf(nominateWish, change, birgit)).toBe('wish-transition-refused');
  });

  it('once: of many at the same time, one has it', async () => {
    const wish = await aWish();
    const answers = await Promise.all([asa, nils, maja].map((person) => platform.ask(takeWish, stepOf(wish), person)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    expect(await factsAbout(wish)).toEqual(['nominated', 'taken']);
  });

  it('L10: also when the first answer was lost', async () => {
    const wish = await aWish();
    const key = { idempotencyKey: randomUUID() };
    const first = await platform.ask(takeWish, stepOf(wish), asa, key);
    const retry = await platform.ask(takeWish, stepOf(wish), asa, key);
    expect([retry.status, retry.json]).toEqual([200, first.json]);
    expect(await factsAbout(wish)).toEqual(['nominated', 'taken']);
  });

  it.each([
    ['who took it', asa],
    ['the chief editor', henrik],
  ])('and it is given back by %s, and by nobody else', async (_who, person) => {
    const taken = await platform.call(takeWish, stepOf(await aWish()), asa);
    for (const other of [nils, birgit, samira]) expect(await slugOf(giveWishBack, stepOf(taken), other)).toBe('forbidden');
    const back = await platform.call(giveWishBack, stepOf(taken), person);
    expect(back).toMatchObject({ state: 'open', takenBy: null, takenAt: null });
    expect(await factsAbout(back)).toEqual(['nominated', 'taken', 'given-back']);
  });
});

const draftFor = (wishId: string | null, changes: Partial<Input<typeof saveArticle>> = {}): Input<typeof saveArticle> => ({
  articleId: randomUUID(),
  version: 0,
  site: SITE,
  title: 'Uteskola',
  body: fromMarkdown('Vi gick ut.'),
  lang: 'sv',
  schoolForm: 'fritidshem',
  topic: 'utomhus',
  coAuthors: [],
  licence: 'CC-BY-4.0',
  producer: null,
  wishId,
  ...changes,
});
const of = ({ id, version }: Article) => ({ articleId: id, version });

/** Brings an article about it from its author to the chief editor. */
async function readyArticle(wish: Wish): Promise<Article> {
  const draft = await platform.call(saveArticle, draftFor(wish.id), asa);
  const sent = await platform.call(submitArticle, { ...of(draft), declared: 1 }, asa);
  const agreed = await platform.call(agreeToArticle, of(sent), karin);
  return platform.call(passArticleOn, of(agreed), samira);
}
const released = async (wish: Wish): Promise<Article> => platform.call(releaseArticle, of(await readyArticle(wish)), henrik);

describe('C29: an article about a wanted topic', () => {
  it('fulfils it when it is released, and is then found from the plan', async () => {
    const taken = await platform.call(takeWish, stepOf(await aWish()), asa);
    const article = await released(taken);
    expect(await seenBy(maja, taken)).toMatchObject({ state: 'done', articleId: article.id, acts: [] });
    expect(await factsAbout(taken)).toEqual(['nominated', 'taken', 'fulfilled']);
  });

  it('L8: is found from the plan by its authors and the site alone once it has been taken down', async () => {
    const taken = await platform.call(takeWish, stepOf(await aWish()), asa);
    const article = await released(taken);
    await platform.call(unpublishArticle, { ...of(article), reason: 'Källan drog tillbaka sin text.' }, henrik);
    const found = await Promise.all([asa, samira, nils, maja].map(async (person) => (await seenBy(person, taken)).articleId));
    expect(found).toEqual([article.id, article.id, null, null]);
  });

  it('is released also when the topic is given back at the same moment', async () => {
    const taken = await platform.call(takeWish, stepOf(await aWish()), asa);
    const ready = await readyArticle(taken);
    const [out, back] = await Promise.all([
      platform.ask(releaseArticle, of(ready), henrik),
      platform.ask(giveWishBack, stepOf(taken), asa),
    ]);
    expect(out.status).toBe(200);
    expect([200, 409, 412]).toContain(back.status);
    expect(await seenBy(asa, taken)).toMatchObject({ state: 'done', articleId: ready.id });
  });

  it('is released also when the topic has been taken off the plan meanwhile', async () => {
    const taken = await platform.call(takeWish, stepOf(await aWish()), asa);
    const draft = await platform.call(saveArticle, draftFor(taken.id), asa);
    await platform.call(closeWish, { ...stepOf(taken), reason: 'Det räcker nu.' }, henrik);
    const { title, body, lang, schoolForm, topic } = draftFor(taken.id);
    const save = { ...draftFor(taken.id), ...of(draft), title, body, lang, schoolForm, topic };
    const sent = await platform.call(submitArticle, { ...of(await platform.call(saveArticle, save, asa)), declared: 1 }, asa);
    const agreed = await platform.call(agreeToArticle, of(sent), karin);
    const ready = await platform.call(passArticleOn, of(agreed), samira);
    expect((await platform.call(releaseArticle, of(ready), henrik)).state).toBe('released');
    expect(await seenBy(asa, taken)).toMatchObject({ state: 'closed', articleId: null });
  });

  it.each<[string, () => Promise<string>]>([
    ['that is not there', async () => randomUUID()],
    ['that somebody else writes about', async () => (await platform.call(takeWish, stepOf(await aWish()), maja)).id],
    ['that is wanted from another municipality', async () => (await aWish({ kommun: '1284' })).id],
    ['that has been taken off', async () => (await platform.call(closeWish, { ...stepOf(await aWish()), reason: 'Nej' }, henrik)).id],
    ['of another site', async () => (await platform.call(nominateWish, aNomination({ site: 'pedagog-orebro' }), marianne)).id],
  ])('is not begun about one %s, and a draft is not moved there', async (_which, arrange) => {
    const wishId = await arrange();
    const draft = draftFor(wishId);
    expect(await slugOf(saveArticle, draft, asa)).toBe('wish-not-found');
    expect(await slugOf(readArticle, { articleId: draft.articleId }, asa)).toBe('article-not-found');
    const without = await platform.call(saveArticle, draftFor(null), asa);
    expect(await slugOf(saveArticle, { ...draftFor(wishId), ...of(without) }, asa)).toBe('wish-not-found');
  });

  it('is begun about one that is free', async () => {
    const wish = await aWish({ kommun: '1277' });
    expect((await platform.call(saveArticle, draftFor(wish.id), asa)).wishId).toBe(wish.id);
  });
});

describe('C15: how each member municipality is seen', () => {
  const coverageOf = async (kommun: string, as = henrik) =>
    (await platform.call(readCoverage, { site: SITE }, as)).items.find((one) => one.kommun === kommun)!;

  it('has a line for every member, also for one from which nothing has come', async () => {
    const { items } = await platform.call(readCoverage, { site: SITE }, birgit);
    expect(items.map(({ kommun }) => kommun)).toEqual([
      '1214',
      '1257',
      '1260',
      '1275',
      '1276',
      '1277',
      '1278',
      '1282',
      '1283',
      '1284',
      '1292',
    ]);
    for (const { released: count, lastReleasedAt } of items) expect(count === 0).toBe(lastReleasedAt === null);
  });

  it('counts what is on its way and what readers see, and no drafts', async () => {
    const before = await coverageOf('1277');
    const draft = await platform.call(saveArticle, draftFor(null), asa);
    expect(await coverageOf('1277')).toEqual(before);
    const sent = await platform.call(submitArticle, { ...of(draft), declared: 1 }, asa);
    expect(await coverageOf('1277')).toEqual({ ...before, inFlow: before.inFlow + 1 });
    const agreed = await platform.call(agreeToArticle, of(sent), karin);
    const out = await platform.call(releaseArticle, of(await platform.call(passArticleOn, of(agreed), samira)), henrik);
    expect(await coverageOf('1277')).toEqual({ ...before, released: before.released + 1, lastReleasedAt: out.updatedAt });
    await platform.call(unpublishArticle, { ...of(out), reason: 'Nej' }, henrik);
    expect(await coverageOf('1277')).toEqual(before);
  });

  it.each([
    ['a contact person of a member', birgit],
    ['an administrator of a member', mustafa],
    ['an editor', samira],
    ['the chief editor', henrik],
  ])('is shown to %s', async (_who, person) => {
    expect((await platform.ask(readCoverage, { site: SITE }, person)).status).toBe(200);
  });

  it.each<[string, TestPerson | undefined, string, string]>([
    ['nobody signed in', undefined, SITE, 'not-signed-in'],
    ['an author', asa, SITE, 'forbidden'],
    ['a manager', karin, SITE, 'forbidden'],
    ["another site's chief editor", marianne, SITE, 'forbidden'],
    ['a contact person of another site’s member', mehmet, SITE, 'forbidden'],
    ['the chief editor, of another site', henrik, 'pedagog-orebro', 'forbidden'],
    ['anybody, of no site', henrik, 'ingen-sadan', 'site-not-found'],
  ])('is not shown to %s', async (_who, person, site, slug) => {
    expect(await slugOf(readCoverage, { site }, person)).toBe(slug);
  });
});
