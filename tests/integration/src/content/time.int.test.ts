import { randomUUID } from 'node:crypto';
import {
  type Article,
  endAssignment,
  listArticles,
  readPublication,
  releaseArticle,
  scheduleArticle,
  sendArticleBack,
  startAssignment,
} from '@delakultur/contracts';
import { startPlatform, type Platform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DAY_MS, people, stepOf, Walk } from './walk.ts';

const { asa, karin, henrik, petra, leo, nour, lena, tomas } = people;
const PATIENCE = { timeout: 60_000, interval: 100 };

let platform: Platform;
let walk: Walk;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());
beforeEach(() => walk.moveClock(0));

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const dayIn = (days: number): string => inDays(days).slice(0, 10);
const toDoOf = async (person: TestPerson): Promise<string[]> =>
  (await platform.call(listArticles, { view: 'to-do', limit: 100 }, person)).items.map(({ id }) => id);
const isPublished = async ({ id }: Article): Promise<boolean> => (await walk.problem(readPublication, { publicationId: id })) === 'none';

it('C4, C5: a silent manager is reminded, then the contact person has a task, and nothing says yes by itself', async () => {
  const sent = await walk.withManager(nour);
  expect(sent).toMatchObject({ state: 'with-manager', isFirst: true, wait: { persons: [lena.id], helper: null } });
  await walk.moveClock(7);
  await vi.waitFor(async () => expect((await walk.read(sent, nour)).wait.remindedAt).not.toBeNull(), PATIENCE);
  expect(await walk.told(lena, sent)).toEqual(['reminded', 'submitted']);
  expect(await toDoOf(tomas)).not.toContain(sent.id);
  await walk.moveClock(14);
  await vi.waitFor(async () => expect(await walk.told(lena, sent)).toHaveLength(3), PATIENCE);
  await walk.moveClock(21);
  await vi.waitFor(
    async () => expect((await walk.read(sent, nour)).wait.helper).toMatchObject({ role: 'contact-person', persons: [tomas.id] }),
    PATIENCE,
  );
  expect(await toDoOf(tomas)).toContain(sent.id);
  expect(await walk.told(tomas, sent)).toContain('escalated');
  expect(await walk.read(sent, tomas)).toMatchObject({ state: 'with-manager', acts: [], history: [{ action: 'submit' }] });
});

it('C5: asks the one who is manager now, when the manager who was asked has left', async () => {
  const sent = await walk.withManager();
  const { rows } = await platform.admin.query<{ id: string }>(`select id from people.assignment where person_id = $1 and role = 'rektor'`, [
    karin.id,
  ]);
  await platform.call(endAssignment, { assignmentId: rows[0]!.id, until: dayIn(-1) }, people.mustafa);
  await vi.waitFor(async () => expect((await walk.read(sent, asa)).manager).not.toBe(karin.id), PATIENCE);
  const now = await walk.read(sent, asa);
  expect(now.wait.persons).toEqual([now.manager]);
  expect(await walk.told(asa, sent)).toContain('manager-changed');
  const place = (await platform.admin.query<{ place: string }>('select place from people.assignment where id = $1', [rows[0]!.id])).rows[0]!
    .place;
  const back = { assignmentId: randomUUID(), personId: karin.id, role: 'rektor' as const, place, from: dayIn(-1) };
  await platform.call(startAssignment, back, people.mustafa);
  await vi.waitFor(async () => expect((await walk.read(sent, asa)).manager).toBe(karin.id), PATIENCE);
});

it('C2: is released at the time that was set, once, in the name of whoever set it', async () => {
  const ready = await walk.ready();
  const scheduled = await walk.take(scheduleArticle, ready, henrik, { at: inDays(2) });
  expect(scheduled).toMatchObject({ state: 'ready', wait: { role: null, persons: [] } });
  expect(await isPublished(ready)).toBe(false);
  await walk.moveClock(2.1);
  await vi.waitFor(async () => expect(await isPublished(ready)).toBe(true), PATIENCE);
  const { history, scheduledFor } = await walk.read(ready, asa);
  expect(history.at(-1)).toMatchObject({ action: 'release', by: henrik.id, role: 'chief-editor' });
  expect([scheduledFor, history.filter(({ action }) => action === 'release').length]).toEqual([null, 1]);
});

it('C2: is not released at the time that was set by somebody whose role has ended, and whoever can release is told', async () => {
  const other = {
    assignmentId: randomUUID(),
    personId: leo.id,
    role: 'chief-editor' as const,
    place: 'site/familjen-helsingborg',
    from: dayIn(-1),
  };
  await platform.call(startAssignment, { ...other, until: dayIn(1) }, petra);
  await platform.caughtUp('content');
  const ready = await walk.ready();
  await walk.take(scheduleArticle, ready, leo, { at: inDays(3) });
  await walk.moveClock(3.1);
  await vi.waitFor(async () => expect((await walk.read(ready, asa)).scheduledFor).toBeNull(), PATIENCE);
  const kept = await walk.read(ready, asa);
  expect(kept).toMatchObject({ state: 'ready', wait: { role: 'chief-editor', persons: [henrik.id] } });
  expect(kept.history.at(-1)).toMatchObject({ action: 'unschedule', by: null, reason: 'article-role-missing' });
  expect(await isPublished(ready)).toBe(false);
  expect(await walk.told(henrik, ready)).toContain('schedule-failed');
});

it('C2: what was sent back before its time is not released', async () => {
  const ready = await walk.ready();
  await walk.take(scheduleArticle, ready, henrik, { at: inDays(1) });
  await walk.take(sendArticleBack, ready, henrik, { reason: 'Källan saknas.' });
  await walk.moveClock(1.1);
  const witness = await walk.ready();
  await walk.take(releaseArticle, witness, henrik);
  expect(await isPublished(ready)).toBe(false);
  expect(await walk.read(ready, asa)).toMatchObject({ state: 'with-editor', scheduledFor: null });
});

it('refuses a time that has passed', async () => {
  const ready = await walk.ready();
  expect(await walk.problem(scheduleArticle, { ...stepOf(ready), at: inDays(-1) }, henrik)).toBe('time-has-passed');
});

it('C12: a released article whose authors have been silent for a year is a task for the editors, and after a year and a half for the chief editor', async () => {
  const released = await walk.take(releaseArticle, await walk.ready(nour, lena), henrik);
  await walk.moveClock(380);
  await vi.waitFor(async () => expect((await walk.read(released, nour)).review).toBe('ask'), PATIENCE);
  expect(await toDoOf(people.samira)).toContain(released.id);
  await walk.moveClock(560);
  await vi.waitFor(async () => expect((await walk.read(released, nour)).review).toBe('remove'), PATIENCE);
  expect(await toDoOf(henrik)).toContain(released.id);
  expect(await isPublished(released)).toBe(true);
});
