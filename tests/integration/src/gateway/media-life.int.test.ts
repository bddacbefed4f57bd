import { setTimeout } from 'node:timers/promises';
import {
  agreeToArticle,
  describeMedia,
  type Media,
  passArticleOn,
  readMedia,
  releaseArticle,
  saveArticle,
  submitArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { type Platform, startPlatform } from '@delakultur/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../../../apps/gateway/src/gateway.ts';
import { people, SITE, stepOf, Walk } from '../content/walk.ts';
import { eventually } from './stand.ts';
import { type Answered, base64, send, UploadClient } from './upload-client.ts';

const ORIGIN = 'http://delakultur.test';

let platform: Platform;
let walk: Walk;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let address: string;
const asa = new UploadClient(
  () => address,
  () => platform.issuer.tokenOf(people.asa),
);

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
  const settings = platform.environmentOf('content');
  gateway = await startGateway({
    port: 0,
    origin: ORIGIN,
    nats: { url: platform.nats.url, seed: platform.keys['gateway']?.seed },
    issuer: platform.issuer.url,
    widgetsDir: import.meta.dirname,
    sessionDir: `${import.meta.dirname}/../../../../widgets/session/dist`,
    galleryDir: import.meta.dirname,
    linkSecret: settings['DK_LINK_SECRET']!,
    media: {
      uploads: settings['DK_MEDIA_QUARANTINE']!.replace('quarantine', 'uploads'),
      quarantine: { address: settings['DK_MEDIA_QUARANTINE']! },
      store: { address: settings['DK_MEDIA_STORE']! },
    },
    logLevel: 'error',
  });
  address = `http://127.0.0.1:${(gateway.getHttpServer().address() as { port: number }).port}`;
});
afterAll(async () => {
  await gateway.close();
  await platform.stop();
});

const get = (path: string): Promise<Answered> =>
  send(address, { method: 'GET', path, headers: { host: new URL(ORIGIN).host, accept: 'text/html' } });
const withoutToken = (href: string): string => href.split('?')[0]!;

/** Uploads it as the form does, and waits for what the door says. */
async function upload(articleId: string, bytes: Uint8Array): Promise<Media> {
  const begun = await asa.begin(bytes.length, { 'upload-metadata': `kind ${base64('picture')},article ${base64(articleId)}` });
  expect(begun.status).toBe(201);
  const path = String(begun.headers.location);
  await asa.rest(path, bytes);
  for (;;) {
    const media = await platform.call(readMedia, { mediaId: path.split('/').at(-1)! }, people.asa);
    if (media.state !== 'checking' && media.state !== 'uploading') return media;
    await setTimeout(100);
  }
}

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 2_400, height: 1_600, channels: 3, background: '#446655', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .jpeg({ quality: 90 })
    .withExif({ IFD0: { Artist: 'Hemlig Person' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 8/1 0/1' } })
    .toBuffer();

const describeAs = async (id: string, who: 'nobody' | 'staff', as = people.asa): Promise<void> => {
  const { version, description } = await platform.call(readMedia, { mediaId: id }, as);
  const said = { ...description, people: who, origin: 'own', textInPicture: 'none' } as const;
  await platform.call(describeMedia, { mediaId: id, version, description: said }, as);
};

describe('a picture, from the camera to the page and away again', () => {
  let articleId: string;
  let media: Media;
  let href: string;

  beforeAll(async () => {
    const draft = await walk.draft(people.asa);
    articleId = draft.id;
    media = await upload(articleId, await photo());
    const source = media.shown?.kind === 'picture' ? media.shown.sources.at(-1) : undefined;
    href = source?.variants[0]?.href ?? '';
    await describeAs(media.id, 'nobody');
    const content = [
      { type: 'paragraph', content: [{ type: 'text', text: 'Vi samlade kottar.' }] },
      { type: 'picture', attrs: { media: media.id, alt: 'Kottar i rader', caption: 'Kottar' } },
    ] as const;
    await platform.call(saveArticle, { ...asSaved(draft), body: { type: 'doc', content: [...content] } }, people.asa);
  });

  it('C10: is let in, and says nothing of where it was taken', async () => {
    expect([media.state, media.refusal]).toEqual(['clean', null]);
    const { status, headers, body } = await get(href);
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect((await sharp(body).metadata()).exif).toBeUndefined();
    expect(body.includes('Hemlig')).toBe(false);
  });

  it('A20: is seen by those who were given its address, until it is published', async () => {
    expect((await get(withoutToken(href))).status).toBe(404);
    expect((await get(href)).headers['cache-control']).toMatch(/private|no-store/);
  });

  it('C10: is seen by everybody from the moment in which it is released, on the page, in the list and in the feed', async () => {
    await walk.take(submitArticle, { id: articleId }, people.asa, { declared: 1 });
    await walk.take(agreeToArticle, { id: articleId }, people.karin);
    await walk.take(passArticleOn, { id: articleId }, people.samira);
    await walk.take(releaseArticle, { id: articleId }, people.henrik);
    await eventually(async () => (await get(withoutToken(href))).status === 200);
    const { headers, body } = await get(withoutToken(href));
    expect([headers['cache-control'], (await sharp(body).metadata()).format]).toEqual(['public, max-age=300, must-revalidate', 'jpeg']);
    const list = (await get(`/${SITE}`)).body.toString();
    expect(list).toContain(`/media/${media.id}/`);
    const [, page = ''] = new RegExp(`href="(/${SITE}/artiklar/[^"]+)"`).exec(list) ?? [];
    expect((await get(page)).body.toString()).toContain('alt="Kottar i rader"');
    expect((await get(`/${SITE}/flode.json`)).body.toString()).toContain(`${ORIGIN}/media/${media.id}/`);
  });

  it('L3: is kept by nobody once an editor has said that somebody can be recognised in it', async () => {
    await describeAs(media.id, 'staff', people.samira);
    await eventually(async () => (await get(withoutToken(href))).headers['cache-control'] !== 'public, max-age=300, must-revalidate');
    expect((await get(withoutToken(href))).headers['cache-control']).toBe('no-store');
  });

  it('L3: is gone when its article is, within moments', async () => {
    await walk.take(unpublishArticle, { id: articleId }, people.henrik, { reason: 'Fel bild' });
    const since = performance.now();
    await eventually(async () => (await get(withoutToken(href))).status === 404);
    const gone = Math.round(performance.now() - since);
    console.info(`the picture was gone ${gone} ms after the answer to its withdrawal`);
    expect(gone).toBeLessThan(5_000);
    expect((await get(`/${SITE}`)).body.toString()).not.toContain(media.id);
  });
});

const asSaved = ({ id, version, title, lang, schoolForm, topic }: Awaited<ReturnType<Walk['draft']>>) => ({
  ...stepOf({ id, version }),
  site: SITE,
  title,
  lang,
  schoolForm,
  topic,
  coAuthors: [],
});
