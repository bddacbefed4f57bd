import {
  contracts,
  findColleagues,
  listMunicipalities,
  listOrigins,
  problemDetails,
  type ProblemDetails,
  saveArticle,
  submitArticle,
  type Rpc,
} from '@delakultur/contracts';
import type { Msg } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aToken, eventually, OWN_ORIGIN, Stand } from './stand.ts';

const ID = '0199d7a2-0000-7000-8000-000000000001';
const ASTORP = 'http://astorp.localhost:7410';
const HOGANAS = 'http://hoganas.localhost:7412';

/** A value that a path parameter takes. */
const SAMPLES: Readonly<Record<string, string>> = { site: 'familjen-helsingborg', kommun: '1277', guidelineVersion: '1' };
const pathOf = ({ http }: Rpc): string => (http?.path ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => SAMPLES[name] ?? ID);
const withFace = contracts.filter(({ http }) => http);

interface Heard {
  readonly subject: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly header: (name: string) => string | undefined;
}

const heardIn = (message: Msg): Heard => ({
  subject: message.subject,
  input: message.json(),
  header: (name) => message.headers?.get(name) || undefined,
});

describe('the API', () => {
  let stand: Stand;
  let heard: Heard[] = [];
  let refusal: ProblemDetails | undefined;

  beforeAll(async () => {
    stand = await Stand.start();
    await stand.serve(listOrigins, () => ({
      items: [
        { kommun: '1277', origin: ASTORP },
        { kommun: '1284', origin: HOGANAS },
      ],
    }));
    for (const contract of withFace) {
      await stand.serveBlindly(contract, (message) => {
        heard.push(heardIn(message));
        if (refusal) return { json: JSON.stringify(refusal), status: refusal.status };
        return { json: '{ "as" : "it came", "version": 7 }', version: 7 };
      });
    }
    await eventually(async () => (await stand.fetch('/v1/municipalities')).ok);
  });
  afterAll(() => stand.stop());

  const call = async (contract: Rpc, headers: Record<string, string> = {}, body: object = {}) => {
    heard = [];
    const isRead = contract.http?.method === 'GET';
    return stand.fetch(pathOf(contract), {
      method: contract.http?.method ?? 'GET',
      headers: { ...(isRead ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(isRead ? {} : { body: JSON.stringify(body) }),
    });
  };

  it.each(withFace.map((contract) => [contract.subject, contract] as const))(
    'carries %s and hands on the very bytes',
    async (subject, contract) => {
      const response = await call(contract);
      expect([response.status, await response.text()]).toEqual([200, '{ "as" : "it came", "version": 7 }']);
      expect(heard.map((each) => each.subject)).toEqual([subject]);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    },
  );

  it.each(withFace.map((contract) => [contract.subject, contract] as const))(
    'A22: %s is kept by nobody when it needs someone signed in',
    async (_, contract) => {
      const cacheControl = (await call(contract)).headers.get('cache-control');
      expect(cacheControl === 'no-store').toBe(contract.access === 'signed-in');
    },
  );

  it('passes on token, idempotency key and trace, and maps If-Match and ETag', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const token = aToken('1277');
    const response = await call(submitArticle, {
      authorization: `Bearer ${token}`,
      'idempotency-key': 'k-1',
      'if-match': '"6"',
      traceparent: trace,
    });
    const [message] = heard;
    expect(message?.input).toEqual({ articleId: ID, version: 6 });
    expect(['authorization', 'dk-idempotency-key', 'traceparent'].map((name) => message?.header(name))).toEqual([
      `Bearer ${token}`,
      'k-1',
      trace,
    ]);
    expect(response.headers.get('etag')).toBe('"7"');
  });

  it('makes a trace when the caller brings none, or a wrong one', async () => {
    for (const headers of [{}, { traceparent: '00-zz-01' }] as Record<string, string>[]) {
      await call(listMunicipalities, headers);
      expect(heard[0]?.header('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    }
  });

  it('takes nothing from a cookie (A15)', async () => {
    await call(submitArticle, { cookie: `token=${aToken('1277')}` });
    expect(heard[0]?.header('authorization')).toBeUndefined();
  });

  const ask = (contract: Rpc, origin: string) =>
    stand.fetch(pathOf(contract), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': contract.http?.method ?? '',
        'access-control-request-headers': 'authorization',
      },
    });

  const allowed = async (contract: Rpc, origin: string) => {
    const { status, headers } = await ask(contract, origin);
    return [status, headers.get('access-control-allow-origin'), /Authorization/.test(headers.get('access-control-allow-headers') ?? '')];
  };

  const submit = (origin: string, kommun?: string) =>
    call(submitArticle, { origin, 'if-match': '"1"', ...(kommun && { authorization: `Bearer ${aToken(kommun)}` }) });

  describe('and the page that calls', () => {
    it.each([
      [ASTORP, '1277', 200, ASTORP],
      [HOGANAS, '1284', 200, HOGANAS],
      [OWN_ORIGIN, '1284', 200, OWN_ORIGIN],
      [ASTORP, '1284', 403, ASTORP],
      [HOGANAS, '1277', 403, HOGANAS],
      ['null', '1277', 403, null],
      ['https://evil.example', '1277', 403, null],
      ['http://astorp.localhost:7410.evil.example', '1277', 403, null],
      ['https://astorp.localhost:7410', '1277', 403, null],
    ])('A16: from %s with a token of %s: %i', async (origin, kommun, status, readableBy) => {
      const response = await submit(origin, kommun);
      expect(await response.text()).toContain(status === 403 ? '/origin-refused"' : 'it came');
      expect([response.status, response.headers.get('access-control-allow-origin'), response.headers.get('vary')]).toEqual([
        status,
        readableBy,
        'Origin',
      ]);
      expect(heard.length).toBe(status === 200 ? 1 : 0);
    });

    it('asks beforehand: what is public is open to all, the rest to registered pages', async () => {
      expect(await allowed(listMunicipalities, 'https://evil.example')).toEqual([204, '*', true]);
      expect(await allowed(saveArticle, ASTORP)).toEqual([204, ASTORP, true]);
      expect(await allowed(findColleagues, OWN_ORIGIN)).toEqual([204, OWN_ORIGIN, true]);
      expect(await allowed(saveArticle, 'https://evil.example')).toEqual([403, null, false]);
    });
  });

  it("hands on a service's problem as it is", async () => {
    refusal = problemDetails('article-version-stale');
    const response = await call(saveArticle, { 'if-match': '"1"' });
    refusal = undefined;
    expect([response.status, response.headers.get('content-type')]).toEqual([412, 'application/problem+json; charset=utf-8']);
    expect(await response.json()).toEqual(problemDetails('article-version-stale'));
  });

  it('A17: tells whoever signed in too long ago how recent it has to be, in the header that RFC 9470 names', async () => {
    refusal = problemDetails('sign-in-too-old', { maxAge: 900 });
    const response = await call(submitArticle, { 'if-match': '"1"', authorization: `Bearer ${aToken('1277')}`, origin: ASTORP });
    refusal = undefined;
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="insufficient_user_authentication", max_age="900"',
    ]);
    expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
    expect(await response.json()).toMatchObject({ maxAge: 900 });
  });
});
