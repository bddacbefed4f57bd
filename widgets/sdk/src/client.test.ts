import { afterEach, expect, it, vi } from 'vitest';
import { createClient, requestOf, type ClientHooks } from './client.ts';
import { OfflineError } from './problem.ts';

const endpoint = new URL('https://delakultur.example');
const articleId = '019a0000-0000-4000-8000-000000000001';
const quiet: ClientHooks = { accessToken: async () => 'a token', request: async (request) => request, problem: () => {} };

const answering = (...answers: readonly (Response | Error)[]) => {
  const left = [...answers];
  const fetched = vi.fn<(request: Request) => Promise<Response>>(async () => {
    const next = left.shift()!;
    if (next instanceof Error) throw next;
    return next;
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

const problem = (slug: string, status: number): Response =>
  Response.json(
    { type: `https://delakultur.example/problems/${slug}`, title: slug, status },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('puts path parameters in the path and the rest of a question in the query', async () => {
  const request = await requestOf(endpoint, 'publication.list', { site: 'familjen-helsingborg', limit: 6, topic: undefined });
  expect(request.url).toBe('https://delakultur.example/v1/publications?site=familjen-helsingborg&limit=6');
  const one = await requestOf(endpoint, 'publication.read', { publicationId: 'a/b' });
  expect(one.url).toBe('https://delakultur.example/v1/publications/a%2Fb');
});

it('sends the version that was seen as If-Match, and the rest of a command as JSON', async () => {
  const request = await requestOf(endpoint, 'article.decline', { articleId, version: 7, reason: 'Saknar bild' }, { key: 'k1' });
  expect(request.method).toBe('POST');
  expect(request.url).toBe(`https://delakultur.example/v1/articles/${articleId}/decline`);
  expect(request.headers.get('if-match')).toBe('"7"');
  expect(request.headers.get('idempotency-key')).toBe('k1');
  expect(await request.json()).toEqual({ reason: 'Saknar bild' });
});

it('carries no token where nobody needs to be signed in', async () => {
  const fetched = answering(Response.json({ items: [], next: null }), Response.json({}));
  const client = createClient(endpoint, quiet);
  await client.call('publication.list', { site: 'familjen-helsingborg' });
  await client.call('person.me', {});
  expect(fetched.mock.calls.map(([request]) => request.headers.get('authorization'))).toEqual([null, 'Bearer a token']);
});

it('asks for no token, and so for no sign-in, where a link from a mail is enough', async () => {
  const fetched = answering(Response.json({}));
  const accessToken = vi.fn<ClientHooks['accessToken']>();
  await createClient(endpoint, { ...quiet, accessToken }).call('answer.give', { token: 'of a mail', answer: 'agree' });
  const [[request]] = fetched.mock.calls as [[Request]];
  expect([request.url, request.headers.get('authorization')]).toEqual(['https://delakultur.example/v1/answers', null]);
  expect(await request.json()).toEqual({ token: 'of a mail', answer: 'agree' });
  expect(accessToken).not.toHaveBeenCalled();
});

it('throws the problem that the server answers with, and tells the plugins', async () => {
  answering(problem('article-version-stale', 412));
  const told = vi.fn<ClientHooks['problem']>();
  const client = createClient(endpoint, { ...quiet, problem: told });
  await expect(client.call('article.release', { articleId, version: 1 })).rejects.toMatchObject({ slug: 'article-version-stale' });
  expect(told).toHaveBeenCalledOnce();
});

const release = () => createClient(endpoint, quiet).call('article.release', { articleId, version: 1 }, { key: 'k1' });

it('A17: says how recent a sign-in has to be, and sends the command again under the key that it is given', async () => {
  const tooOld = { type: 'https://delakultur.example/problems/sign-in-too-old', title: 'Too old', status: 401, maxAge: 900 };
  const answer = Response.json(tooOld, { status: 401, headers: { 'content-type': 'application/problem+json' } });
  const fetched = answering(answer, Response.json({}));
  await expect(release()).rejects.toMatchObject({ slug: 'sign-in-too-old', problem: { maxAge: 900 } });
  await release();
  expect(fetched.mock.calls.map(([request]) => request.headers.get('idempotency-key'))).toEqual(['k1', 'k1']);
});

it('makes a problem of an error page that is none', async () => {
  answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(createClient(endpoint, quiet).call('person.me', {})).rejects.toMatchObject({
    slug: 'unexpected-answer',
    problem: { status: 502 },
  });
});

it('sends a command again with the same key when nothing answers', async () => {
  const fetched = answering(new TypeError('network'), new TypeError('network'), Response.json({}));
  await createClient(endpoint, quiet).call('article.release', { articleId, version: 1 });
  const keys = fetched.mock.calls.map(([request]) => request.headers.get('idempotency-key'));
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
});

it('says that it is offline after three tries, as an error of its own', async () => {
  vi.useFakeTimers();
  answering(new TypeError('network'), new TypeError('network'), new TypeError('network'));
  await Promise.all([
    expect(createClient(endpoint, quiet).call('site.list', {})).rejects.toBeInstanceOf(OfflineError),
    vi.runAllTimersAsync(),
  ]);
});

it('takes a long silence for a broken connection', async () => {
  vi.useFakeTimers();
  const silent = vi.fn<typeof fetch>(
    (_, init) => new Promise((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error))),
  );
  vi.stubGlobal('fetch', silent);
  await Promise.all([
    expect(createClient(endpoint, quiet).call('site.list', {})).rejects.toBeInstanceOf(OfflineError),
    vi.advanceTimersByTimeAsync(60_000),
  ]);
  expect(silent).toHaveBeenCalledTimes(3);
});

it('stops trying when it is aborted', async () => {
  const abort = new AbortController();
  const fetched = answering(new TypeError('network'), new TypeError('network'));
  const called = createClient(endpoint, quiet).call('person.me', {}, { signal: abort.signal });
  setTimeout(() => abort.abort(new Error('left the page')), 20);
  await expect(called).rejects.toThrow('left the page');
  expect(fetched).toHaveBeenCalledOnce();
});
