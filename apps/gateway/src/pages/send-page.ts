import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, isUnchanged } from '../entity-tag.ts';
import type { Page } from './layout.ts';

/**
 * Our own files and nothing else: no inline script or style, no frame around us, and no script may make markup of text.
 * Lit needs a policy of its own for its templates.
 */
export const pagePolicy = (signIn = '', pictures = "'self'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${pictures}`,
    `connect-src 'self' ${signIn}`,
    `frame-src 'self' ${signIn}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ]
    .map((directive) => directive.trim())
    .join('; ');

/** Sends a page, or word that it is the same as before. */
export function sendPage({ headers }: FastifyRequest, reply: FastifyReply, { html, lang, isKept }: Page, signIn?: string): void {
  const etag = entityTag(html.text);
  void reply.headers({
    'content-security-policy': pagePolicy(signIn),
    'cross-origin-resource-policy': 'same-origin',
    'content-language': lang,
    'cache-control': isKept ? 'public, max-age=0, must-revalidate' : 'no-store',
    ...(isKept && { etag }),
  });
  if (isKept && isUnchanged(headers['if-none-match'], etag)) void reply.code(304).send();
  else void reply.type('text/html; charset=utf-8').send(html.text);
}
