/** The places whose rows a caller may reach: nothing beyond them is seen or written, and an empty scope reaches nothing. */
export interface Scope {
  /** Municipality codes, four digits each (`0117`). */
  readonly kommuner: readonly string[];
  /** Site slugs (`familjen-helsingborg`). */
  readonly sites: readonly string[];
}

/** The shape of a municipality's code: `1277`, `0117`. A string, since a leading zero counts. */
export const KOMMUN = /^[0-9]{4}$/;

/** The shape of a site's slug: `familjen-helsingborg`. */
export const SITE = /^[a-z][a-z0-9-]{1,60}$/;

/** Whether this is a municipality code by its shape; which codes exist is data, not code. */
export const isKommun = (text: string): boolean => KOMMUN.test(text);

/** Whether this is a site's slug by its shape. */
export const isSite = (text: string): boolean => SITE.test(text);
