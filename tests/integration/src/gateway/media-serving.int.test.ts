import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { locateMedia, type Output, problemDetails } from '@delakultur/contracts';
import { signLink } from '@delakultur/identity';
import { openStore, storeKey } from '@delakultur/storage';
import { LINK_SECRET } from '@delakultur/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, Stand } from './stand.ts';
import { type Answered, send, slugOf } from './upload-client.ts';

type Place = Output<typeof locateMedia>;

const PICTURE = randomUUID();
const FILE = randomUUID();
const UNKNOWN = randomUUID();
const AVIF = randomBytes(300_000);
const PDF = Buffer.from('%PDF-1.7 <script>alert(1)</script>');

let stand: Stand;
let asked: string[] = [];
let places: Record<string, Place> = {};

const picture = (facts: Partial<Place> = {}): Place => ({
  kind: 'picture',
  variants: [{ name: 'w640.avif', type: 'image/avif', bytes: AVIF.length, key: `${PICTURE}/w640.avif` }],
  isPublic: true,
  hasPeople: false,
  ...facts,
});
const file = (): Place => ({
  kind: 'file',
  variants: [{ name: 'file.pdf', type: 'application/pdf', bytes: PDF.length, key: `${FILE}/file.pdf` }],
  isPublic: true,
  hasPeople: false,
});

beforeAll(async () => {
  stand = await Stand.start();
  const store = await openStore({ address: stand.stores.media });
  await store.put(storeKey(PICTURE, 'w640.avif'), AVIF);
  await store.put(storeKey(FILE, 'file.pdf'), PDF);
  await stand.serve(locateMedia, ({ mediaId }) => {
    asked.push(mediaId);
    return places[mediaId] ?? problemDetails('media-not-found');
  });
  await eventually(async () => (await stand.fetch(`/media/${UNKNOWN}/w640.avif`)).status === 404);
});
afterAll(() => stand.stop());

/** As content says it, to everybody who has listened. */
const say = async (facts: Record<string, Place>): Promise<void> => {
  places = facts;
  asked = [];
  await stand.publishMedia('described', PICTURE);
  await eventually(async () => {
    await ask(`/media/${PICTURE}/w640.avif`);
    return asked.length > 0;
  });
  asked = [];
};
beforeEach(() => say({ [PICTURE]: picture(), [FILE]: file() }));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => send(stand.address, { method, path, headers });
const address = (name = 'w640.avif', id = PICTURE) => `/media/${id}/${name}`;
const tokenFor = (mediaId: string, expiresIn = 60) => signLink(LINK_SECRET, { purpose: 'media', mediaId, expiresIn });
const cacheOf = ({ status, headers }: Answered) => [status, headers['cache-control']];

describe('a picture that a released article shows', () => {
  it('is given to anybody, as what it is and nothing more', async () => {
    const { status, headers, body } = await ask(address());
    expect([status, body.equals(AVIF)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'content-type': 'image/avif',
      'content-length': '300000',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=300, must-revalidate',
    });
    expect([headers['content-encoding'], headers['content-disposition'], headers['set-cookie']]).toEqual([undefined, undefined, undefined]);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await ask(address());
    const again = await ask(address(), { 'if-none-match': String(headers['etag']), 'accept-encoding': 'br' });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, headers['etag']]);
    expect((await ask(address(), { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('is asked of content once, until something is heard of it', async () => {
    await Promise.all([ask(address()), ask(address()), ask(address())]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/300000', AVIF.subarray(0, 10)],
    ['bytes=299990-', 206, 'bytes 299990-299999/300000', AVIF.subarray(299_990)],
    ['bytes=-5', 206, 'bytes 299995-299999/300000', AVIF.subarray(-5)],
    ['bytes=0-999999999', 206, 'bytes 0-299999/300000', AVIF],
    ['bytes=0-1,5-6', 200, undefined, AVIF],
    ['lines=0-1', 200, undefined, AVIF],
    ['bytes=x', 200, undefined, AVIF],
    ['bytes=300000-', 416, 'bytes */300000', undefined],
    ['bytes=9-1', 416, 'bytes */300000', undefined],
  ])('in parts: %s', async (range, status, contentRange, bytes) => {
    const answer = await ask(address(), { range });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    expect(bytes ? answer.body.equals(bytes) : slugOf(answer)).toBe(bytes ? true : 'range-not-satisfiable');
  });

  it('in parts only while it is the same', async () => {
    const etag = String((await ask(address())).headers['etag']);
    expect((await ask(address(), { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await ask(address(), { range: 'bytes=0-9', 'if-range': '"old"' })).status).toBe(200);
  });

  it('says to HEAD what it says to GET, without the bytes', async () => {
    const [head, get] = [await ask(address(), {}, 'HEAD'), await ask(address())];
    const { date: _, ...said } = head.headers;
    const { date: __, ...saidToGet } = get.headers;
    expect([said, head.body.length]).toEqual([saidToGet, 0]);
  });
});

describe('who may see a picture', () => {
  it('L3: everybody until it is taken down, and nobody a moment later, beyond five minutes of caches', async () => {
    expect((await ask(address())).status).toBe(200);
    places = {};
    await stand.publish('unpublished', 'familjen-helsingborg', randomUUID());
    await eventually(async () => (await ask(address())).status === 404);
  });

  it('L3: everybody as soon as it is released, whatever was known before', async () => {
    await say({ [PICTURE]: picture({ isPublic: false }) });
    expect((await ask(address())).status).toBe(404);
    places = { [PICTURE]: picture() };
    expect((await ask(address())).status).toBe(200);
  });

  it('L3: of people no copy is kept anywhere', async () => {
    await say({ [PICTURE]: picture({ hasPeople: true }) });
    expect(cacheOf(await ask(address()))).toEqual([200, 'no-store']);
    await say({ [PICTURE]: picture({ hasPeople: true, isPublic: false }) });
    expect(cacheOf(await ask(`${address()}?t=${await tokenFor(PICTURE)}`))).toEqual([200, 'no-store']);
  });

  it('A20: before that, who was given its address', async () => {
    await say({ [PICTURE]: picture({ isPublic: false }) });
    expect(cacheOf(await ask(`${address()}?t=${await tokenFor(PICTURE)}`))).toEqual([200, 'private, max-age=3600']);
  });

  it('A20: nobody else, and it is as if it did not exist', async () => {
    await say({ [PICTURE]: picture({ isPublic: false }) });
    const other = await signLink(LINK_SECRET, { purpose: 'unsubscribe', personId: PICTURE, kommun: '1277', expiresIn: 60 });
    const foreign = await signLink('x'.repeat(40), { purpose: 'media', mediaId: PICTURE, expiresIn: 60 });
    const tokens = [await tokenFor(PICTURE, -1), await tokenFor(FILE), other, foreign, '', 'x', 'a.b.c'];
    const answers = [
      await ask(address('w640.avif', UNKNOWN)),
      await ask(address()),
      await ask(address('w9999.avif')),
      await ask(address('../../etc/passwd')),
      ...(await Promise.all(tokens.map((token) => ask(`${address()}?t=${token}`)))),
    ];
    const said = answers.map(({ status, headers: { date: _, ...headers }, body }) => ({
      status,
      headers,
      body: body.toString().replace(/"traceId":"\w+"/, ''),
    }));
    expect(slugOf(answers[0]!)).toBe('not-found');
    for (const one of said) expect(one).toEqual(said[0]);
  });

  it('A20: nor does the time tell that there is one', async () => {
    await say({ [PICTURE]: picture({ isPublic: false }) });
    for (const path of [address(), address('w640.avif', UNKNOWN)]) {
      asked = [];
      await ask(path);
      expect(asked.length).toBe(1);
    }
  });

  it('L3: nobody when the broker is away, because nobody would hear of a withdrawal', async () => {
    await ask(address());
    process.kill(stand.natsPid, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const { status } = await ask(address());
    process.kill(stand.natsPid, 'SIGCONT');
    expect(status).toBe(503);
    await eventually(async () => (await ask(address())).status === 200, 10_000);
  });
});

describe('a file', () => {
  it('is saved and never shown, under a name of ours', async () => {
    const { status, headers, body } = await ask(address('file.pdf', FILE));
    expect([status, body.equals(PDF)]).toEqual([200, true]);
    expect(headers['content-disposition']).toBe(`attachment; filename="delakultur-${FILE.slice(0, 8)}.pdf"`);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  });

  it('has no type that a browser would run, whatever content says', async () => {
    const [variant] = file().variants;
    await say({ [PICTURE]: picture(), [FILE]: { ...file(), variants: [{ ...variant!, type: 'text/html' }] } });
    expect((await ask(address('file.pdf', FILE))).headers['content-type']).toBe('application/octet-stream');
  });

  it('that the store does not have is not there, and a lie about its size is ours', async () => {
    const [variant] = file().variants;
    await say({ [PICTURE]: picture(), [FILE]: { ...file(), variants: [{ ...variant!, key: `${UNKNOWN}/file.pdf` }] } });
    expect((await ask(address('file.pdf', FILE))).status).toBe(404);
    await say({ [PICTURE]: picture(), [FILE]: { ...file(), variants: [{ ...variant!, key: '../../etc/passwd' }] } });
    expect((await ask(address('file.pdf', FILE))).status).toBe(500);
  });
});

const openFiles = () => readdirSync('/proc/self/fd').length;

it('is closed in the store when who reads it goes away', async () => {
  const large = randomBytes(20_000_000);
  const store = await openStore({ address: stand.stores.media });
  const id = randomUUID();
  await store.put(storeKey(id, 'w640.avif'), large);
  places[id] = { ...picture(), variants: [{ name: 'w640.avif', type: 'image/avif', bytes: large.length, key: `${id}/w640.avif` }] };
  const before = openFiles();
  await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        new Promise<void>((left) => {
          const request = httpGet(`${stand.address}/media/${id}/w640.avif`, { agent: false }, (response) => {
            response.once('data', () => request.destroy());
            response.once('close', left);
          });
          request.on('error', () => undefined);
        }),
    ),
  );
  await eventually(() => openFiles() <= before + 2);
  expect(openFiles()).toBeLessThan(before + 20);
});
