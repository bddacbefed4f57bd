import type { KoaContextWithOIDC } from 'oidc-provider';
import { STYLESHEET } from './paths.ts';
import type { PageOptions } from './pages.ts';
import type { Realm } from './realm.ts';
import { languageFor } from './text.ts';

const originsOf = ({ clients }: Realm): readonly string[] => [
  ...new Set(clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin))),
];

/**
 * Nothing but our own stylesheet, and never in a frame. Forms may end at the clients' origins, because a browser follows the redirect
 * after the password by the same rule. `script-src` is there for the provider to add the hash of the one form that submits itself.
 */
export const contentSecurityPolicy = (realm: Realm): string =>
  [
    "default-src 'none'",
    'script-src',
    "style-src 'self'",
    `form-action 'self' ${originsOf(realm).join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join(';');

export const pageHeaders = (realm: Realm): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(realm),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

type Context = Pick<KoaContextWithOIDC, 'set' | 'response'>;

/** The pages' headers on every answer; and credentials allowed where an origin is, since keycloak-js asks with credentials. */
export const securityHeaders = (realm: Realm) => async (ctx: Context, next: () => Promise<unknown>) => {
  ctx.set(pageHeaders(realm));
  await next();
  const allowed = ctx.response.get('access-control-allow-origin');
  if (allowed && allowed !== '*') ctx.set('access-control-allow-credentials', 'true');
};

/** How a page inside the provider's own flow looks: in the language that was asked for. */
export const pageOptions = (ctx: KoaContextWithOIDC, prefix: string): PageOptions => ({
  language: languageFor(ctx.query['ui_locales'] ?? ctx.oidc?.params?.['ui_locales'], ctx.get('accept-language')),
  stylesheet: `${prefix}${STYLESHEET}`,
});
