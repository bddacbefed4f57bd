import type { FastifyRequest } from 'fastify';

export type PageLanguage = 'sv' | 'en';

/** The language of what stands around an article: Swedish, unless the address says English. Reads any address, since errors are told in it too. */
export const languageOf = ({ url }: Pick<FastifyRequest, 'url'>): PageLanguage =>
  new URLSearchParams(url.split('?').slice(1).join('?')).get('lang') === 'en' ? 'en' : 'sv';

/** An address of ours in the same language. */
export const inLanguage = (path: string, lang: PageLanguage): string =>
  lang === 'sv' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
