import type { ProblemDetails } from '@delakultur/contracts';
import { html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';

type Words = (typeof WORDS)[PageLanguage];

const SAYS: Readonly<Record<number, (words: Words) => readonly [title: string, text: string]>> = {
  404: (words) => [words.notFoundTitle, words.notFound],
  500: (words) => [words.brokenTitle, words.broken],
  503: (words) => [words.unavailableTitle, words.unavailable],
};

/** A failure for someone who reads: what happened, and what to do. */
export function errorPage({ status }: ProblemDetails, lang: PageLanguage): Page {
  const words = WORDS[lang];
  const [title, text] = (SAYS[status] ?? (({ wrongTitle, wrong }: Words) => [wrongTitle, wrong] as const))(words);
  const canTryAgain = status >= 500;
  return page({
    title: `${title} – Delakultur`,
    lang,
    path: '/',
    main: html`<h1>${title}</h1>
      <p class="lead">${text}</p>
      <p class="more">
        ${canTryAgain ? html`<a class="button" href="">${words.reload}</a>` : undefined}<a
          ${canTryAgain ? undefined : html`class="button" `}href="${inLanguage('/', lang)}"
          >${words.toStart}</a
        >
      </p>`,
  });
}
