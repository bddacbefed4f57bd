import { randomUUID } from 'node:crypto';
import {
  agreeToArticle,
  type Article,
  discardArticle,
  keepArticle,
  listArticles,
  passArticleOn,
  type Publication,
  putArticleBack,
  readPublication,
  recallArticle,
  releaseArticle,
  requestArticleWithdrawal,
  restoreArticle,
  reviseArticle,
  saveArticle,
  submitArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, SITE, stepOf, Walk, wording } from './walk.ts';

const { asa, nils, karin, samira, henrik, birgit } = people;
const reason = 'Bilden visar fel grupp.';

let platform: Platform;
let walk: Walk;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const released = async (): Promise<Article> => walk.take(releaseArticle, await walk.ready(), henrik);
const revise = ({ id }: Article, as: TestPerson = asa): Promise<Article> =>
  platform.call(reviseArticle, { articleId: id, revisionId: randomUUID() }, as);
const reviseProblem = ({ id }: Article, as: TestPerson = asa): Promise<string> =>
  walk.problem(reviseArticle, { articleId: id, revisionId: randomUUID() }, as);
const published = ({ id }: Pick<Article, 'id'>): Promise<Publication> => platform.call(readPublication, { publicationId: id });
const isPublished = async ({ id }: Article): Promise<boolean> => (await walk.problem(readPublication, { publicationId: id })) === 'none';

/** Writes the new text and takes it as far as the chief editor. */
async function brought(revision: Article, title: string): Promise<Article> {
  const { lang, schoolForm, topic } = revision;
  const text = { title, body: wording(`${title}, i en ny text.`), lang, schoolForm, topic, coAuthors: [] };
  await platform.call(saveArticle, { ...stepOf(revision), site: SITE, ...text }, asa);
  await walk.take(submitArticle, revision, asa, { declared: 1 });
  await walk.take(agreeToArticle, revision, karin);
  return walk.take(passArticleOn, revision, samira);
}

/** What has been said of the publication, in order. */
async function factsOf({ id }: Article): Promise<string[]> {
  const sql = `select type from content.outbox where aggregate = $1 and type like 'se.delakultur.content.publication.%' order by version`;
  return (await platform.admin.query<{ type: string }>(sql, [id])).rows.map(({ type }) => type.split('.').at(-2)!);
}

describe('C2: a new version of a released article', () => {
  it.each([
    ['the editor', samira],
    ['the chief editor', henrik],
    ['the manager', karin],
    ['the own contact person', birgit],
  ])('is not begun by %s', async (_who, person) => {
    expect(await reviseProblem(await released(), person)).toBe('article-role-missing');
  });

  it('is not begun by somebody who has nothing to do with it, nor of what is not out', async () => {
    expect(await reviseProblem(await released(), nils)).toBe('article-not-found');
    expect(await reviseProblem(await walk.ready())).toBe('article-transition-refused');
  });

  it('is one at a time, also when two begin at once', async () => {
    const article = await released();
    const both = await Promise.all([reviseProblem(article), reviseProblem(article)]);
    expect(both.toSorted()).toEqual(['none', 'revision-exists']);
    expect(await reviseProblem(article)).toBe('revision-exists');
  });

  it('is read by nobody until it is released; then it has the old one’s address and first day', async () => {
    const old = await released();
    const before = await published(old);
    const revision = await revise(old);
    expect(revision).toMatchObject({ state: 'draft', revises: old.id, title: old.title, body: old.body, agreement: null, history: [] });
    const ready = await brought(revision, 'Kottar på nytt');
    expect(ready.isFirst).toBe(false);
    expect(await published(old)).toEqual(before);
    expect(await isPublished(ready)).toBe(false);

    const out = await walk.take(releaseArticle, ready, henrik);
    const after = await published(old);
    expect(after).toMatchObject({ id: old.id, title: 'Kottar på nytt', releasedAt: before.releasedAt, updatedAt: out.history.at(-1)!.at });
    expect(after.body).toEqual(wording('Kottar på nytt, i en ny text.'));
    expect(await isPublished(ready)).toBe(false);
    expect(await factsOf(old)).toEqual(['released', 'updated']);
    const replaced = await walk.read(old, asa);
    expect(replaced).toMatchObject({ state: 'replaced', title: old.title, acts: [], wait: { role: null, persons: [] } });
    expect(replaced.history.at(-1)).toMatchObject({ action: 'replace', role: 'chief-editor', by: henrik.id });

    const third = await walk.take(releaseArticle, await brought(await revise(out), 'Kottar en tredje gång'), henrik);
    expect(third.revises).toBe(old.id);
    expect(await published(old)).toMatchObject({ title: 'Kottar en tredje gång', releasedAt: before.releasedAt });
    expect((await walk.read(out, asa)).state).toBe('replaced');
    expect(await factsOf(old)).toEqual(['released', 'updated', 'updated']);
    expect(await reviseProblem(old)).toBe('article-transition-refused');
  });

  it('answers the question whether the old one still is right', async () => {
    const old = await released();
    await platform.admin.query(`update content.article set review = 'ask' where id = $1`, [old.id]);
    await walk.take(releaseArticle, await brought(await revise(old), 'Kottar nu'), henrik);
    expect(await walk.read(old, samira)).toMatchObject({ state: 'replaced', review: null });
    const { items } = await platform.call(listArticles, { view: 'to-do', limit: 100 }, samira);
    expect(items.map(({ id }) => id)).not.toContain(old.id);
  });

  it('gives its place to another when it is put away, and does not come back beside that', async () => {
    const old = await released();
    const first = await revise(old);
    await walk.take(discardArticle, first, asa);
    const second = await revise(old);
    expect(await walk.problem(restoreArticle, stepOf(await walk.read(first, asa)), asa)).toBe('revision-exists');
    expect((await walk.read(first, asa)).state).toBe('discarded');
    await walk.take(discardArticle, second, asa);
    expect(await walk.take(restoreArticle, first, asa)).toMatchObject({ state: 'draft', revises: old.id });
    expect(await reviseProblem(old)).toBe('revision-exists');
  });
});

describe('a new version while the old one is in question', () => {
  it('is not released before the author’s request to withdraw is answered, and nothing of it is done', async () => {
    const old = await released();
    const before = await published(old);
    const ready = await brought(await revise(old), 'Kottar under tiden');
    const asked = await walk.take(requestArticleWithdrawal, old, asa, { reason });
    expect(await walk.problem(releaseArticle, stepOf(ready), henrik)).toBe('article-transition-refused');
    expect(await walk.read(ready, asa)).toEqual({ ...ready, acts: expect.any(Array) });
    expect(await published(old)).toEqual(before);
    expect(await factsOf(old)).toEqual(['released']);
    await walk.take(keepArticle, asked, henrik, { reason: 'Den är rätt.' });
    await walk.take(releaseArticle, ready, henrik);
    expect(await published(old)).toMatchObject({ title: 'Kottar under tiden' });
  });

  it('brings it back to readers when the old one was taken down, at the same address', async () => {
    const old = await released();
    const { releasedAt } = await published(old);
    const ready = await brought(await revise(old), 'Kottar igen');
    const down = await walk.take(unpublishArticle, old, henrik, { reason });
    expect(await isPublished(old)).toBe(false);
    await walk.take(releaseArticle, ready, henrik);
    expect(await published(old)).toMatchObject({ title: 'Kottar igen', releasedAt });
    expect(await factsOf(old)).toEqual(['released', 'unpublished', 'released']);
    expect(await walk.problem(putArticleBack, stepOf(await walk.read(down, henrik)), henrik)).toBe('article-transition-refused');
  });

  it('is released once, and the old one is taken down or replaced, when both happen at once', async () => {
    const old = await released();
    const ready = await brought(await revise(old), 'Kottar samtidigt');
    const [release, unpublish] = await Promise.all([
      walk.problem(releaseArticle, stepOf(ready), henrik),
      walk.problem(unpublishArticle, { ...stepOf(old), reason }, henrik),
    ]);
    const [now, then] = [await walk.read(ready, asa), await walk.read(old, asa)];
    expect([release, unpublish].filter((problem) => problem === 'none').length).toBeGreaterThan(0);
    expect(now.state).toBe(release === 'none' ? 'released' : 'ready');
    expect(then.state).toBe(release === 'none' ? 'replaced' : 'unpublished');
    expect(await isPublished(old)).toBe(release === 'none');
  });
});

describe('an author’s request to withdraw', () => {
  it('waits for the chief editor, who is told, and can be taken back', async () => {
    const article = await released();
    const asked = await walk.take(requestArticleWithdrawal, article, asa, { reason });
    expect(asked).toMatchObject({ state: 'withdrawal-requested', wait: { role: 'chief-editor', persons: [henrik.id] } });
    expect(asked.wait.nextReminder).not.toBeNull();
    expect(await walk.told(henrik, article)).toContain('withdrawal-requested');
    expect(await isPublished(article)).toBe(true);
    const recalled = await walk.take(recallArticle, asked, asa);
    expect(recalled).toMatchObject({ state: 'released', wait: { role: null } });
    expect(recalled.history.map(({ action }) => action).slice(-2)).toEqual(['request-withdrawal', 'recall']);
  });

  it('is the chief editor’s task also when the article was under review', async () => {
    const article = await released();
    await platform.admin.query(`update content.article set review = 'ask' where id = $1`, [article.id]);
    const asked = await walk.take(requestArticleWithdrawal, article, asa, { reason });
    expect(asked.wait).toMatchObject({ role: 'chief-editor', persons: [henrik.id] });
    expect(await walk.told(henrik, article)).toContain('withdrawal-requested');
  });

  it('is answered with a reason, whichever way', async () => {
    const article = await released();
    const asked = await walk.take(requestArticleWithdrawal, article, asa, { reason });
    expect(await walk.problem(keepArticle, { ...stepOf(asked), reason: ' ' }, henrik)).toBe('invalid-request');
    const kept = await walk.take(keepArticle, asked, henrik, { reason: 'Källan är god.' });
    expect(kept.history.at(-1)).toMatchObject({ action: 'keep', reason: 'Källan är god.' });
    expect(await walk.told(asa, article)).toContain('kept');
    await walk.take(requestArticleWithdrawal, article, asa, { reason });
    const down = await walk.take(unpublishArticle, article, henrik, { reason: 'Som du bad om.' });
    expect(down).toMatchObject({ state: 'unpublished', wait: { role: null } });
    expect(await isPublished(article)).toBe(false);
    expect(await walk.told(asa, article)).toContain('unpublished');
  });
});

it('C2: what was taken down is put back with its first day and its new version’s day', async () => {
  const old = await released();
  const out = await walk.take(releaseArticle, await brought(await revise(old), 'Kottar åter'), henrik);
  const before = await published(old);
  await walk.take(unpublishArticle, out, henrik, { reason });
  await walk.take(putArticleBack, out, henrik);
  expect(await published(old)).toEqual(before);
  expect(await factsOf(old)).toEqual(['released', 'updated', 'unpublished', 'released']);
});
