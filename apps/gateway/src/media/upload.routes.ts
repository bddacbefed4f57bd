import { Readable } from 'node:stream';
import type { TokenVerifier } from '@delakultur/identity';
import { MEDIA_LIMITS } from '@delakultur/kernel';
import { orProblem, ProblemError } from '@delakultur/nest-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bearerOf } from '../api/bearer.ts';
import { allowHeaders, type Door } from '../api/door.ts';
import type { BrokerLine } from '../broker-line.ts';
import { traceparentOf } from '../trace.ts';
import { assertTus, BYTES_TYPE, chunkOf, newUploadOf, TUS_VERSION } from './tus-request.ts';
import type { UploadLimits } from './upload-limits.ts';
import { type Uploader, type Uploads, UPLOADS_PATH } from './uploads.ts';

export interface UploadParts {
  readonly uploads: Uploads;
  readonly limits: UploadLimits;
  readonly verifier: TokenVerifier;
  readonly door: Door;
  readonly line: BrokerLine;
}

/**
 * How long one request may take: the Wi-Fi of a school shared by a class carries 10 kB/s for each on a bad day, and 2 MB then take more
 * than three minutes. Whoever is cut off has lost nothing, because what came is kept. A line that is silent is not waited for.
 */
export const UPLOAD_WITHIN_MS = 5 * 60_000;
const SILENT_MS = 30_000;

const EXPOSED = [
  'Location',
  'Retry-After',
  'Tus-Extension',
  'Tus-Max-Size',
  'Tus-Resumable',
  'Tus-Version',
  'Upload-Expires',
  'Upload-Length',
  'Upload-Offset',
  'WWW-Authenticate',
].join(', ');
const ACCEPTED = 'Authorization, Content-Type, Traceparent, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset';

/** What can be asked before an upload (tus 1.0, OPTIONS). */
const ABILITIES = {
  'tus-resumable': TUS_VERSION,
  'tus-version': TUS_VERSION,
  'tus-extension': 'creation,termination,expiration',
  'tus-max-size': String(MEDIA_LIMITS.bytes),
} as const;

/** What of the protocol's own answer goes out; everything else an answer says is ours. */
const PASSED_ON = ['location', 'upload-expires', 'upload-length', 'upload-offset', 'connection'] as const;

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const ONE = `${UPLOADS_PATH}/:id`;
const idOf = ({ params }: FastifyRequest): string => (params as { readonly id: string }).id;

/** Pictures and files on their way in: tus 1.0, with a person's token on every request. */
export function registerUploads(fastify: FastifyInstance, parts: UploadParts): void {
  const { uploads, limits, line } = parts;
  const POST = asPerson(parts, async (request, by) => {
    const upload = newUploadOf(request.headers);
    limits.begin(by.personId);
    if (!line.isConnected) throw new ProblemError('service-unavailable');
    return uploads.begin(upload, by);
  });
  const HEAD = asPerson(parts, (request, by) => uploads.look(idOf(request), by));
  const DELETE = asPerson(parts, (request, by) => uploads.end(idOf(request), by));
  const PATCH = asPerson(parts, async (request, by) => {
    const chunk = chunkOf(request.headers);
    const leave = limits.enter(by.personId);
    request.raw.socket.setTimeout(SILENT_MS);
    try {
      return await uploads.append(idOf(request), { ...chunk, bytes: bytesOf(request) }, by);
    } finally {
      leave();
    }
  });
  void fastify.register(async (scope) => {
    // The bytes stay in the socket until whoever writes them asks for them.
    scope.addContentTypeParser(BYTES_TYPE, (_request, _payload, done) => done(null));
    registerMethods(scope, UPLOADS_PATH, { POST }, parts);
    registerMethods(scope, ONE, { HEAD, PATCH, DELETE }, parts);
  });
}

/** No more of it in memory than a socket brings at a time: what is written slowly is read slowly. */
const bytesOf = ({ raw }: FastifyRequest): ReadableStream<Uint8Array> =>
  Readable.toWeb(raw, { strategy: new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }) }) as ReadableStream<Uint8Array>;

function registerMethods(
  scope: FastifyInstance,
  url: string,
  handlers: Readonly<Partial<Record<(typeof METHODS)[number], Handler>>>,
  { door }: UploadParts,
): void {
  const known = METHODS.filter((method) => handlers[method]);
  const allow = [...known, 'OPTIONS'].join(', ');
  for (const method of known)
    scope.route({ method, url, handler: handlers[method]!, exposeHeadRoute: false, config: { bodyWithinMs: UPLOAD_WITHIN_MS } });
  scope.route({
    method: METHODS.filter((method) => !known.includes(method)),
    url,
    exposeHeadRoute: false,
    handler: (_, reply) => {
      void reply.headers({ allow, ...allowHeaders('*') });
      throw new ProblemError('method-not-allowed');
    },
  });
  scope.options(url, preflight(door, allow));
}

/** Only somebody signed in, on a page of that person's own municipality or of ours, by the protocol that we speak. */
const asPerson =
  ({ door, verifier }: UploadParts, handle: (request: FastifyRequest, by: Uploader) => Promise<Response>): Handler =>
  async (request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', vary: 'Origin', 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION });
    const page = await door.pageOf(request.headers.origin);
    void reply.headers({ ...door.headersFor(page), 'access-control-expose-headers': EXPOSED });
    const token = bearerOf(request.headers.authorization);
    if (!token) throw new ProblemError('not-signed-in');
    const { personId, kommun } = orProblem(await verifier.verify(token));
    orProblem(door.check(page, kommun));
    assertTus(request.headers);
    const answer = await handle(request, { personId, ask: { token, traceparent: traceparentOf(request) } });
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    return reply.code(answer.status).send();
  };

const preflight =
  (door: Door, allow: string): Handler =>
  async ({ headers: { origin } }, reply) => {
    void reply.headers({ ...ABILITIES, allow, vary: 'Origin, Access-Control-Request-Method' });
    if (origin !== undefined) {
      const page = await door.pageOf(origin);
      void reply.headers(door.headersFor(page));
      orProblem(door.check(page, undefined));
      void reply.headers({ ...door.preflightHeaders(allow, origin), 'access-control-allow-headers': ACCEPTED });
      void reply.header('access-control-expose-headers', EXPOSED);
    }
    return reply.code(204).send();
  };
