import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { contracts, isCommand, listOrigins, type Rpc } from '@delakultur/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample as sampleOf } from '../../../faults/src/config.ts';
import { aToken, Stand } from './stand.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const BODIES: Readonly<Record<string, string | Uint8Array>> = {
  empty: '',
  'no JSON': '{"a":',
  'trailing garbage': '{} x',
  'a list': '[]',
  'a number': '1',
  'bad UTF-8': Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d),
  NUL: '{"site":"\\u0000","title":"\\u0000"}',
  'a lone surrogate': '{"title":"\\ud800","reason":"\\udfff","text":"\\ud800"}',
  'a name twice': '{"site":"a","site":"b"}',
  __proto__: '{"__proto__":{"kommun":"1277"}}',
  constructor: '{"constructor":{"prototype":{"isAdmin":true}}}',
  '1e400': '{"version":1e400}',
  'a huge number': `{"version":${'9'.repeat(400)}}`,
  'minus zero': '{"guidelineVersion":-0,"noticeId":-0,"percent":-0}',
  deep: `{"body":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
  'a million keys': `{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join(',')}}`,
  'a number that grows on the way': `{"a":[${'1e300,'.repeat(20_000)}1]}`,
  'too large': `{"title":"${'a'.repeat(2 * 1_024 * 1_024)}"}`,
  'mass assignment': '{"kommun":"1283","state":"released","approvedBy":"me","acts":["release"]}',
};
const QUERIES = [
  '%00',
  'a=%00',
  'site=%ff',
  'site=a&site=b',
  'limit=1&limit=2',
  'limit=１２',
  'ids=',
  '__proto__=1',
  'constructor[prototype]=1',
  'a[b][c]=1',
  'limit=-0',
  'limit=1e400',
  '&&&===',
  `${'a=1&'.repeat(3_000)}`,
];
const SEGMENTS = [
  '%00',
  '..%2f..%2fetc',
  '%ff',
  '%',
  '%2e%2e',
  '１２８３',
  '__proto__',
  'constructor',
  'a'.repeat(5_000),
  ' ',
  '%0d%0aSet-Cookie:x',
  '*',
  '>',
  'dk.rpc.people.>',
];

/** From here on it is the gateway's limits that are asked, which are the same for every command: `npm test` asks some. */
const LARGE = 100_000;

const BEYOND_ASCII = /[^\u0020-\u007e]/g;

const withFace = contracts.filter(({ http }) => http);
const fill = ({ http }: Rpc, value: string): string => (http?.path ?? '').replaceAll(/\{\w+\}/g, value);
const sample = (contract: Rpc): string =>
  (contract.http?.path ?? '').replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => ({ site: 'a-site', kommun: '1277', guidelineVersion: '1' })[name] ?? ID,
  );

interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

const isProblem = ({ status, type, text }: Answered): boolean =>
  status >= 400 && status < 500 && type === 'application/problem+json; charset=utf-8' && JSON.parse(text).status === status;

/** The slug of a well-formed problem; of anything else, what is wrong with it. */
const slugOf = (answer: Answered): string =>
  isProblem(answer) ? String(JSON.parse(answer.text).type).split('/').at(-1)! : `no problem: ${answer.type} ${answer.text.slice(0, 80)}`;

describe('malformed HTTP', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await Stand.start();
    await stand.serve(listOrigins, () => ({ items: [] }));
    for (const contract of withFace)
      await stand.serve(contract, () => ({ type: 'urn:problem-of-the-stand/article-not-found', title: '', status: 404 }));
  });
  afterAll(() => stand.stop());

  /** As the bytes stand: `fetch` would repair an address. */
  const send = (method: string, path: string, headers: Record<string, string> = {}, body?: string | Uint8Array): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(stand.address);
      const request = httpRequest(
        { hostname, port, method, path, headers: { authorization: `Bearer ${aToken('1277')}`, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], text: Buffer.concat(chunks).toString() }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  const commands = withFace.filter(isCommand);
  it.each(Object.entries(BODIES))('is answered with a problem by every command: %s', async (_, body) => {
    const answers: (readonly [string, Answered])[] = [];
    // One after the other: all the large ones at once take longer than the gateway waits for a service.
    for (const contract of body.length > LARGE ? sampleOf(commands, 8) : commands) {
      const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
      answers.push([contract.subject, await send(contract.http?.method ?? '', sample(contract), headers, body)]);
    }
    expect(answers.filter(([, answer]) => !isProblem(answer))).toEqual([]);
  });

  it.each(QUERIES)('is answered with a problem, or taken for nothing, by every operation: ?%s', async (query) => {
    const answers = await Promise.all(
      withFace.map((contract) =>
        send(
          contract.http?.method ?? '',
          `${sample(contract)}?${query.replace(BEYOND_ASCII, encodeURIComponent)}`,
          { 'content-type': 'application/json' },
          isCommand(contract) ? '{}' : undefined,
        ),
      ),
    );
    expect(answers.filter((answer) => !isProblem(answer))).toEqual([]);
  });

  it.each(SEGMENTS)('is answered with a problem wherever an address takes a name: %s', async (segment) => {
    const answers = await Promise.all(
      withFace
        .filter(({ http }) => http?.path.includes('{'))
        .map((contract) =>
          send(
            contract.http?.method ?? '',
            encodeURI(fill(contract, '_')).replaceAll('_', segment.replaceAll(' ', '%20').replace(BEYOND_ASCII, encodeURIComponent)),
          ),
        ),
    );
    expect(answers.filter((answer) => !isProblem(answer))).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    ';',
    'application/json/x',
  ])('is refused when it is called %s', async (type) => {
    const answer = await send('PUT', `/v1/articles/${ID}`, { 'content-type': type, 'if-match': '"1"' }, '{}');
    expect([answer.status, slugOf(answer)]).toEqual([415, 'unsupported-media-type']);
  });

  it.each([
    ['GET', '/v1/nothing', 404, 'not-found'],
    ['GET', '/v1/articles/', 400, 'invalid-request'],
    ['GET', '/v1//articles', 404, 'not-found'],
    ['POST', '/v1/nothing', 404, 'not-found'],
    ['DELETE', `/v1/articles/${ID}`, 405, 'method-not-allowed'],
    ['PATCH', `/v1/articles/${ID}`, 405, 'method-not-allowed'],
    ['GET', `/v1/articles/${ID}/submit`, 405, 'method-not-allowed'],
    ['POST', '/v1/publications', 405, 'method-not-allowed'],
    ['POST', '/v1/publications/changes', 405, 'method-not-allowed'],
    ['GET', '/v1/publications/changes', 400, 'invalid-request'],
    ['GET', '/v1/publications/changes?site=%2A', 400, 'invalid-request'],
    ['GET', '/widgets/1/..%2f..%2fkeys.json', 404, 'not-found'],
    ['GET', '/widgets/1/%2e%2e/keys.json', 404, 'not-found'],
    ['GET', '/%', 400, 'invalid-request'],
    ['GET', '/%00', 400, 'invalid-request'],
  ])('%s %s is answered with a problem: %i, %s', async (method, path, status, slug) => {
    const answer = await send(method, path);
    expect([answer.status, slugOf(answer)]).toEqual([status, slug]);
  });

  it('says which methods an address takes', async () => {
    const response = await stand.fetch(`/v1/articles/${ID}`, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('PUT, GET, HEAD, OPTIONS');
  });

  it.each(['"x"', '7', 'W/"7"', '*', '"7", "8"', '"99999999999999999999"', '"-1"', ''])('refuses If-Match: %s', async (tag) => {
    const answer = await send('POST', `/v1/articles/${ID}/submit`, { 'content-type': 'application/json', 'if-match': tag }, '{}');
    expect([answer.status, isProblem(answer)]).toEqual([400, true]);
  });

  it.each(['', 'a b', 'å', 'x'.repeat(101)])('refuses the idempotency key «%s»', async (key) => {
    const headers = { 'content-type': 'application/json', 'if-match': '"1"', 'idempotency-key': Buffer.from(key).toString('latin1') };
    const answer = await send('POST', `/v1/articles/${ID}/submit`, headers, '{}');
    expect([answer.status, isProblem(answer)]).toEqual([400, true]);
  });

  it.each([
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['a header that breaks off', 'GET / HTTP/1.1\r\nHost: x\r\nA\u0000: b\r\n\r\n', 400],
    ['huge headers', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  ])('closes the line on %s, with a problem', async (_, bytes, status) => {
    const { hostname, port } = new URL(stand.address);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json[^]*"status":${status}`));
  });

  it('leaves no prototype changed', () => {
    expect([Reflect.get({}, 'isAdmin'), Reflect.get({}, 'kommun'), Reflect.get({}, 'a')]).toEqual([undefined, undefined, undefined]);
  });
});
