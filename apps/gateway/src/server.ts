import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problemDetails } from '@delakultur/contracts';
import { ProblemError } from '@delakultur/nest-kit';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { parseJsonBody } from './api/json-body.ts';
import { UPLOAD_WITHIN_MS } from './media/upload.routes.ts';
import { problemOf, PROBLEM_TYPE } from './problem-reply.ts';
import { traceIdOf } from './trace.ts';

const BODY_LIMIT = 1_048_576;

/** Longer than an answer takes. */
const DRAIN_MS = 2_500;

/** A client that sends slowly holds a socket and no more than that. The server waits as long as the most patient route, and every route for its own time. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: UPLOAD_WITHIN_MS, keepAliveTimeout: 70_000, maxHeaderSize: 16_384 };
const BODY_WITHIN_MS = 30_000;

/** Headers of every answer; a page says more, and a picture of ours may stand on others' pages. */
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
} as const;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How long a body may take to come, when it is not the usual time. */
    readonly bodyWithinMs?: number;
  }
}

/** Answers what needs no routing; says whether it did. */
type AtOnce = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The HTTP server, before it knows a single route: its limits, and how it speaks of what never reaches one. */
export function createAdapter(answersAtOnce: AtOnce, { isSecure }: { readonly isSecure: boolean }): FastifyAdapter {
  const options: FastifyServerOptions<Server> & { readonly skipMiddie: true } = {
    skipMiddie: true,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    requestTimeout: LIMITS.requestTimeout,
    keepAliveTimeout: LIMITS.keepAliveTimeout,
    routerOptions: { maxParamLength: 200 },
    serverFactory: (handle) => serverOf((request, response) => (answersAtOnce(request, response) ? undefined : handle(request, response))),
    frameworkErrors: (error, request, reply) => {
      const problem = problemOf(error) ?? problemDetails('invalid-request');
      const body = JSON.stringify({ ...problem, traceId: traceIdOf(request) });
      reply.raw.writeHead(problem.status, { ...EVERYWHERE, 'content-type': PROBLEM_TYPE }).end(body);
    },
  };
  const adapter = new FastifyAdapter(options);
  prepare(adapter.getInstance(), isSecure);
  return adapter;
}

function serverOf(listener: (request: IncomingMessage, response: ServerResponse) => void): Server {
  const server = createServer(LIMITS, listener);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuseOnSocket(error, socket));
  return server;
}

/** What the parser refuses has neither request nor response. */
function refuseOnSocket({ code }: Pick<NodeJS.ErrnoException, 'code'>, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code ?? ''] ?? 400;
  const body = JSON.stringify({ ...problemDetails('invalid-request'), status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function prepare(fastify: FastifyInstance, isSecure: boolean): void {
  const headers = { ...EVERYWHERE, ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }) };
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    done(isReadable(request.raw.url ?? '') ? undefined : new ProblemError('invalid-request', { detail: 'The address cannot be read.' }));
  });
  fastify.addHook('preParsing', (request, _, payload, done) => {
    if (hasBody(request.raw)) cutOff(request.raw, request.routeOptions.config.bodyWithinMs ?? BODY_WITHIN_MS);
    done(null, payload);
  });
  // A browser may hold a connection on which it never asked anything: closing would wait for it.
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), DRAIN_MS).unref();
    done();
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_: unknown, body: string | Buffer) =>
    parseJsonBody(Buffer.from(body)),
  );
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function cutOff(request: IncomingMessage, withinMs: number): void {
  const timer = setTimeout(() => refuseOnSocket({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, request.socket), withinMs);
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

/** NUL, or bytes that are no UTF-8, stand for nothing that we have, and databases choke on them. */
function isReadable(url: string): boolean {
  if (/%00/.test(url)) return false;
  try {
    decodeURIComponent(url.replaceAll('+', ' '));
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
