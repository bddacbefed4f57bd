import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { PAGE_CSS } from './page.css.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#17594a"/><path d="M8 22V10h6a6 6 0 0 1 0 12Zm9-12 7 12M24 10l-7 12" fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/></svg>`;

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** Its address changes with its content, so a browser may keep it for ever. */
const asset = (name: string, ending: string, type: string, text: string): Asset => ({
  path: `/assets/${name}.${createHash('sha256').update(text).digest('base64url').slice(0, 10)}.${ending}`,
  type,
  text: text.trim(),
});

export const STYLESHEET = asset('page', 'css', 'text/css; charset=utf-8', PAGE_CSS);
export const PAGE_ICON = asset('icon', 'svg', 'image/svg+xml', ICON);

/** What our own pages need beside themselves. */
export function registerAssets(fastify: FastifyInstance): void {
  for (const { path, type, text } of [STYLESHEET, PAGE_ICON]) {
    fastify.get(path, (_, reply) => reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(text));
  }
  fastify.get('/robots.txt', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send('User-agent: *\nDisallow: /mitt\nDisallow: /v1/\n'),
  );
}
