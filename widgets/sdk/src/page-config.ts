/** What a page says once for all its widgets. */
export interface PageConfig {
  readonly site?: string;
  readonly kommun?: string;
  /** `top-level`: people sign in on the page itself, at `issuer`, as on our own pages. */
  readonly session?: string;
  readonly issuer?: string;
}

/** Reads `<meta name="delakultur:config" content="site=familjen-helsingborg; kommun=1277">`; empty when the page has none. */
export function readPageConfig(page: Document = document): PageConfig {
  const content = page.querySelector<HTMLMetaElement>('meta[name="delakultur:config"]')?.content ?? '';
  const pairs = content.split(';').map((pair) => pair.split('=', 2).map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}
