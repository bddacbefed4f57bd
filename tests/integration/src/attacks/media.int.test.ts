import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Article,
  describeMedia,
  discardMedia,
  type Media,
  type MediaDescription,
  type MediaPeople,
  readArticle,
  readMedia,
  releaseArticle,
  saveArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { type Document, normalise } from '@delakultur/document';
import { documents } from '@delakultur/document/testing';
import { type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../../../../apps/gateway/src/gateway.ts';
import { people, stepOf, Walk } from '../content/walk.ts';
import { eventually } from '../gateway/stand.ts';
import { type Answered, type Asked, base64, send, slugOf, UploadClient } from '../gateway/upload-client.ts';
import { Camera, illustrated, inputOf, SAID } from '../media/camera.ts';

const { asa, nils, karin, samira, henrik, nour, birgit, omar } = people;

let platform: Platform;
let walk: Walk;
let camera: Camera;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let address: string;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  camera = await Camera.of(platform);
  await platform.caughtUp('content');
  const settings = platform.environmentOf('content');
  gateway = await startGateway({
    port: 0,
    origin: 'http://delakultur.test',
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

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  send(address, { method: 'GET', path, headers });

const clientOf = (person: TestPerson) =>
  new UploadClient(
    () => address,
    () => platform.issuer.tokenOf(person),
  );

/** The address that whoever works with it is given, with its token. */
const hrefOf = ({ shown }: Media): string => (shown?.kind === 'picture' ? shown.sources.at(-1)!.variants[0]!.href : (shown?.href ?? ''));
const bare = (href: string): string => href.split('?')[0]!;

/** All that is answered, but for when and under which name in the log. */
const said = ({ status, headers: { date: _, ...headers }, body }: Answered) => ({
  status,
  headers,
  body: body.toString().replace(/"traceId":"\w+"/, ''),
});

/** Everything that can be asked about one picture by its id. */
const questions = (id: string): readonly Asked[] => {
  const json = { 'content-type': 'application/json', 'if-match': '"1"' };
  const bytes = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', 'content-length': '3' };
  return [
    { method: 'GET', path: `/v1/media/${id}` },
    { method: 'PUT', path: `/v1/media/${id}`, headers: json, body: Buffer.from(JSON.stringify({ description: SAID })) },
    { method: 'POST', path: `/v1/media/${id}/admit`, headers: json, body: Buffer.from('{}') },
    { method: 'POST', path: `/v1/media/${id}/discard`, headers: json, body: Buffer.from('{}') },
    { method: 'HEAD', path: `/v1/uploads/${id}` },
    { method: 'PATCH', path: `/v1/uploads/${id}`, headers: bytes, body: randomBytes(3) },
    { method: 'DELETE', path: `/v1/uploads/${id}` },
    { method: 'GET', path: `/media/${id}/800.jpg` },
  ];
};

describe('A22: a picture in somebody’s draft', () => {
  let draft: Article;
  let media: Media;
  let path: string;

  beforeAll(async () => {
    const author = clientOf(asa);
    draft = await walk.draft();
    media = await camera.ready(draft, asa);
    await camera.save(draft, { body: illustrated(media.id) });
    const begun = await author.begin(10, { 'upload-metadata': `kind ${base64('picture')},article ${base64(draft.id)}` });
    path = String(begun.headers.location);
  });

  it.each(Object.entries({ nils, karin, samira, henrik, nour, birgit, omar }))(
    'is to %s as what does not exist, whatever is asked',
    async (_, person) => {
      const client = clientOf(person);
      const [own, begun, none] = [questions(media.id), questions(path.split('/').at(-1)!), questions(randomUUID())];
      for (const [at, nothing] of none.entries()) {
        const expected = said(await client.ask(nothing));
        expect(expected.status).toBe(404);
        for (const asked of [own[at]!, begun[at]!]) expect({ asked, ...said(await client.ask(asked)) }).toEqual({ asked, ...expected });
      }
      const list = await client.ask({ method: 'GET', path: `/v1/media?articleId=${draft.id}` });
      expect(slugOf(list)).toBe('article-not-found');
    },
  );

  it('is its author’s as it was', async () => {
    expect(await camera.read(media, asa)).toMatchObject({ state: 'clean', version: media.version });
    expect(await clientOf(asa).offsetOf(path)).toBe(0);
  });

  it('is not had by who names its author as one of theirs', async () => {
    const trap = await walk.draft(nils, { coAuthors: [asa.id] });
    const body = illustrated(media.id);
    expect(await walk.problem(saveArticle, { ...inputOf(trap), coAuthors: [asa.id], body }, nils)).toBe('media-unknown');
    const another = { ...inputOf(trap), articleId: randomUUID(), version: 0, coAuthors: [asa.id], body };
    expect(await walk.problem(saveArticle, another, nils)).toBe('media-unknown');
    expect(await walk.problem(readMedia, { mediaId: media.id }, nils)).toBe('media-not-found');
  });

  it('is put into another text of its author’s', async () => {
    const second = await walk.draft();
    expect((await camera.save(second, { body: illustrated(media.id) })).body).toEqual(illustrated(media.id));
  });
});

const say = async (media: Media, as: TestPerson, who: MediaPeople): Promise<string> => {
  const { json } = await platform.ask(readMedia, { mediaId: media.id }, as);
  const { version } = json as Media;
  return walk.problem(describeMedia, { mediaId: media.id, version, description: { ...SAID, people: who } }, as);
};

describe('K7: who has the last word on who is in a picture', () => {
  it('is the editor of what was sent, also when its author puts it into a new draft', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    const beside = await walk.draft();
    await camera.save(beside, { body: illustrated(media.id) });
    expect(await say(media, samira, 'children')).toBe('none');
    expect(await say(media, asa, 'nobody')).toBe('article-role-missing');
    expect((await camera.read(media, asa)).mayDescribe).toBe(false);
    expect(await walk.problem(releaseArticle, stepOf(await walk.read(ready, henrik)), henrik)).toBe('media-not-cleared');
  });

  it('is the editor of what was taken down', async () => {
    const [ready, media] = await camera.illustratedReady(walk);
    const out = await walk.take(releaseArticle, ready, henrik);
    await say(media, samira, 'children');
    await walk.take(unpublishArticle, out, henrik, { reason: 'Barn på bilden.' });
    const beside = await walk.draft();
    await camera.save(beside, { body: illustrated(media.id) });
    expect(await say(media, asa, 'nobody')).toBe('article-role-missing');
    expect((await get(bare(hrefOf(await camera.read(media, asa))))).status).toBe(404);
  });
});

describe('a picture that was discarded', () => {
  it('is gone for who still has its address and token, in the moment', async () => {
    const draft = await walk.draft();
    const media = await camera.ready(draft, asa);
    const href = hrefOf(media);
    expect((await get(href)).status).toBe(200);
    await platform.call(discardMedia, { mediaId: media.id }, asa);
    await eventually(async () => (await get(href)).status === 404);
    for (const asked of questions(media.id)) expect([asked, (await clientOf(asa).ask(asked)).status]).toEqual([asked, 404]);
  });
});

describe('an address of a picture', () => {
  let media: Media;
  let href: string;
  beforeAll(async () => {
    media = await camera.ready(await walk.draft(), asa);
    href = hrefOf(media);
  });

  it('leads to that picture alone, however it is bent', async () => {
    const { rows } = await platform.admin.query<{ objectId: string }>('select object_id as "objectId" from content.media where id = $1', [
      media.id,
    ]);
    const [path, token] = href.split('?t=') as [string, string];
    const [name, object] = [path.split('/').at(-1)!, rows[0]!.objectId];
    const bent = [
      `/media/${object}/${name}`,
      `/media/${media.id}/..%2f${object}%2f${name}`,
      `/media/${media.id}/../${object}/${name}`,
      `/media/${media.id}/%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
      `/media/${media.id}/${name}%00`,
      `/media/${media.id}/${name}/`,
      `/media/${media.id}/${name}%2f`,
      `/media/${media.id}/`,
      `/media/${media.id}`,
      `/media//${media.id}/${name}`,
      `/media/${media.id.toUpperCase()}/${name.toUpperCase()}`,
      `/media/${media.id}/upload.bin`,
      `/media/${media.id}/__proto__`,
      `/media/${media.id}/constructor`,
      `/media/${media.id}/${'a'.repeat(300)}`,
      `/media/${media.id}%20/${name}`,
    ];
    const answers = await Promise.all(bent.map((one) => get(`${one}?t=${token}`)));
    expect(answers.map(({ status }, at) => [bent[at], status])).toEqual(bent.map((one) => [one, expect.toBeOneOf([400, 404])]));
  });

  it.each([
    'bytes=-0',
    'bytes=0-0,0-0',
    `bytes=${'0-0,'.repeat(1_500)}0-0`,
    'bytes=99999999999999999999-',
    'bytes=-99999999999999999999',
    'bytes=5-1',
    'bytes=0-18446744073709551615',
    'bytes= 0 - 1',
    'bytes=a-b',
    'lines=0-1',
    'bytes=--1',
    'bytes=0x0-0x1',
    'bytes=1e0-2e0',
  ])('is answered with no more than the picture, whatever part of it is asked for: %s', async (range) => {
    const whole = (await get(href)).body;
    const { status, body, headers } = await get(href, { range: range.slice(0, 8_000) });
    expect(status).toBeOneOf([200, 206, 416]);
    expect(headers['content-type']).not.toMatch(/multipart/);
    expect(status === 416 || whole.includes(body)).toBe(true);
  });

  it.each([
    { accept: 'text/html' },
    { accept: 'image/svg+xml', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-dest': 'serviceworker', 'service-worker': 'script' },
    { 'if-none-match': '"'.repeat(2_000) },
    { 'x-original-url': '/v1/me', 'x-rewrite-url': '/v1/me', 'x-forwarded-host': 'evil.test' },
    { 'x-http-method-override': 'DELETE', _method: 'DELETE' },
    { 'accept-encoding': 'gzip;q=1, br;q=1, *;q=0' },
  ] as readonly Readonly<Record<string, string>>[])('is a picture in a sandbox to whoever asks, and however: %j', async (headers) => {
    const answer = await get(href, headers);
    expect([answer.status, answer.headers['content-type'], answer.headers['x-content-type-options']]).toEqual([
      200,
      'image/jpeg',
      'nosniff',
    ]);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(JSON.stringify(answer.headers)).not.toContain('evil.test');
  });

  it('takes no other method, and no token twice', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])
      expect([method, (await send(address, { method, path: href })).status]).toEqual([method, expect.toBeOneOf([400, 404, 405])]);
    expect((await get(`${bare(href)}?t=x&t=${href.split('?t=')[1]}`)).status).toBe(404);
  });
});

const JUNK = ['', '\0', '\uD800', '\uFFFE', 'javascript:alert(1)', '../../etc', -1, 1e308, null, true, [], {}, 'x'.repeat(3_000)] as const;

/** The same, with one place of it made into something else. */
function spoilt(value: unknown, at: number, junk: unknown): unknown {
  let left = at;
  const walkOver = (node: unknown): unknown => {
    left -= 1;
    if (left === 0) return junk;
    if (Array.isArray(node)) return node.map(walkOver);
    return node !== null && typeof node === 'object'
      ? Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walkOver(inner)]))
      : node;
  };
  return walkOver(value);
}

/** A text without what only its own article may hold. */
const written = documents.map(({ content }): Document => {
  const kept = content.filter(({ type }) => type !== 'picture' && type !== 'file');
  return { type: 'doc', content: kept.length === 0 ? [{ type: 'paragraph' }] : kept };
});

describe('R5: a text by hand', () => {
  it('comes back as it was written, in its one spelling', async () => {
    const { version: first, ...input } = inputOf(await walk.draft());
    let version = first;
    await fc.assert(
      fc.asyncProperty(written, async (body) => {
        await platform.call(saveArticle, { ...input, version, body }, asa);
        const now = await platform.call(readArticle, { articleId: input.articleId }, asa);
        version = now.version;
        expect(normalise(now.body)).toEqual(normalise(body));
      }),
      { numRuns: 60 },
    );
  });

  it('is refused with a place in it, and breaks nothing, when one thing in it is something else', async () => {
    const input = inputOf(await walk.draft());
    const nodes = fc.tuple(documents, fc.nat(60), fc.constantFrom(...JUNK));
    await fc.assert(
      fc.asyncProperty(nodes, async ([body, at, junk]) => {
        const { status } = await platform.ask(saveArticle, { ...input, body: spoilt(body, at + 2, junk) }, asa);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing wrong of a picture either', async () => {
    const media = await camera.ready(await walk.draft(), asa);
    const description: MediaDescription = { ...SAID, origin: 'permission', credit: 'Bo', licence: 'CC-BY-4.0' };
    for (const junk of JUNK) {
      for (let at = 1; at <= 11; at += 1) {
        const { version } = await camera.read(media, asa);
        const { status } = await platform.ask(
          describeMedia,
          { mediaId: media.id, version, description: spoilt(description, at, junk) },
          asa,
        );
        expect([junk, at, status]).toEqual([junk, at, expect.toSatisfy((code: number) => code < 500)]);
      }
    }
  });
});
