import { PAGE_ICON, STYLESHEET } from './assets.ts';
import { html, type Html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { WORDS } from './page.words.ts';

/** A whole page, and what its headers have to say. */
export interface Page {
  readonly html: Html;
  readonly lang: PageLanguage;
  /** The one address that it may be kept by; a page without one (an error, a desk) is not kept. */
  readonly isKept: boolean;
}

export interface PageParts {
  readonly title: string;
  readonly lang: PageLanguage;
  /** This page's own path, without the language. */
  readonly path: string;
  readonly main: Html;
  readonly head?: Html;
  /** What the page's widgets are told at once (`site=…; kommun=…`); a page without it loads no script. */
  readonly widgets?: string;
  readonly isKept?: boolean;
}

/** Thin HTML around what is to be read: it works without scripts, and widgets add to it. */
export function page({ title, lang, path, main, head, widgets, isKept = false }: PageParts): Page {
  const words = WORDS[lang];
  const other = lang === 'sv' ? 'en' : 'sv';
  const script =
    widgets === undefined
      ? undefined
      : html`<meta name="delakultur:config" content="${widgets}" />
          <script type="module" src="/widgets/1/loader.js"></script>`;
  return {
    lang,
    isKept,
    html: html`<!doctype html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <link rel="stylesheet" href="${STYLESHEET.path}" />
          <link rel="icon" href="${PAGE_ICON.path}" type="image/svg+xml" />
          ${head}${script}
        </head>
        <body>
          <a class="skip" href="#content">${words.toContent}</a>
          <header class="top">
            <div class="wrap">
              <a class="brand" href="${inLanguage('/', lang)}">Delakultur</a>
              <nav aria-label="Delakultur">
                <a href="${inLanguage('/mitt', lang)}">${words.mine}</a
                ><a href="${inLanguage(path, other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
              </nav>
            </div>
          </header>
          <main id="content"><div class="wrap">${main}</div></main>
          <footer class="bottom">
            <div class="wrap"><span>Delakultur · ${words.tagline}</span><a href="/docs/openapi.json">API</a></div>
          </footer>
        </body>
      </html> `,
  };
}
