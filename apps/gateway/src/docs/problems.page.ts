import { contracts, partsOf, PROBLEM_BASE, PROBLEMS, problemsOf, type ProblemSlug } from '@delakultur/contracts';
import { html } from '../pages/html.ts';
import { page, type Page } from '../pages/layout.ts';

const answeredBy = (slug: ProblemSlug): string => {
  const own = contracts.filter((contract) => problemsOf(contract).includes(slug));
  if (own.length === 0) return 'the gateway';
  return own.length > 6 ? `${own.length} operations` : own.map((contract) => partsOf(contract).name).join(', ');
};

/** Every problem that the API can answer; for whoever writes programs, so in English. */
export function problemsPage(): Page {
  const rows = Object.entries(PROBLEMS).map(
    ([slug, { status, title }]) =>
      html`<li id="${slug}">
        <h2>${slug}</h2>
        <p>${title}.</p>
        <p class="facts">${status} · ${answeredBy(slug as ProblemSlug)}</p>
      </li>`,
  );
  return page({
    title: 'Problems – Delakultur',
    lang: 'en',
    path: '/docs/problems',
    isKept: true,
    main: html`<h1>Problems</h1>
      <p class="lead">
        Every failure is application/problem+json (RFC 9457). Its type is ${PROBLEM_BASE} and one of these names: decide by it, not by the
        words.
      </p>
      <ul class="cards">
        ${rows}
      </ul>`,
  });
}
