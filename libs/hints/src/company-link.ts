import type { HintRule } from './hint.ts';
import { linksOf, type Link } from './links.ts';
import { FILM_HOSTS, KNOWN_HOSTS, MUNICIPALITIES, PUBLIC_ENDINGS, PUBLIC_NAME } from './public-hosts.ts';

const isPublic = (host: string): boolean => {
  const labels = host.split('.');
  const parents = labels.map((_, at) => labels.slice(at).join('.'));
  const name = labels.at(-2) ?? '';
  return (
    parents.some((parent) => KNOWN_HOSTS.has(parent) || PUBLIC_ENDINGS.has(parent)) ||
    (labels.at(-1) === 'se' && MUNICIPALITIES.has(name)) ||
    PUBLIC_NAME.test(name)
  );
};

function companyOf({ href }: Link): string | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null;
  const host = new URL(href).hostname.replace(/^www\./, '');
  return host === '' || isPublic(host) ? null : host;
}

/** One question for each company, at its first link. A film is where films are. */
export const companyLinks: HintRule = ({ body }) => {
  const asked = new Set<string>();
  return linksOf(body).flatMap((link) => {
    const host = companyOf(link);
    const isFilm = body.content[link.block]?.type === 'film' && host !== null && FILM_HOSTS.has(host);
    if (host === null || isFilm || asked.has(host)) return [];
    asked.add(host);
    return [{ kind: 'company-link', block: link.block, quote: link.text, host }];
  });
};
