import { randomUUID } from 'node:crypto';
import {
  admitMedia,
  type Article,
  describeMedia,
  discardMedia,
  listMedia,
  locateMedia,
  type Media,
  type ProblemDetails,
  readArticle,
  readMedia,
  readPublication,
  releaseArticle,
  reserveMedia,
  saveArticle,
  submitArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { readLink } from '@delakultur/identity';
import { LINK_SECRET, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people, stepOf, Walk } from '../content/walk.ts';
import { docx } from '../uploads/office.ts';
import { Camera, illustrated, inputOf, jpeg, pictureBlock, SAID } from './camera.ts';
import { checkStore, INTACT } from './clean-store.ts';

vi.setConfig({ testTimeout: 90_000 });

const { asa, nils, karin, samira, henrik, nour } = people;

const SOON = { timeout: 20_000, interval: 50 };

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

const save = (article: Article, changes: object): Promise<Article> => camera.save(article, changes);
const factsOf = async ({ id }: Pick<Media, 'id'>): Promise<string[]> =>
  (await platform.admin.query<{ type: string }>('select type from content.outbox where aggregate = $1 order by version', [id])).rows.map(
    ({ type }) => type.split('.').slice(-2, -1)[0]!,
  );
const left = async (store: Camera['clean'], id: string): Promise<number> => {
  const files: string[] = [];
  for await (const key of store.keys(id)) files.push(key);
  return files.length;
};

describe('C10, L12: a picture', () => {
  it('waits in the quarantine, is encoded anew, and is shown in all its widths to whoever works with its article', async () => {
    const draft = await walk.draft();
    const bytes = jpeg();
    const reserved = await camera.reserve(draft, asa, bytes.length);
    expect(reserved).toMatchObject({
      articleId: draft.id,
      kind: 'picture',
      state: 'uploading',
      shown: null,
      mayDescribe: true,
      by: asa.id,
    });
    expect(await walk.problem(admitMedia, { mediaId: reserved.id }, asa)).toBe('upload-incomplete');

    const media = await camera.take(draft, asa, bytes);
    expect(media).toMatchObject({ state: 'clean', refusal: null, duplicateOf: null, wasAnimated: false });
    const { shown } = media;
    if (shown?.kind !== 'picture') throw new Error('no picture is shown');
    expect(shown.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
    expect(shown.colour).toMatch(/^#[0-9a-f]{6}$/);
    const [first] = shown.sources[0]!.variants;
    expect(first!.href).toMatch(new RegExp(`^/media/${media.id}/\\d+\\.avif\\?t=`));
    const token = first!.href.split('?t=')[1]!;
    expect(await readLink(LINK_SECRET, token, 'media')).toMatchObject({ ok: true, value: { mediaId: media.id } });
    expect((await camera.read(media, asa)).shown).toEqual(shown);
    await vi.waitFor(async () => expect(await left(camera.quarantine, media.id)).toBe(0), SOON);
    expect(await factsOf(media)).toEqual(['admitted']);
    expect(await platform.call(listMedia, { articleId: draft.id }, asa)).toMatchObject({ items: [{ id: reserved.id }, { id: media.id }] });
    expect(await checkStore(platform, camera)).toEqual(INTACT);
  });

  it('is refused with a reason when it is none, and nothing of it is kept', async () => {
    const draft = await walk.draft();
    const media = await camera.take(draft, asa, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(media).toMatchObject({ state: 'refused', refusal: 'vector', shown: null });
    await vi.waitFor(async () => expect(await left(camera.quarantine, media.id)).toBe(0), SOON);
    expect(await factsOf(media)).toEqual([]);
    expect((await platform.call(listMedia, { articleId: draft.id }, asa)).items).toEqual([]);
  });

  it('is kept once for a municipality, however often it is uploaded, and says so within an article', async () => {
    const [draft, other] = [await walk.draft(), await walk.draft()];
    const bytes = jpeg();
    const first = await camera.take(draft, asa, bytes);
    const again = await camera.take(draft, asa, bytes);
    const elsewhere = await camera.take(other, asa, bytes);
    expect([first.duplicateOf, again.duplicateOf, elsewhere.duplicateOf]).toEqual([null, first.id, null]);
    const { rows } = await platform.admin.query('select distinct object_id from content.media where id = any($1)', [
      [first.id, again.id, elsewhere.id],
    ]);
    expect(rows).toHaveLength(1);
    // What the others have stays when one is discarded, and goes with the last.
    await platform.call(discardMedia, { mediaId: first.id }, asa);
    expect(await left(camera.clean, rows[0]!.object_id as string)).toBeGreaterThan(0);
    for (const { id: mediaId } of [again, elsewhere]) await platform.call(discardMedia, { mediaId }, asa);
    expect(await left(camera.clean, rows[0]!.object_id as string)).toBe(0);
    expect(await walk.problem(readMedia, { mediaId: first.id }, asa)).toBe('media-not-found');
    expect(await factsOf(first)).toEqual(['admitted', 'removed']);
    expect(await checkStore(platform, camera)).toEqual(INTACT);
  });

  it('N5: is looked into once, however often and by whomever that is asked for', async () => {
    const draft = await walk.draft();
    const media = await camera.upload(draft, asa);
    await Promise.all([1, 2, 3].map(() => camera.admit(media, asa).catch(() => 'another was faster')));
    const decided = await camera.decided(media, asa);
    expect(await camera.admit(media, asa)).toEqual(decided);
    expect(await factsOf(media)).toEqual(['admitted']);
    expect(await checkStore(platform, camera)).toEqual(INTACT);
  });

  it('is not for those who may not see its article, and is not uploaded by those who do not write it', async () => {
    const draft = await walk.draft();
    const media = await camera.take(draft, asa);
    for (const stranger of [nils, karin, samira, henrik, nour]) {
      expect(await walk.problem(readMedia, { mediaId: media.id }, stranger)).toBe('media-not-found');
      expect(await walk.problem(listMedia, { articleId: draft.id }, stranger)).toBe('article-not-found');
      expect(await walk.problem(reserveMedia, { articleId: draft.id, kind: 'picture', bytes: 1 }, stranger)).toBe('article-not-found');
      expect(await walk.problem(discardMedia, { mediaId: media.id }, stranger)).toBe('media-not-found');
    }
    expect(await walk.problem(readMedia, { mediaId: media.id })).toBe('not-signed-in');
    const sent = await walk.withManager();
    expect(await walk.problem(reserveMedia, { articleId: sent.id, kind: 'picture', bytes: 1 }, asa)).toBe('article-transition-refused');
    expect(await walk.problem(reserveMedia, { articleId: sent.id, kind: 'picture', bytes: 1 }, karin)).toBe('article-role-missing');
  });

  it('belongs to one municipality, also where the same is uploaded in another', async () => {
    const bytes = jpeg();
    const [ours, theirs] = [await walk.draft(asa), await walk.draft(nour)];
    const [mine, hers] = [await camera.take(ours, asa, bytes), await camera.take(theirs, nour, bytes)];
    const { rows } = await platform.admin.query('select distinct object_id from content.media where id = any($1)', [[mine.id, hers.id]]);
    expect(rows).toHaveLength(2);
    expect(await walk.problem(readMedia, { mediaId: mine.id }, nour)).toBe('media-not-found');
    const problem = await platform.ask(saveArticle, { ...inputOf(theirs), body: illustrated(mine.id) }, nour);
    expect((problem.json as ProblemDetails).type).toMatch(/media-unknown$/);
  });
});

describe('C20, C26: what is said of a picture', () => {
  it('is asked for before its article is sent, at the place in the text where it stands', async () => {
    const draft = await walk.draft();
    const media = await camera.take(draft, asa);
    const saved = await save(draft, { body: illustrated(pictureBlock(media.id, '')) });
    const { json } = await platform.ask(submitArticle, { ...stepOf(saved), declared: 1 }, asa);
    const { type, errors } = json as ProblemDetails;
    expect(type).toMatch(/media-not-described$/);
    expect(errors!.map(({ pointer }) => pointer)).toEqual([
      '/body/content/1/attrs/alt',
      ...Array.from({ length: 3 }, () => '/body/content/1/attrs/media'),
    ]);
    await camera.describe(media, asa);
    const whole = await save(saved, { body: illustrated(media.id) });
    expect(await platform.call(submitArticle, { ...stepOf(whole), declared: 1 }, asa)).toMatchObject({ state: 'with-manager' });
  });

  it('is said by its author while the text is theirs, by editors from then on, and by nobody from an old page', async () => {
    const draft = await walk.draft();
    const media = await camera.ready(draft, asa);
    const saved = await save(draft, { body: illustrated(media.id) });
    const say = { mediaId: media.id, version: media.version, description: SAID };
    expect(await walk.problem(describeMedia, { ...say, version: media.version - 1 }, asa)).toBe('media-version-stale');
    await platform.call(submitArticle, { ...stepOf(saved), declared: 1 }, asa);
    expect(await walk.problem(describeMedia, say, asa)).toBe('article-role-missing');
    expect(await walk.problem(describeMedia, say, karin)).toBe('article-role-missing');
    expect((await camera.read(media, karin)).mayDescribe).toBe(false);
    expect((await camera.read(media, samira)).mayDescribe).toBe(true);
    expect(await camera.describe(media, samira, { people: 'staff', aiGenerated: true })).toMatchObject({
      description: { people: 'staff', aiGenerated: true },
    });
    expect(await factsOf(media)).toEqual(['admitted', 'described', 'described']);
  });

  it('is refused discarding by whoever neither writes nor edits its article', async () => {
    const draft = await walk.draft();
    const media = await camera.ready(draft, asa);
    const saved = await save(draft, { body: illustrated(media.id) });
    await platform.call(submitArticle, { ...stepOf(saved), declared: 1 }, asa);
    for (const person of [asa, karin]) expect(await walk.problem(discardMedia, { mediaId: media.id }, person)).toBe('article-role-missing');
    await platform.call(discardMedia, { mediaId: media.id }, samira);
  });
});

describe('what an article holds', () => {
  it('is its own: others’ pictures, and kinds in the wrong place, are refused with where they stand', async () => {
    const [draft, foreign] = [await walk.draft(), await walk.draft(nour)];
    const theirs = await camera.take(foreign, nour);
    const own = await camera.take(draft, asa);
    const asFile = { type: 'file', attrs: { media: own.id, label: 'En fil' } } as const;
    const body = illustrated(own.id, theirs.id, randomUUID(), asFile);
    const { json } = await platform.ask(saveArticle, { ...inputOf(draft), body }, asa);
    expect(json).toMatchObject({
      type: expect.stringMatching(/media-unknown$/) as string,
      errors: [2, 3, 4].map((at) => ({ pointer: `/body/content/${at}/attrs/media` })),
    });
  });

  it('never makes a text unsavable: what was discarded stays where it stood, and is not shown', async () => {
    const draft = await walk.draft();
    const media = await camera.ready(draft, asa);
    const saved = await save(draft, { body: illustrated(media.id) });
    await platform.call(discardMedia, { mediaId: media.id }, asa);
    const again = await save(saved, { title: 'En annan rubrik' });
    const without = await save(again, { body: illustrated() });
    // Also when an earlier text is taken back.
    const back = await save(without, { body: illustrated(media.id) });
    expect(await walk.problem(submitArticle, { ...stepOf(back), declared: 1 }, asa)).toBe('media-not-described');
    expect((await platform.call(readArticle, { articleId: draft.id }, asa)).body).toEqual(illustrated(media.id));
  });
});

const released = async (): Promise<[Article, Media]> => {
  const [article, media] = await camera.illustratedReady(walk);
  return [await walk.take(releaseArticle, article, henrik), media];
};

describe('a released picture', () => {
  it('C10: is everybody’s while its article is out, under an address that needs no token', async () => {
    const [article, media] = await released();
    const page = await platform.call(readPublication, { publicationId: article.id });
    expect(page.picture).toMatchObject({ id: media.id, alt: 'En spindel i sitt nät' });
    expect(page.media).toMatchObject([{ kind: 'picture', id: media.id }]);
    expect(JSON.stringify(page)).not.toContain('?t=');
    const place = await platform.call(locateMedia, { mediaId: media.id });
    expect(place).toMatchObject({ kind: 'picture', isPublic: true, hasPeople: false });
    expect(place.variants.map(({ name }) => `/media/${media.id}/${name}`).toSorted()).toEqual(
      (page.picture?.sources ?? []).flatMap(({ variants }) => variants.map(({ href }) => href)).toSorted(),
    );
    expect(await walk.problem(discardMedia, { mediaId: media.id }, samira)).toBe('media-published');

    await walk.take(unpublishArticle, article, henrik, { reason: 'Fel bild.' });
    expect(await platform.call(locateMedia, { mediaId: media.id })).toMatchObject({ isPublic: false });
    await platform.call(discardMedia, { mediaId: media.id }, samira);
    expect(await walk.problem(locateMedia, { mediaId: media.id })).toBe('media-not-found');
    expect(await checkStore(platform, camera)).toEqual(INTACT);
  });

  it('C26: is shown as it is described anew, with its credit and its mark, and gateways are told', async () => {
    const [article, media] = await released();
    await camera.describe(media, samira, { aiGenerated: true, origin: 'permission', credit: 'Bo Ek', focal: { x: 10, y: 90 } });
    const page = await platform.call(readPublication, { publicationId: article.id });
    const anew = { aiGenerated: true, credit: 'Bo Ek', focal: { x: 10, y: 90 } };
    expect([page.picture, page.media[0]]).toMatchObject([{ ...anew, alt: 'En spindel i sitt nät' }, anew]);
    expect(await factsOf({ id: article.id })).toContain('updated');
    expect(await walk.problem(describeMedia, { mediaId: media.id, version: media.version + 1, description: SAID }, asa)).toBe(
      'article-role-missing',
    );
  });
});

describe('C10: a file', () => {
  it('is let in anew, needs nothing said of it, and is there to fetch for everybody once its article is out', async () => {
    const draft = await walk.draft();
    const media = await camera.take(draft, asa, docx(), 'file');
    expect(media).toMatchObject({ state: 'clean', shown: { kind: 'file', extension: 'docx' } });
    const body = illustrated({ type: 'file', attrs: { media: media.id, label: 'Protokollet' } });
    const sent = await platform.call(submitArticle, { ...stepOf(await save(draft, { body })), declared: 1 }, asa);
    const out = await walk.take(releaseArticle, await camera.agreed(walk, sent), henrik);
    const page = await platform.call(readPublication, { publicationId: out.id });
    expect(page).toMatchObject({ picture: null, media: [{ kind: 'file', id: media.id, href: `/media/${media.id}/file.docx` }] });
    const place = await platform.call(locateMedia, { mediaId: media.id });
    expect(place).toMatchObject({ kind: 'file', isPublic: true, hasPeople: false, variants: [{ name: 'file.docx' }] });
  });

  it('is refused when it is a picture, and a picture when it is a file', async () => {
    const draft = await walk.draft();
    const [picture, file] = [await camera.take(draft, asa, docx()), await camera.take(draft, asa, jpeg(), 'file')];
    expect([picture.refusal, file.refusal]).toEqual(['not-a-picture', 'not-allowed-type']);
  });
});
