import type { Article, Media } from '@delakultur/contracts';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people, Walk } from '../../integration/src/content/walk.ts';
import { Camera, jpeg } from '../../integration/src/media/camera.ts';
import { checkStore } from '../../integration/src/media/clean-store.ts';
import { sample } from './config.ts';
import { checkPlatform, NONE } from './laws.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const { asa } = people;
const SOON = { timeout: 60_000, interval: 50 };
const MINUTE_MS = 60_000;

let platform: Platform;
let walk: Walk;
let camera: Camera;
let minutes = 0;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  camera = await Camera.of(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

/** Every start of content is a minute later, so that nobody has to wait until a killed process is missed. */
async function start(failpoint?: string): Promise<() => Promise<unknown>> {
  await platform.parts.get('content')!.stop();
  minutes += 1;
  const settings = { DK_CLOCK_OFFSET_MS: String(minutes * MINUTE_MS), ...(failpoint && { DK_FAILPOINT: failpoint }) };
  const { ended } = await platform.start('content', settings);
  return () => ended;
}

/** What is left of an upload in the end, without what differs from one to the other. */
async function endOf({ id }: Media) {
  const { rows } = await platform.admin.query(
    `select m.state, m.refusal, m.version, m.object_id is not null as "isKept",
      (select array_agg(o.type order by o.version) from content.outbox o where o.aggregate = m.id) as facts,
      (select count(*)::int from content.media_object o where o.kommun = m.kommun and o.id = m.object_id) as objects
    from content.media m where m.id = $1`,
    [id],
  );
  return { ...(rows[0] as object), isInQuarantine: await camera.isInQuarantine({ id }) };
}

const PLACES = ['job.taken', 'media.looked', 'media.written', 'media.decided', 'job.beforeMark'] as const;
const UPLOADS = { 'a picture': () => jpeg(), 'no picture': () => Buffer.from('no picture') } as const;
type What = keyof typeof UPLOADS;

const KEPT = {
  state: 'clean',
  refusal: null,
  version: 3,
  isKept: true,
  facts: ['se.delakultur.content.media.admitted.v1'],
  objects: 1,
  isInQuarantine: false,
};
const ENDS: Readonly<Record<What, object>> = {
  'a picture': KEPT,
  'no picture': { ...KEPT, state: 'refused', refusal: 'not-a-picture', isKept: false, facts: null, objects: 0 },
};
/** Nothing is written of what is refused. */
const DEATHS = (Object.keys(UPLOADS) as What[]).flatMap((what) =>
  PLACES.filter((place) => what === 'a picture' || place !== 'media.written').map((place) => [what, place] as const),
);

async function looked(upload: Media): Promise<void> {
  await vi.waitFor(async () => expect(await endOf(upload)).toMatchObject({ isInQuarantine: false }), SOON);
  await vi.waitFor(async () => expect(['clean', 'refused']).toContain((await camera.read(upload, asa)).state), SOON);
}

describe('N5, L12: an upload at whose look the process is killed', () => {
  it.each(sample(DEATHS, 4))('of %s ends as if nothing had happened, killed at %s', async (what, place) => {
    const draft: Article = await walk.draft();
    const died = await start(place);
    const upload = await camera.upload(draft, asa, UPLOADS[what]());
    await camera.admit(upload, asa).catch(() => 'it died before it answered');
    await died();
    await start();
    // Whoever uploaded it may ask again, and need not.
    await camera.admit(upload, asa);
    await looked(upload);
    expect(await endOf(upload)).toEqual(ENDS[what]);
    expect((await checkStore(platform, camera)).missing).toEqual([]);
    await platform.caughtUp('content');
    expect(await checkPlatform(platform)).toEqual(NONE);
  });
});
