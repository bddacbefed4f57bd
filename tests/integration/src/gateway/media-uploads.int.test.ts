import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { admitMedia, discardMedia, listOrigins, problemDetails, type ProblemSlug, reserveMedia, UPLOAD_NAME } from '@delakultur/contracts';
import { openStore, storeKey } from '@delakultur/storage';
import { type Issuer, startIssuer, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, OWN_ORIGIN, Stand } from './stand.ts';
import { aMedium, ARTICLE, base64, beginning, send, slugOf, UploadClient } from './upload-client.ts';

const ASTORP = 'http://astorp.localhost:7410';
const HOGANAS = 'http://hoganas.localhost:7412';
const ASA = { id: randomUUID(), kommun: '1277' };
const ASAS_COLLEAGUE = { id: randomUUID(), kommun: '1277' };
const ELSEWHERE = '0199d7a2-0000-7000-8000-00000000dead';

let issuer: Issuer;
let stand: Stand;
let refusal: ProblemSlug | undefined;
let told: string[] = [];
const clientOf = (person: TestPerson) =>
  new UploadClient(
    () => stand.address,
    () => issuer.tokenOf(person),
  );
const asa = clientOf(ASA);
const colleague = clientOf(ASAS_COLLEAGUE);

beforeAll(async () => {
  issuer = await startIssuer();
  stand = await Stand.start({}, { issuer: issuer.url, isProcess: true });
  await stand.serve(listOrigins, () => ({
    items: [
      { kommun: '1277', origin: ASTORP },
      { kommun: '1284', origin: HOGANAS },
    ],
  }));
  await stand.serve(reserveMedia, ({ kind, bytes, articleId }) => {
    told.push(`reserve ${kind} ${bytes} ${articleId}`);
    return refusal ? problemDetails(refusal) : aMedium(randomUUID(), kind, bytes);
  });
  await stand.serve(admitMedia, ({ mediaId }) => {
    told.push(`admit ${mediaId}`);
    return aMedium(mediaId, 'picture', 1);
  });
  await stand.serve(discardMedia, ({ mediaId }) => {
    told.push(`discard ${mediaId}`);
    return { id: mediaId };
  });
  await eventually(async () => (await asa.begin(1)).status === 201);
});
afterAll(async () => {
  await stand.stop();
  await issuer.stop();
});
beforeEach(() => {
  told = [];
  refusal = undefined;
});

const idIn = (path: string): string => path.split('/').at(-1) ?? '';

/** What lies in the quarantine for content to look at. */
async function quarantined(path: string): Promise<Buffer | undefined> {
  const store = await openStore({ address: stand.stores.quarantine });
  const opened = await store.open(storeKey(idIn(path), UPLOAD_NAME));
  return opened ? Buffer.concat(await opened.stream.toArray()) : undefined;
}

describe('an upload', () => {
  it('C10: grows chunk by chunk, and lies in the quarantine byte for byte when it is whole', async () => {
    const picture = randomBytes(5_000_000);
    const begun = await asa.begin(picture.length);
    const path = String(begun.headers.location);
    expect([begun.status, begun.headers['tus-resumable'], begun.headers['cache-control']]).toEqual([201, '1.0.0', 'no-store']);
    expect(path).toMatch(/^\/v1\/uploads\/[0-9a-f-]{36}$/);
    expect(Date.parse(String(begun.headers['upload-expires'])) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await asa.rest(path, picture.subarray(0, 4_000_000));
    expect([await asa.offsetOf(path), await quarantined(path)]).toEqual([4_000_000, undefined]);
    await asa.rest(path, picture, { from: 4_000_000 });
    expect((await quarantined(path))?.equals(picture)).toBe(true);
    const look = await asa.ask({ method: 'HEAD', path });
    expect([look.status, look.headers['upload-offset'], look.headers['upload-length'], look.headers['upload-metadata']]).toEqual([
      200,
      '5000000',
      '5000000',
      undefined,
    ]);
    expect(told).toEqual([`reserve picture 5000000 ${ARTICLE}`, `admit ${idIn(path)}`]);
  });

  it('goes on after the gateway was killed, where the gateway says that it is', async () => {
    const picture = randomBytes(3_000_000);
    const path = await asa.begun(picture.length);
    await asa.bring(path, 0, picture.subarray(0, 1_000_000));
    const cut = httpRequest({
      ...at(stand.address),
      method: 'PATCH',
      path,
      headers: {
        authorization: `Bearer ${await issuer.tokenOf(ASA)}`,
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '1000000',
        'content-length': '2000000',
      },
    });
    cut.on('error', () => undefined);
    cut.write(picture.subarray(1_000_000, 1_700_000));
    await eventually(() => statSync(join(stand.stores.uploads, `${idIn(path)}.part`)).size > 1_000_000);
    await stand.killGateway();
    await eventually(async () => (await asa.offsetOf(path)) > 0);
    const offset = await asa.offsetOf(path);
    expect(offset).toBeGreaterThan(1_000_000);
    expect(offset).toBeLessThanOrEqual(1_700_000);
    await asa.rest(path, picture, { from: offset });
    expect((await quarantined(path))?.equals(picture)).toBe(true);
  });

  it('whose last byte came just before the gateway was killed is handed on when somebody asks for it', async () => {
    const picture = randomBytes(100_000);
    const path = await asa.begun(picture.length);
    await asa.bring(path, 0, picture.subarray(0, 50_000));
    appendFileSync(join(stand.stores.uploads, `${idIn(path)}.part`), picture.subarray(50_000));
    expect(await asa.offsetOf(path)).toBe(100_000);
    expect((await quarantined(path))?.equals(picture)).toBe(true);
    expect(told).toContain(`admit ${idIn(path)}`);
  });

  it('is ended by whoever began it, and content hears of it', async () => {
    const path = await asa.begun(1_000);
    await asa.bring(path, 0, randomBytes(500));
    expect((await asa.ask({ method: 'DELETE', path })).status).toBe(204);
    expect((await asa.ask({ method: 'HEAD', path })).status).toBe(404);
    expect(readdirSync(stand.stores.uploads).filter((name) => name.includes(idIn(path)))).toEqual([]);
    expect(told).toContain(`discard ${idIn(path)}`);
  });

  it('that took longer than a day is gone, and its room with it', async () => {
    const path = await asa.begun(10);
    const note = join(stand.stores.uploads, `${idIn(path)}.json`);
    const record = JSON.parse(readFileSync(note, 'utf8')) as object;
    writeFileSync(note, JSON.stringify({ ...record, createdAt: new Date(Date.now() - 25 * 3_600_000).toISOString() }));
    expect((await asa.ask({ method: 'HEAD', path })).status).toBe(410);
    expect(slugOf(await asa.bring(path, 0, randomBytes(10)))).toBe('upload-gone');
    await stand.killGateway();
    await eventually(() => !readdirSync(stand.stores.uploads).some((name) => name.includes(idIn(path))));
    expect((await asa.ask({ method: 'HEAD', path })).status).toBe(404);
  });

  it('that is whole is not ended here any more', async () => {
    const path = await asa.begun(10);
    await asa.bring(path, 0, randomBytes(10));
    expect((await asa.ask({ method: 'DELETE', path })).status).toBe(400);
    expect((await quarantined(path))?.length).toBe(10);
  });
});

describe('R5: who lies about an upload', () => {
  const whole = randomBytes(10_000);
  const half = whole.subarray(0, 5_000);
  const rest = whole.subarray(5_000);
  let path: string;

  beforeAll(async () => {
    path = await asa.begun(whole.length);
    await asa.bring(path, 0, half);
  });

  const LIES: readonly (readonly [string, () => ReturnType<UploadClient['bring']>, string])[] = [
    ['an offset before', () => asa.bring(path, 0, rest), 'upload-offset-wrong'],
    ['an offset beyond', () => asa.bring(path, 9_000, rest), 'upload-offset-wrong'],
    ['an offset beyond the end', () => asa.bring(path, 99_999_999, rest), 'upload-offset-wrong'],
    ['an offset that is no number', () => asa.bring(path, 5_000, rest, { 'upload-offset': '5e3' }), 'invalid-request'],
    ['a negative offset', () => asa.bring(path, -1, rest), 'invalid-request'],
    ['an offset twice', () => asa.bring(path, 5_000, rest, { 'upload-offset': '5000, 5000' }), 'invalid-request'],
    ['more bytes than were said', () => asa.bring(path, 5_000, randomBytes(5_001)), 'payload-too-large'],
    ['many more bytes', () => asa.bring(path, 5_000, randomBytes(3_000_000)), 'payload-too-large'],
    ['another length than at first', () => asa.bring(path, 5_000, rest, { 'upload-length': '99' }), 'invalid-request'],
    ['a length in pieces', () => asa.bring(path, 5_000, rest, { 'content-length': '', 'transfer-encoding': 'chunked' }), 'invalid-request'],
    ['another type', () => asa.bring(path, 5_000, rest, { 'content-type': 'image/jpeg' }), 'unsupported-media-type'],
    ['no type', () => asa.bring(path, 5_000, rest, { 'content-type': '' }), 'unsupported-media-type'],
    ['JSON', () => asa.bring(path, 5_000, rest, { 'content-type': 'application/json' }), 'invalid-request'],
    ['another protocol', () => asa.bring(path, 5_000, rest, { 'tus-resumable': '0.2.2' }), 'upload-protocol-refused'],
    ['another method', () => asa.bring(path, 5_000, rest, { 'x-http-method-override': 'DELETE' }), 'invalid-request'],
    ['a checksum', () => asa.bring(path, 5_000, rest, { 'upload-checksum': 'sha1 x' }), 'invalid-request'],
  ];

  it.each(LIES)('with %s is refused, and the upload is as it was', async (_, lie, slug) => {
    expect(slugOf(await lie())).toBe(slug);
    expect(await asa.offsetOf(path)).toBe(5_000);
  });

  it('has changed nothing of it', async () => {
    await asa.bring(path, 5_000, rest);
    expect((await quarantined(path))?.equals(whole)).toBe(true);
  });

  it('at its beginning is refused before content is asked', async () => {
    const right = beginning(10)['upload-metadata']!;
    const answers = [
      asa.begin(10, { 'upload-length': '' }),
      asa.begin(10, { 'upload-length': '-1' }),
      asa.begin(10, { 'upload-length': '1e3' }),
      asa.begin(0),
      asa.begin(10, { 'upload-defer-length': '1' }),
      asa.begin(10, { 'upload-concat': 'partial' }),
      asa.begin(10, { 'upload-metadata': '' }),
      asa.begin(10, { 'upload-metadata': `kind ${base64('film')},article ${base64(ARTICLE)}` }),
      asa.begin(10, { 'upload-metadata': `kind ${base64('picture')},article ${base64('../x')}` }),
      asa.begin(10, { 'upload-metadata': `${right},filename ${base64('evil.jpg.exe')}` }),
      asa.begin(10, { 'upload-metadata': `${right},kind ${base64('file')}` }),
      asa.begin(10, { 'upload-metadata': `kind ${base64('picture')},article !!!!` }),
      asa.ask({
        method: 'POST',
        path: '/v1/uploads',
        headers: { ...beginning(3), 'content-type': 'application/offset+octet-stream' },
        body: Buffer.from('abc'),
      }),
    ];
    expect(new Set((await Promise.all(answers)).map(slugOf))).toEqual(new Set(['invalid-request']));
    expect(slugOf(await asa.begin(25_000_001))).toBe('payload-too-large');
    expect(told).toEqual([]);
  });

  it.each(['article-not-found', 'media-quota-full', 'media-too-many', 'article-role-missing'] as const)(
    'is answered as content answers: %s',
    async (slug) => {
      refusal = slug;
      expect(slugOf(await asa.begin(10))).toBe(slug);
    },
  );

  it('is never the other method of an address', async () => {
    expect(slugOf(await asa.ask({ method: 'GET', path }))).toBe('method-not-allowed');
    expect(slugOf(await asa.ask({ method: 'PUT', path: '/v1/uploads' }))).toBe('method-not-allowed');
  });
});

const askBeforehand = (origin: string) =>
  send(stand.address, {
    method: 'OPTIONS',
    path: `/v1/uploads/${ELSEWHERE}`,
    headers: { origin, 'access-control-request-method': 'PATCH' },
  });

describe('whose an upload is', () => {
  it.each(['HEAD', 'PATCH', 'DELETE'])('A22: nobody else finds it: %s', async (method) => {
    const path = await asa.begun(100);
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', 'content-length': '10' };
    const asked = (to: string) => ({
      method,
      path: to,
      headers: method === 'PATCH' ? headers : {},
      body: method === 'PATCH' ? randomBytes(10) : undefined,
    });
    const [others, nobodys] = [await colleague.ask(asked(path)), await colleague.ask(asked(`/v1/uploads/${ELSEWHERE}`))];
    expect([others.status, nobodys.status]).toEqual([404, 404]);
    const said = ({ body }: typeof others) => body.toString().replace(/"traceId":"\w+"/, '');
    expect(said(others)).toBe(said(nobodys));
    expect(await asa.offsetOf(path)).toBe(0);
  });

  it.each(['POST', 'HEAD', 'PATCH', 'DELETE'])('%s needs a valid token each time', async (method) => {
    const path = method === 'POST' ? '/v1/uploads' : await asa.begun(100);
    const headers = { 'tus-resumable': '1.0.0', ...(method === 'POST' && beginning(10)) };
    const forged = (await issuer.tokenOf(ASA)).replace(/.{10}$/, 'AAAAAAAAAA');
    const old = await issuer.tokenOf(ASA, { issuedAgo: 3_600 });
    for (const authorization of [undefined, 'Bearer x', `Bearer ${forged}`, `Bearer ${old}`, 'Basic eDp4']) {
      const { status } = await send(stand.address, { method, path, headers: { ...headers, ...(authorization && { authorization }) } });
      expect(status).toBe(401);
    }
  });

  it.each([
    [ASTORP, 201],
    [OWN_ORIGIN, 201],
    [HOGANAS, 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('A16: a page of %s may upload for Åstorp: %i', async (origin, status) => {
    const answer = await asa.begin(10, { origin });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([status, /evil|null/.test(origin) ? undefined : origin]);
    expect(answer.headers['access-control-expose-headers']).toContain('Location');
  });

  it('a registered page may ask beforehand, for all that the protocol sends and says', async () => {
    const { status, headers } = await askBeforehand(ASTORP);
    expect([status, headers['access-control-allow-origin'], headers['access-control-allow-methods']]).toEqual([
      204,
      ASTORP,
      'HEAD, PATCH, DELETE, OPTIONS',
    ]);
    for (const name of ['Authorization', 'Tus-Resumable', 'Upload-Offset', 'Content-Type'])
      expect(headers['access-control-allow-headers']).toContain(name);
    for (const name of ['Upload-Offset', 'Location', 'Upload-Expires']) expect(headers['access-control-expose-headers']).toContain(name);
    expect(headers['tus-extension']).toBe('creation,termination,expiration');
    expect((await askBeforehand('https://evil.example')).status).toBe(403);
  });
});

const at = (address: string) => {
  const { hostname, port } = new URL(address);
  return { hostname, port, agent: false as const };
};

/** Begins to send, and says when to go on. */
const slowly = async (client: UploadClient, person: typeof ASA, bytes: number) => {
  const path = await client.begun(bytes);
  const request = httpRequest({
    ...at(stand.address),
    method: 'PATCH',
    path,
    headers: {
      authorization: `Bearer ${await issuer.tokenOf(person)}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'content-length': String(bytes),
    },
  });
  request.on('error', () => undefined);
  const answered = new Promise<number>((resolve) => request.on('response', (response) => resolve(response.resume().statusCode ?? 0)));
  request.write(randomBytes(1_000));
  await eventually(() => statSync(join(stand.stores.uploads, `${idIn(path)}.part`)).size === 1_000);
  return { path, request, answered };
};

describe('many at once', () => {
  it('sends the bytes of one upload by one request alone', async () => {
    const { path, request, answered } = await slowly(asa, ASA, 10_000);
    expect(slugOf(await asa.bring(path, 1_000, randomBytes(9_000)))).toBe('upload-in-use');
    request.end(randomBytes(9_000));
    expect([await answered, await asa.offsetOf(path)]).toEqual([204, 10_000]);
  });

  it('gives the line to whoever asks how far it has come: that is a page whose own line broke', async () => {
    const { path, answered } = await slowly(asa, ASA, 10_000);
    expect(await asa.offsetOf(path)).toBe(1_000);
    expect(await answered).toBe(204);
    expect((await asa.bring(path, 1_000, randomBytes(9_000))).status).toBe(204);
  });

  it('lets one person send eight at a time', async () => {
    const eight = await Promise.all(Array.from({ length: 8 }, () => slowly(colleague, ASAS_COLLEAGUE, 2_000)));
    const ninth = await colleague.begun(100);
    expect(slugOf(await colleague.bring(ninth, 0, randomBytes(100)))).toBe('too-many-requests');
    expect((await asa.bring(await asa.begun(100), 0, randomBytes(100))).status).toBe(204);
    for (const { request } of eight) request.end(randomBytes(1_000));
    await Promise.all(eight.map(({ answered }) => answered));
    expect((await colleague.bring(ninth, 0, randomBytes(100))).status).toBe(204);
  });

  it('lets one person begin a hundred and twenty in ten minutes', async () => {
    const client = clientOf({ id: randomUUID(), kommun: '1277' });
    for (let count = 0; count < 120; count += 1) expect((await client.begin(10)).status).toBe(201);
    expect(slugOf(await client.begin(10))).toBe('too-many-requests');
  });

  it('takes fifty at the same time in bounded memory', async () => {
    const picture = randomBytes(8_000_000);
    const people = Array.from({ length: 10 }, () => ({ id: randomUUID(), kommun: '1277' }));
    const clients = people.map(clientOf);
    const before = residentOf(stand.gatewayPid);
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, residentOf(stand.gatewayPid))), 50);
    const start = performance.now();
    const paths = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const client = clients[n % 10]!;
        const path = await client.begun(picture.length);
        await client.rest(path, picture);
        return path;
      }),
    );
    clearInterval(watch);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.info(`50 × 8 MB at once took ${seconds} s; the gateway had ${before} MB before, and ${most} MB at most`);
    for (const path of paths) expect((await quarantined(path))?.equals(picture)).toBe(true);
    expect(most).toBeLessThan(350);
  }, 60_000);
});

describe('a disk that is full', () => {
  let tight: Stand;
  const client = new UploadClient(
    () => tight.address,
    () => issuer.tokenOf(ASA),
  );
  beforeAll(async () => {
    tight = await Stand.start({}, { issuer: issuer.url, isProcess: true, largestFileKb: 1_000 });
    await tight.serve(reserveMedia, ({ kind, bytes }) => aMedium(randomUUID(), kind, bytes));
    await tight.serve(listOrigins, () => ({ items: [] }));
    await eventually(async () => (await client.begin(1)).status === 201);
  });
  afterAll(() => tight.stop());

  it('is ours to mend: it is said so, what came before stays, and everybody reads on', async () => {
    const path = await client.begun(2_000_000);
    const answer = await client.bring(path, 0, randomBytes(2_000_000));
    expect([slugOf(answer), answer.headers['retry-after']]).toEqual(['service-unavailable', '2']);
    expect(await client.offsetOf(path)).toBeLessThanOrEqual(1_024_000);
    expect((await tight.fetch('/livez')).status).toBe(200);
  });
});

it('gives the room back when an upload cannot begin', async () => {
  const given: string[] = [];
  const none = await Stand.start({}, { issuer: issuer.url, uploads: '/dev/null/uploads' });
  const client = new UploadClient(
    () => none.address,
    () => issuer.tokenOf(ASA),
  );
  await none.serve(reserveMedia, ({ kind, bytes }) => aMedium(ELSEWHERE.replace('dead', 'beef'), kind, bytes));
  await none.serve(discardMedia, ({ mediaId }) => {
    given.push(mediaId);
    return { id: mediaId };
  });
  await eventually(async () => slugOf(await client.begin(1)) === 'service-unavailable' && given.length > 0);
  expect(new Set(given)).toEqual(new Set([ELSEWHERE.replace('dead', 'beef')]));
  await none.stop();
});

/** Megabytes that a process holds. */
const residentOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
