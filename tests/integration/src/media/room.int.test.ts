import { readMediaQuota, reserveMedia, setMediaQuota } from '@delakultur/contracts';
import { MEDIA_LIMITS } from '@delakultur/kernel';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people, Walk } from '../content/walk.ts';
import { Camera } from './camera.ts';

vi.setConfig({ testTimeout: 90_000 });

const { asa, birgit, mustafa, samira, omar } = people;
const KOMMUN = '1277';

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

const quota = (as = mustafa) => platform.call(readMediaQuota, { kommun: KOMMUN }, as);
const setQuota = async (limitBytes: number) =>
  platform.call(setMediaQuota, { kommun: KOMMUN, version: (await quota()).version, limitBytes }, mustafa);

describe('C10: a municipality’s room for pictures and files', () => {
  it('is read by those who answer for the municipality, and set by its administrator', async () => {
    const before = await quota(birgit);
    expect(before).toMatchObject({ kommun: KOMMUN, limitBytes: 20_000_000_000, version: 0 });
    for (const stranger of [asa, samira, omar]) expect(await walk.problem(readMediaQuota, { kommun: KOMMUN }, stranger)).toBe('forbidden');
    const wish = { kommun: KOMMUN, version: 0, limitBytes: 10_000_000_000 };
    expect(await walk.problem(setMediaQuota, wish, birgit)).toBe('forbidden');
    expect(await platform.call(setMediaQuota, wish, mustafa)).toEqual({ ...before, limitBytes: 10_000_000_000, version: 1 });
    expect(await walk.problem(setMediaQuota, wish, mustafa)).toBe('conflict');
    expect(await walk.problem(setMediaQuota, { ...wish, version: 7 }, mustafa)).toBe('conflict');
  });

  it('is not passed by a byte, also by two who upload at the same moment', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => walk.draft()));
    const { usedBytes } = await quota();
    await setQuota(usedBytes + 2_000_000);
    const asked = drafts.map(({ id: articleId }) => walk.problem(reserveMedia, { articleId, kind: 'picture', bytes: 1_000_000 }, asa));
    expect((await Promise.all(asked)).toSorted()).toEqual(['media-quota-full', 'media-quota-full', 'none', 'none']);
    expect((await quota()).usedBytes).toBe(usedBytes + 2_000_000);
    await setQuota(20_000_000_000);
  });

  it('counts what is kept and not what was uploaded, and gets back what was not let in', async () => {
    const draft = await walk.draft();
    const { usedBytes } = await quota();
    const bytes = Buffer.from('no picture at all');
    const refused = await camera.upload(draft, asa, bytes);
    expect((await quota()).usedBytes).toBe(usedBytes + bytes.length);
    await camera.admit(refused, asa);
    expect(await camera.decided(refused, asa)).toMatchObject({ state: 'refused', refusal: 'not-a-picture' });
    expect((await quota()).usedBytes).toBe(usedBytes);
    const first = await camera.ready(draft, asa);
    const kept = (await quota()).usedBytes;
    expect(kept).toBeGreaterThan(usedBytes);
    await camera.ready(draft, asa);
    expect([(await quota()).usedBytes, first.state]).toEqual([kept, 'clean']);
  });

  it('lets no picture in that is too large, and no more than an article can have', async () => {
    const { id: articleId } = await walk.draft();
    const reserve = (bytes: number, kind = 'picture') => walk.problem(reserveMedia, { articleId, kind, bytes }, asa);
    expect(await reserve(MEDIA_LIMITS.bytes + 1)).toBe('payload-too-large');
    expect(await reserve(MEDIA_LIMITS.bytes + 1, 'file')).toBe('payload-too-large');
    for (let nth = 0; nth < MEDIA_LIMITS.perArticle; nth += 1) expect(await reserve(1)).toBe('none');
    expect(await reserve(1)).toBe('media-too-many');
  });
});
