import type { FastifyInstance } from 'fastify';
import { frameHeaders, popupHeaders } from './session-headers.ts';
import { framePage, popupPage } from './session-pages.ts';
import { readScript, type Script } from './session-scripts.ts';

export interface SessionRoutesOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** The origins registered for a municipality; none for one that we do not know. */
  readonly originsOf: (kommun: string) => Promise<readonly string[]>;
  /** The folder with the built `frame.js` and `popup.js` of widgets/session. */
  readonly assets: string;
}

const KOMMUN = /^\d{4}$/;
/** Only whole origins go into a header: nothing with a path, a wildcard or a semicolon. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;
const SCRIPT_HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
} as const;

function serve(fastify: FastifyInstance, { path, body }: Script): void {
  fastify.get(path, (_request, reply) => reply.headers(SCRIPT_HEADERS).send(body));
}

/** `GET /session`: the session frame for one municipality's pages. `GET /sign-in`: the window that people sign in through. And their scripts. */
export function registerSessionRoutes(fastify: FastifyInstance, { issuer, clientId, originsOf, assets }: SessionRoutesOptions): void {
  const frame = readScript(assets, 'frame');
  const popup = readScript(assets, 'popup');
  serve(fastify, frame);
  serve(fastify, popup);

  fastify.get<{ Querystring: { kommun?: unknown } }>('/session', async ({ query: { kommun } }, reply) => {
    const registered = typeof kommun === 'string' && KOMMUN.test(kommun) ? await originsOf(kommun) : [];
    const origins = registered.filter((origin) => ORIGIN.test(origin));
    if (typeof kommun !== 'string' || origins.length === 0) return reply.code(404).headers(popupHeaders()).send('');
    return reply.headers(frameHeaders(issuer, origins)).send(framePage({ issuer, clientId, kommun, origins }, frame.path));
  });

  fastify.get('/sign-in', (_request, reply) => reply.headers(popupHeaders()).send(popupPage(popup.path)));
}
