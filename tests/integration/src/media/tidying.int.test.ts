import { randomUUID } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, type Media, releaseArticle, UPLOAD_NAME } from '@delakultur/contracts';
import { storeKey } from '@delakultur/storage';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY_MS, people, Walk } from '../content/walk.ts';
import { Camera, illustrated, jpeg } from './camera.ts';
import { checkStore } from './clean-store.ts';

vi.setConfig({ testTimeout: 120_000 });

const { asa, nils, henrik } = people;
const SOON = { timeout: 60_000, interval: 100 };

let platform: Platform;
let walk: Walk;
let camera: Camera;
let days = 0;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  camera = await Camera.of(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

/** Days pass, and the night's tidying with them. */
async function pass(by: number): Promise<void> {
  days += by;
  await walk.moveClock(days);
  await vi.waitFor(async () => expect(await tidied()).toBe(true), SOON);
}
const tidied = async (): Promise<boolean> =>
  (
    await platform.admin.query<{ done: boolean }>(
      `select exists (select from content_jobs.job where name = 'tidy-media' and state = 'completed' and completed_on > now() + $1 * interval '1 day' - interval '1 hour') as done`,
      [days],
    )
  ).rows[0]!.done;

const isThere = async ({ id }: Pick<Media, 'id'>): Promise<boolean> =>
  (await platform.admin.query('select from content.media where id = $1', [id])).rowCount === 1;
const holds = async (store: Camera['clean'], key: ReturnType<typeof storeKey>): Promise<boolean> => (await store.stat(key)) !== null;

/** Lets a file of the clean store be two days old. */
function age(id: string, name: string): void {
  const then = new Date(Date.now() - 2 * DAY_MS);
  utimesSync(join(platform.environmentOf('content')['DK_MEDIA_STORE']!, id.slice(-2), id.slice(-4, -2), `${id}_${name}`), then, then);
}

describe('L12: what nobody needs any longer', () => {
  it('goes in the night after it was given up: uploads without an end, and files that nobody knows', async () => {
    const draft = await walk.draft();
    const unfinished = await camera.upload(draft, asa);
    const [old, young, stray] = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of [old, young]) await camera.clean.put(storeKey(id, '640.jpg'), jpeg());
    age(old, '640.jpg');
    await camera.quarantine.put(storeKey(stray, UPLOAD_NAME), jpeg());
    await platform.admin.query(
      `insert into content.media_object values ($1, '1277', 'picture', repeat('0', 64), 1, '{"kind":"picture","width":1,"height":1,"colour":"#000000","isAnimated":false,"focus":{"x":50,"y":50},"variants":[]}', now())`,
      [old],
    );
    const kept = await camera.take(draft, asa);
    await pass(1.1);
    expect([await isThere(unfinished), await isThere(kept)]).toEqual([false, true]);
    expect(await camera.isInQuarantine(unfinished)).toBe(false);
    expect(await camera.isInQuarantine({ id: stray })).toBe(false);
    // A file that has just been written may be about to have its row.
    expect([await holds(camera.clean, storeKey(old, '640.jpg')), await holds(camera.clean, storeKey(young, '640.jpg'))]).toEqual([
      false,
      true,
    ]);
    expect(await checkStore(platform, camera)).toEqual({ nobodys: [storeKey(young, '640.jpg')], missing: [] });
  });

  it('goes after a week when it was not let in, after thirty days when no text has it, and not while one has', async () => {
    const refused = await camera.take(await walk.draft(), asa, Buffer.from('no picture'));
    const draft = await walk.draft(asa, { coAuthors: [nils.id] });
    const [unused, used, once] = [await camera.take(draft, asa), await camera.take(draft, asa), await camera.take(draft, asa)];
    const both = await camera.save(draft, { body: illustrated(used.id, once.id), coAuthors: [nils.id] });
    // Another author's text is kept beside it.
    await camera.save(both, { body: illustrated(used.id), coAuthors: [nils.id] }, nils);
    const [ready, shown] = await camera.illustratedReady(walk);
    const released: Article = await walk.take(releaseArticle, ready, henrik);
    await pass(1);
    expect(await isThere(refused)).toBe(true);
    await pass(7);
    expect([await isThere(refused), await isThere(unused)]).toEqual([false, true]);
    await pass(23);
    expect([await isThere(unused), await isThere(used), await isThere(once), await isThere(shown)]).toEqual([false, true, true, true]);
    expect(released.state).toBe('released');
    const { missing } = await checkStore(platform, camera);
    expect(missing).toEqual([]);
  });
});
