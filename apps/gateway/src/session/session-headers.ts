const SHARED = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const NOTHING_BUT_OUR_SCRIPT = {
  'default-src': "'none'",
  'script-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
} as const;

/** The session frame may stand in the municipality's registered pages, and may ask the issuer. */
export const frameHeaders = (issuer: string, origins: readonly string[]): Readonly<Record<string, string>> => ({
  ...SHARED,
  'content-security-policy': policy({
    ...NOTHING_BUT_OUR_SCRIPT,
    'connect-src': new URL(issuer).origin,
    'frame-ancestors': origins.join(' '),
  }),
});

/** The sign-in window stands in no frame. It has no Cross-Origin-Opener-Policy on purpose: that would cut it off from the page that opened it (ADR 0005). */
export const popupHeaders = (): Readonly<Record<string, string>> => ({
  ...SHARED,
  'content-security-policy': policy({ ...NOTHING_BUT_OUR_SCRIPT, 'frame-ancestors': "'none'" }),
});
