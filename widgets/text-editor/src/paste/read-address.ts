import { safeHref } from '@delakultur/document';

/** Addresses that mail programs and search engines have put another address into: whom they lead past, and where it stands. */
const WRAPPERS: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
];

/** Where a pasted link leads, past what would have told somebody that it was followed; null where none may lead. */
export function readAddress(href: string): string | null {
  const safe = safeHref(href.trim());
  if (safe === null) return null;
  const { hostname, pathname, searchParams } = new URL(safe);
  const [, , parameter] = WRAPPERS.find(([host, path]) => host.test(hostname) && path.test(pathname)) ?? [];
  const inner = parameter === undefined ? null : searchParams.get(parameter);
  return inner === null ? safe : (safeHref(inner) ?? safe);
}
