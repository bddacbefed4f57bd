import { html } from './html.ts';
import type { PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';

/** What a page behind a secret link says beside itself: nobody is told where a reader came from, and nothing finds it. */
export const LINK_HEADERS = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;

/**
 * Where a manager answers by the link in a mail. What the link says stands in the part of its address that browsers do not send, so the page is
 * the same for everyone, and its element reads it.
 */
export function answerPage(lang: PageLanguage): Page {
  const words = WORDS[lang];
  return page({
    title: `${words.answerTitle} – Delakultur`,
    lang,
    path: '/svar',
    head: html`<meta name="robots" content="noindex" /> <meta name="referrer" content="no-referrer" />`,
    widgets: '',
    main: html`<h1>${words.answerTitle}</h1>
      <noscript>${words.answerNeedsScript}</noscript>
      <dk-manager-answer lang="${lang}"></dk-manager-answer>`,
  });
}
