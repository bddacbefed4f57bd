import { randomUUID } from 'node:crypto';
import {
  type Article,
  type ArticleView,
  listArticles,
  readPublication,
  releaseArticle,
  scheduleArticle,
  sendArticleBack,
  startAssignment,
  unscheduleArticle,
} from '@delakultur/contracts';
import { type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY_MS, people, SITE, stepOf, Walk } from './walk.ts';

const { asa, karin, leo, henrik, samira, birgit, petra, nour, lena } = people;
const PATIENCE = { timeout: 60_000, interval: 100 };

let platform: Platform;
let walk: Walk;
/** How far the platform's clock has been moved by now; it never goes back here. */
let days = 0;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  const second = { assignmentId: randomUUID(), personId: leo.id, role: 'chief-editor' as const, place: `site/${SITE}` };
  await platform.call(startAssignment, { ...second, from: new Date(Date.now() - DAY_MS).toISOString().slice(0, 10) }, petra);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const settings = () => ({ DK_CLOCK_OFFSET_MS: String(Math.round(days * DAY_MS)) });
const later = (by: number): string => new Date(Date.now() + (days + by) * DAY_MS).toISOString();

/** Days pass for content, which is another start of its process. */
async function pass(by: number, more: Readonly<Record<string, string>> = {}): Promise<void> {
  days += by;
  await platform.parts.get('content')!.stop();
  await platform.start('content', { ...settings(), ...more });
}

/** Everything that a release leaves behind, counted. */
async function traces({ id }: Pick<Article, 'id'>) {
  const sql = `select
    (select state from content.article where id = $1) as state,
    (select count(*)::int from content.article_step where article_id = $1 and action = 'release') as steps,
    (select count(*)::int from content.publication where id = $1) as pages,
    (select count(*)::int from content.outbox where aggregate = $1 and type = 'se.delakultur.content.article.released.v1') as facts,
    (select count(*)::int from content.outbox where aggregate = $1 and type = 'se.delakultur.content.publication.released.v1') as news`;
  return (await platform.admin.query(sql, [id])).rows[0];
}
const ONCE = { state: 'released', steps: 1, pages: 1, facts: 1, news: 1 };
const NOT = { state: 'ready', steps: 0, pages: 0, facts: 0, news: 0 };

const triesOf = async ({ id }: Article): Promise<number> =>
  (
    await platform.admin.query(
      `select coalesce(max(retry_count), 0)::int as n from content_jobs.job where name = 'release-at-time' and data ->> 'articleId' = $1`,
      [id],
    )
  ).rows[0].n;
const protect = (person: TestPerson, isProtected: boolean) =>
  platform.admin.query('update people.person set is_protected = $2 where id = $1', [person.id, isProtected]);
const schedule = (article: Article, by = henrik, at = later(1)): Promise<Article> => walk.take(scheduleArticle, article, by, { at });

describe('C2: is released once', () => {
  it('when two chief editors press at the same moment, and in two tabs of one', async () => {
    const ready = await walk.ready();
    const asked = [henrik, leo, henrik, leo].map((person) => walk.problem(releaseArticle, stepOf(ready), person));
    const answers = (await Promise.all(asked)).toSorted();
    expect(answers).toEqual([...Array.from({ length: 3 }, () => 'article-version-stale'), 'none']);
    expect(await traces(ready)).toEqual(ONCE);
  });

  it('when the same command comes twice, also at once, and is answered as the first time', async () => {
    const ready = await walk.ready();
    const options = { idempotencyKey: randomUUID() };
    const release = () => platform.ask(releaseArticle, stepOf(ready), henrik, options);
    const both = await Promise.all([release(), release()]);
    for (const { status } of both) expect([200, 409]).toContain(status);
    const [first, again] = [await release(), await release()];
    expect([first.status, again.status, again.json]).toEqual([200, 200, first.json]);
    expect(await traces(ready)).toEqual(ONCE);
  });

  it('when the answer was lost because people did not answer in time, and nothing half before', async () => {
    const ready = await walk.ready();
    await platform.parts.get('people')!.stop();
    const options = { idempotencyKey: randomUUID() };
    const away = await platform.ask(releaseArticle, stepOf(ready), henrik, options);
    expect([away.status, (away.json as { type: string }).type.split('/').at(-1)]).toEqual([503, 'service-unavailable']);
    expect(await traces(ready)).toEqual(NOT);
    expect((await walk.read(ready, henrik)).version).toBe(ready.version);
    await platform.start('people');
    expect((await platform.ask(releaseArticle, stepOf(ready), henrik, options)).status).toBe(200);
    expect(await traces(ready)).toEqual(ONCE);
  });
});

const finds = async (view: ArticleView, { id }: Article): Promise<boolean[]> => {
  const lists = await Promise.all([henrik, leo, samira].map((person) => platform.call(listArticles, { view, limit: 100 }, person)));
  return lists.map(({ items }) => items.some((item) => item.id === id));
};

describe('C12: the lists of a site’s editors and chief editors', () => {
  it('hold what has its time among what they follow, and what is released among what is done', async () => {
    const scheduled = await schedule(await walk.ready());
    expect(await finds('to-do', scheduled)).toEqual([false, false, false]);
    expect(await finds('following', scheduled)).toEqual([true, true, true]);
    const released = await walk.take(releaseArticle, scheduled, henrik);
    expect(await finds('following', released)).toEqual([false, false, false]);
    expect(await finds('done', released)).toEqual([true, true, true]);
  });
});

/** Lets the time that was set be now, for all at once and however long setting it took. */
async function becomeDue(articles: readonly Article[]): Promise<void> {
  const values = [articles.map(({ id }) => id), later(0)];
  await platform.admin.query('begin');
  await platform.admin.query('update content.article set scheduled_for = $2 where id = any($1)', values);
  await platform.admin.query(
    `update content_jobs.job set start_after = $2 where name = 'release-at-time' and data ->> 'articleId' = any($1::text[])`,
    values,
  );
  await platform.admin.query('commit');
}

describe('C2, C25: a set time', () => {
  it('does not put out the name of an author whose identity has been protected, and whoever can release is told', async () => {
    const now = await walk.ready();
    await protect(asa, true);
    expect(await walk.problem(releaseArticle, stepOf(now), henrik)).toBe('person-not-found');
    expect(await traces(now)).toEqual(NOT);
    await protect(asa, false);

    const timed = await schedule(now);
    const other = await schedule(await walk.ready(nour, lena));
    await protect(asa, true);
    await pass(1.1);
    await vi.waitFor(async () => expect(await traces(other)).toEqual(ONCE), PATIENCE);
    await vi.waitFor(async () => expect((await walk.read(timed, asa)).scheduledFor).toBeNull(), PATIENCE);
    await protect(asa, false);
    const kept = await walk.read(timed, asa);
    expect(await traces(timed)).toEqual(NOT);
    expect(kept.history.at(-1)).toMatchObject({ action: 'unschedule', by: null, reason: 'person-not-found' });
    expect(kept.wait.persons.toSorted()).toEqual([henrik.id, leo.id].toSorted());
    for (const chief of [henrik, leo]) expect(await walk.told(chief, timed)).toContain('schedule-failed');
    expect(JSON.stringify(await platform.ask(readPublication, { publicationId: timed.id }))).not.toContain('Åsa Ek');
  });

  it('is kept as soon as sign-in and people answer again', async () => {
    const timed = await schedule(await walk.ready());
    await pass(1.1, { DK_ISSUER: 'http://127.0.0.1:9/realms/delakultur' });
    await vi.waitFor(async () => expect(await triesOf(timed)).toBeGreaterThan(0), PATIENCE);
    expect(await traces(timed)).toEqual(NOT);
    await platform.parts.get('people')!.stop();
    await pass(0.001);
    const before = await triesOf(timed);
    await vi.waitFor(async () => expect(await triesOf(timed)).toBeGreaterThan(before), PATIENCE);
    expect(await traces(timed)).toEqual(NOT);
    await platform.start('people');
    await vi.waitFor(async () => expect(await traces(timed)).toEqual(ONCE), PATIENCE);
    const { history } = await walk.read(timed, asa);
    expect(history.map(({ action }) => action).slice(-2)).toEqual(['schedule', 'release']);
    expect(history.at(-1)).toMatchObject({ by: henrik.id });
  });

  it('comes at the same moment as somebody who releases, sends back or takes back the time: one of them happens, whole', async () => {
    const ACTS = [
      [releaseArticle, {}],
      [sendArticleBack, { reason: 'Källan saknas.' }],
      [unscheduleArticle, {}],
    ] as const;
    const pairs = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map(async (nth) => ({ ready: await walk.ready(), act: ACTS[nth % ACTS.length]! })),
    );
    const timed = await Promise.all(pairs.map(async ({ ready, act }) => ({ article: await schedule(ready, leo), act })));
    await becomeDue(timed.map(({ article }) => article));
    // As soon as the queue has taken the first one, everybody acts.
    await vi.waitFor(
      async () =>
        expect(
          (
            await platform.admin.query(`select from content.article where id = any($1) and state = 'released'`, [
              timed.map(({ article }) => article.id),
            ])
          ).rowCount,
        ).toBeGreaterThan(0),
      { ...PATIENCE, interval: 5 },
    );
    const answers = await Promise.all(
      timed.map(({ article, act: [contract, more] }) => walk.problem(contract, { ...stepOf(article), ...more }, henrik)),
    );
    for (const answer of answers) expect(['none', 'article-version-stale', 'conflict']).toContain(answer);
    for (const [nth, { article, act }] of timed.entries()) {
      await vi.waitFor(async () => expect((await walk.read(article, asa)).scheduledFor).toBeNull(), PATIENCE);
      const { state, history } = await walk.read(article, asa);
      const isTheirs = answers[nth] === 'none';
      const isOut = !isTheirs || act[0] === releaseArticle;
      expect(await traces(article)).toEqual(isOut ? ONCE : { ...NOT, state });
      expect(history.at(-1)).toMatchObject({ by: isTheirs ? henrik.id : leo.id });
      expect(history.map(({ action }) => action).slice(0, -1)).toEqual(['submit', 'agree', 'pass-on', 'schedule']);
    }
  });

  it('asks for help at once when nobody is left who can release', async () => {
    const timed = await schedule(await walk.ready(), leo);
    const sql = `update content.held_role set until_day = $1 where role = 'chief-editor' and place = $2`;
    await platform.admin.query(sql, [later(0).slice(0, 10), `site/${SITE}`]);
    await pass(2);
    await vi.waitFor(async () => expect((await walk.read(timed, asa)).scheduledFor).toBeNull(), PATIENCE);
    const kept = await walk.read(timed, asa);
    expect(kept.wait).toMatchObject({ role: 'chief-editor', persons: [], helper: { role: 'contact-person', persons: [birgit.id] } });
    expect(await walk.told(birgit, timed)).toContain('escalated');
    await platform.admin.query(sql, [null, `site/${SITE}`]);
  });
});

it('C2, C4: two copies of the service release once and remind once', async () => {
  const waiting = await Promise.all(Array.from({ length: 6 }, () => walk.withManager()));
  const timed = await Promise.all(Array.from({ length: 6 }, async () => schedule(await walk.ready(), henrik, later(3))));
  const told = await Promise.all(waiting.map((article) => walk.told(karin, article)));
  await pass(5);
  const one = platform.parts.get('content')!;
  await platform.start('content', settings());
  for (const article of timed) await vi.waitFor(async () => expect(await traces(article)).toEqual(ONCE), PATIENCE);
  for (const article of waiting)
    await vi.waitFor(async () => expect((await walk.read(article, asa)).wait.remindedAt).not.toBeNull(), PATIENCE);
  await platform.caughtUp('content');
  for (const [nth, article] of waiting.entries()) {
    const { rows } = await platform.admin.query(
      `select a.reminders, (select count(*)::int from content.outbox o where o.aggregate = a.id and type like '%.reminded.v1') as facts from content.article a where id = $1`,
      [article.id],
    );
    expect(rows).toEqual([{ reminders: 1, facts: 1 }]);
    expect(await walk.told(karin, article)).toEqual(['reminded', ...told[nth]!]);
  }
  await one.stop();
});

it('A17: wants a sign-in that is not long ago, whoever asks', async () => {
  const ready = await walk.ready();
  for (const [contract, more] of [
    [releaseArticle, {}],
    [scheduleArticle, { at: later(1) }],
  ] as const) {
    const { json } = await platform.ask(contract, { ...stepOf(ready), ...more }, henrik, { signedInAgo: 16 * 60 });
    expect((json as { type: string }).type).toContain('sign-in-too-old');
  }
  expect(await traces(ready)).toEqual(NOT);
});
