import type { FastifyInstance } from 'fastify';
import { frameHeaders, popupHeaders } from './session-headers.ts';
import { framePage, popupPage } from './session-pages.ts';

export interface SessionRoutesOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** The origins registered for a municipality; none for one that we do not know. */
  readonly originsOf: (kommun: string) => Promise<readonly string[]>;
  /** Where the two scripts are, on our own origin. */
  readonly assets: { readonly frame: string; readonly popup: string };
}

const KOMMUN = /^\d{4}$/;

/** Only whole origins go into a header: nothing with a path, a wildcard or a semicolon. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** `GET /session`: the session frame for one municipality's pages. `GET /sign-in`: the window that people sign in through. */
export function registerSessionRoutes(fastify: FastifyInstance, { issuer, clientId, originsOf, assets }: SessionRoutesOptions): void {
  fastify.get<{ Querystring: { kommun?: unknown } }>('/session', async ({ query: { kommun } }, reply) => {
    const origins =
      typeof kommun === 'string' && KOMMUN.test(kommun) ? (await originsOf(kommun)).filter((origin) => ORIGIN.test(origin)) : [];
    if (typeof kommun !== 'string' || origins.length === 0) return reply.code(404).headers(popupHeaders()).send('');
    return reply.headers(frameHeaders(issuer, origins)).send(framePage({ issuer, clientId, kommun, origins }, assets.frame));
  });

  fastify.get('/sign-in', (_request, reply) => reply.headers(popupHeaders()).send(popupPage(assets.popup)));
}
