import { html, type Html } from './html.ts';
import type { PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';

/** What a page behind a secret link says beside itself: nobody is told where a reader came from, and nothing finds it. */
export const LINK_HEADERS = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;

interface LinkPage {
  readonly path: string;
  readonly title: 'answerTitle' | 'unsubscribeTitle';
  readonly element: (lang: PageLanguage) => Html;
}

/**
 * Where the links in mails lead. What a link says stands in the part of its address that browsers do not send, so the page is the same for all,
 * and its element reads it.
 */
export const LINK_PAGES = {
  answer: { path: '/svar', title: 'answerTitle', element: (lang) => html`<dk-manager-answer lang="${lang}"></dk-manager-answer>` },
  unsubscribe: { path: '/avanmal', title: 'unsubscribeTitle', element: (lang) => html`<dk-unsubscribe lang="${lang}"></dk-unsubscribe>` },
} as const satisfies Record<string, LinkPage>;

export function linkPage({ path, title, element }: LinkPage, lang: PageLanguage): Page {
  const words = WORDS[lang];
  return page({
    title: `${words[title]} – Delakultur`,
    lang,
    path,
    head: html`<meta name="robots" content="noindex" /> <meta name="referrer" content="no-referrer" />`,
    widgets: '',
    main: html`<h1>${words[title]}</h1>
      <noscript>${words.answerNeedsScript}</noscript>
      ${element(lang)}`,
  });
}
