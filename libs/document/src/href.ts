import { LIMITS } from './limits.ts';

/** What a link may look like: a web page or an address for mail, without white space or anything that would need quoting. */
export const HREF_PATTERN = /^(?:https?:\/\/|mailto:)[^\s<>"\\`\p{Cc}\p{Cs}]+$/iu;

/** A link's address in its one canonical spelling; null for every scheme but http, https and mailto, and for an address that carries a password. */
export function safeHref(href: string): string | null {
  if (href.length > LIMITS.href || !HREF_PATTERN.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.username !== '' || url.password !== '') return null;
  return url.href.length <= LIMITS.href && HREF_PATTERN.test(url.href) ? url.href : null;
}

/** A film's address in its one canonical spelling; null for all but https, and for an address that carries a password. */
export function safeFilmHref(href: string): string | null {
  const safe = safeHref(href);
  return safe?.startsWith('https:') === true ? safe : null;
}
