import { problemDetails } from '@delakultur/contracts';
import { orProblem, ProblemError, type AskOptions, type RpcClient, type WireReply } from '@delakultur/nest-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BrokerLine } from '../broker-line.ts';
import { challengeOf } from '../challenge.ts';
import { isUnchanged } from '../entity-tag.ts';
import { isKept, PublicationCache } from '../publications/publication-cache.ts';
import { SHARED_HEADERS } from '../publications/kept-answer.ts';
import { traceparentOf } from '../trace.ts';
import { bearerOf, claimedKommun } from './bearer.ts';
import { allowHeaders, type Door } from './door.ts';
import { inputOf } from './input.ts';
import { routeTable, type Route } from './route-table.ts';

/** What the API is made of. */
export interface ApiParts {
  readonly rpc: RpcClient;
  readonly line: BrokerLine;
  readonly publications: PublicationCache;
  readonly door: Door;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every operation at its address, whose other methods are refused by name, and whose pages from elsewhere may ask beforehand. */
export function registerApi(fastify: FastifyInstance, parts: ApiParts): void {
  for (const [url, routes] of Map.groupBy(routeTable(), (route) => route.url)) {
    const allowed = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const allow = [...allowed, 'OPTIONS'].join(', ');
    for (const route of routes) fastify.route({ method: route.method, url, handler: handlerOf(route, parts) });
    fastify.options(url, preflight(routes, allow, parts));
    fastify.route({
      method: METHODS.filter((method) => !allowed.includes(method)),
      url,
      handler: (_, reply) => {
        void reply.headers({ allow, ...allowHeaders('*') });
        throw new ProblemError('method-not-allowed');
      },
    });
  }
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function handlerOf(route: Route, parts: ApiParts): Handler {
  if (PublicationCache.holds(route.contract)) return keptRead(route, parts);
  return route.contract.access === 'anyone' ? publicRead(route, parts) : signedIn(route, parts);
}

/** Public reads that are kept: the first answer to an address makes the next one ready before any of this runs. */
const keptRead =
  (route: Route, { publications, line }: ApiParts): Handler =>
  async (request, reply) => {
    void reply.headers(allowHeaders('*'));
    const input = inputOfRequest(route, request);
    assertConnected(line);
    const answer = await publications.ask(route.contract, input, { traceparent: traceparentOf(request) });
    if (!isKept(answer)) return passOn(reply, answer);
    publications.remember(request.raw.url ?? '', answer);
    void reply.headers({ ...SHARED_HEADERS, etag: answer.etag });
    if (isUnchanged(request.headers['if-none-match'], answer.etag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(answer.body);
  };

const publicRead =
  (route: Route, parts: ApiParts): Handler =>
  async (request, reply) => {
    void reply.headers({ ...allowHeaders('*'), 'cache-control': 'no-cache' });
    return passOn(reply, await ask(route, parts, request, {}));
  };

const signedIn =
  (route: Route, parts: ApiParts): Handler =>
  async (request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', vary: 'Origin' });
    const page = await parts.door.pageOf(request.headers.origin);
    void reply.headers(parts.door.headersFor(page));
    const token = bearerOf(request.headers.authorization);
    orProblem(parts.door.check(page, token && claimedKommun(token)));
    const answer = await ask(route, parts, request, { token, idempotencyKey: idempotencyKeyOf(request) });
    if (answer.version !== undefined) void reply.header('etag', `"${answer.version}"`);
    return passOn(reply, answer);
  };

async function ask(route: Route, { rpc, line }: ApiParts, request: FastifyRequest, options: AskOptions): Promise<WireReply> {
  const input = inputOfRequest(route, request);
  assertConnected(line);
  assertFits(input, request, line);
  return rpc.ask(route.contract, input, { ...options, traceparent: traceparentOf(request) });
}

const inputOfRequest = (route: Route, request: FastifyRequest): Record<string, unknown> =>
  inputOf(route, {
    params: request.params as Record<string, string>,
    query: (request.raw.url ?? '').split('?').slice(1).join('?'),
    body: (request.body ?? {}) as Record<string, unknown>,
    ifMatch: request.headers['if-match'],
  });

/** Without this a request would wait for the line to come back, and be carried out when nobody waits for its answer any more. */
function assertConnected(line: BrokerLine): void {
  if (!line.isConnected) throw new ProblemError('service-unavailable');
}

const SMALL = 16_384;

/** The broker carries less than HTTP does, and numbers can take more room than they came in. */
function assertFits(input: object, { headers }: FastifyRequest, line: BrokerLine): void {
  if (Number(headers['content-length'] ?? SMALL) < SMALL) return;
  if (Buffer.byteLength(JSON.stringify(input)) > line.maxBytes) throw new ProblemError('payload-too-large');
}

const KEY = /^[\u0021-\u007e]{1,100}$/;

function idempotencyKeyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new ProblemError('invalid-request', { detail: 'Idempotency-Key has to be 1 to 100 visible ASCII characters.' });
}

/** The service's bytes as they came. */
function passOn(reply: FastifyReply, { status, body }: WireReply): FastifyReply {
  if (status === problemDetails('service-unavailable').status) void reply.header('retry-after', '2');
  if (status === 401) void reply.header('www-authenticate', challengeOf(JSON.parse(new TextDecoder().decode(body))));
  return reply
    .code(status)
    .type(status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8')
    .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}

/** A browser asks before it calls from another origin: anyone may read what is public, and registered pages may do the rest. */
const preflight =
  (routes: readonly Route[], allow: string, { door }: ApiParts): Handler =>
  async (request, reply) => {
    const wanted = request.headers['access-control-request-method'];
    const isPublic = routes.find(({ method }) => method === wanted)?.contract.access === 'anyone';
    void reply.headers({ allow, vary: 'Origin, Access-Control-Request-Method' });
    if (isPublic) void reply.headers(door.preflightHeaders(allow, '*'));
    else if (request.headers.origin !== undefined) {
      const page = await door.pageOf(request.headers.origin);
      void reply.headers(door.headersFor(page));
      orProblem(door.check(page, undefined));
      void reply.headers(door.preflightHeaders(allow, request.headers.origin));
    }
    return reply.code(204).send();
  };
