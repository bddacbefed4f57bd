/**
 * A strict policy, as a careful municipality sets it. What the widgets need is the four mentions of their origin and Lit's policy for its
 * templates: the lines that docs/webmaster.md gives.
 */
export const contentSecurityPolicy = (gateway: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${gateway}`,
    "style-src 'self'",
    `connect-src 'self' ${gateway}`,
    `frame-src ${gateway}`,
    `img-src 'self' ${gateway}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
