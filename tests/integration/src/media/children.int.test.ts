import { randomUUID } from 'node:crypto';
import {
  type Article,
  describeMedia,
  locateMedia,
  type Media,
  putArticleBack,
  readMedia,
  readPublication,
  releaseArticle,
  reviseArticle,
  scheduleArticle,
  submitArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY_MS, people, stepOf, Walk } from '../content/walk.ts';
import { Camera, illustrated, SAID } from './camera.ts';

vi.setConfig({ testTimeout: 120_000 });

const { asa, samira, henrik } = people;
const PATIENCE = { timeout: 40_000, interval: 100 };
const CHILDREN = { people: 'children' } as const;

let platform: Platform;
let walk: Walk;
let camera: Camera;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  camera = await Camera.of(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const isPublic = async ({ id: mediaId }: Pick<Media, 'id'>): Promise<boolean> => (await platform.call(locateMedia, { mediaId })).isPublic;
const newsOf = async ({ id }: Pick<Article, 'id'>): Promise<number> =>
  (
    await platform.admin.query<{ n: number }>(
      `select count(*)::int as n from content.outbox where aggregate = $1 and type like '%publication.updated%'`,
      [id],
    )
  ).rows[0]!.n;

describe('K7: a picture of children', () => {
  it('stops a release, and a time for one, and neither leaves anything behind', async () => {
    const [ready, media] = await camera.illustratedReady(walk, CHILDREN);
    const { json } = await platform.ask(releaseArticle, stepOf(ready), henrik);
    expect(json).toMatchObject({
      type: expect.stringMatching(/media-not-cleared$/) as string,
      errors: [{ pointer: '/body/content/1/attrs/media' }],
    });
    const soon = { ...stepOf(ready), at: new Date(Date.now() + DAY_MS).toISOString() };
    expect(await walk.problem(scheduleArticle, soon, henrik)).toBe('media-not-cleared');
    expect(await walk.read(ready, henrik)).toMatchObject({ state: 'ready', version: ready.version, scheduledFor: null });
    expect(await isPublic(media)).toBe(false);
    expect(await walk.problem(readPublication, { publicationId: ready.id })).toBe('publication-not-found');
    await camera.describe(media, samira, { people: 'staff' });
    expect(await walk.take(releaseArticle, ready, henrik)).toMatchObject({ state: 'released' });
    expect(await platform.call(locateMedia, { mediaId: media.id })).toMatchObject({ isPublic: true, hasPeople: true });
  });

  it('stops what comes out by itself, when that is said after the time was set', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    await walk.take(scheduleArticle, ready, henrik, { at: new Date(Date.now() + DAY_MS).toISOString() });
    await camera.describe(media, samira, CHILDREN);
    await walk.moveClock(1.01);
    await vi.waitFor(async () => expect((await walk.read(ready, henrik)).scheduledFor).toBeNull(), PATIENCE);
    const { state, history } = await walk.read(ready, henrik);
    expect([state, history.at(-1)]).toMatchObject(['ready', { action: 'unschedule', by: null, reason: 'media-not-cleared' }]);
    expect(await isPublic(media)).toBe(false);
  });

  it('is gone for readers at once when that is said after the release, and does not come back with the article', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    const released = await walk.take(releaseArticle, ready, henrik);
    expect(await isPublic(media)).toBe(true);
    await camera.describe(media, samira, CHILDREN);
    expect(await isPublic(media)).toBe(false);
    expect(await platform.call(readPublication, { publicationId: released.id })).toMatchObject({ picture: null, media: [] });
    expect(await newsOf(released)).toBe(1);
    const down = await walk.take(unpublishArticle, released, henrik, { reason: 'Det är barn på bilden.' });
    expect(await walk.problem(putArticleBack, stepOf(down), henrik)).toBe('media-not-cleared');
    await camera.describe(media, henrik, { people: 'nobody' });
    await walk.take(putArticleBack, down, henrik);
    expect(await isPublic(media)).toBe(true);
  });

  it('comes back when it turns out that nobody can be recognised', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    const released = await walk.take(releaseArticle, ready, henrik);
    await camera.describe(media, samira, CHILDREN);
    await camera.describe(media, samira);
    expect(await isPublic(media)).toBe(true);
    expect(await platform.call(readPublication, { publicationId: released.id })).toMatchObject({ picture: { id: media.id } });
    expect(await newsOf(released)).toBe(2);
  });

  it('never comes out, also when it is said in the very moment of the release', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [ready, media] = await camera.illustratedReady(walk);
      const said = { mediaId: media.id, version: media.version, description: { ...SAID, ...CHILDREN } };
      const [released, described] = await Promise.all([
        walk.problem(releaseArticle, stepOf(ready), henrik),
        sleep(round * 4).then(() => walk.problem(describeMedia, said, samira)),
      ]);
      expect([described, released]).toEqual(['none', released === 'none' ? 'none' : 'media-not-cleared']);
      expect(await isPublic(media)).toBe(false);
      const page = await platform.ask(readPublication, { publicationId: ready.id });
      expect((page.json as { readonly media?: unknown }).media ?? []).toEqual([]);
    }
  });
});

describe('C2: a new version of an article', () => {
  it('has the pictures of the one that readers see, which stay as they are until it is released', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    const released = await walk.take(releaseArticle, ready, henrik);
    const draft = await platform.call(reviseArticle, { articleId: released.id, revisionId: randomUUID() }, asa);
    expect(draft.body).toEqual(illustrated(media.id));
    const more = await camera.ready(draft, asa);
    const saved = await camera.save(draft, { body: illustrated(more.id, media.id) });
    // What readers see is described by the site's editors alone, also while its author writes on.
    expect((await camera.read(media, asa)).mayDescribe).toBe(false);
    expect((await camera.read(more, asa)).mayDescribe).toBe(true);
    expect([await isPublic(media), await isPublic(more)]).toEqual([true, false]);
    const sent = await platform.call(submitArticle, { ...stepOf(saved), declared: 1 }, asa);
    const again = await walk.take(releaseArticle, await camera.agreed(walk, sent), henrik);
    expect((await platform.call(readPublication, { publicationId: released.id })).media.map(({ id }) => id).toSorted()).toEqual(
      [media.id, more.id].toSorted(),
    );
    expect([await isPublic(media), await isPublic(more)]).toEqual([true, true]);
    expect(again.revises).toBe(released.id);
  });

  it('can be begun although a picture of the old one is gone', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    const released = await walk.take(releaseArticle, ready, henrik);
    await platform.admin.query('delete from content.publication_media where media_id = $1', [media.id]);
    await platform.admin.query('delete from content.media where id = $1', [media.id]);
    const draft = await platform.call(reviseArticle, { articleId: released.id, revisionId: randomUUID() }, asa);
    expect(await walk.problem(readMedia, { mediaId: media.id }, asa)).toBe('media-not-found');
    expect((await camera.save(draft, { title: 'En ny rubrik' })).body).toEqual(illustrated(media.id));
  });
});
