import type { Site } from '@delakultur/contracts';
import { html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';

export interface MineFacts {
  /** The site that the form writes for; undefined when the address names none and there are several. */
  readonly site: string | undefined;
  readonly sites: readonly Site[];
  /** Where people sign in, for a session at the top level of the page. */
  readonly issuer: string;
}

/** Desk, form, what municipalities share and who holds which role, for whoever has no intranet at hand: the same elements, signed in on the page itself. */
export function minePage({ site, sites, issuer }: MineFacts, lang: PageLanguage): Page {
  const words = WORDS[lang];
  return page({
    title: `${words.mineTitle} – Delakultur`,
    lang,
    path: site && sites.length > 1 ? `/mitt?site=${site}` : '/mitt',
    widgets: [...(site ? [`site=${site}`] : []), 'session=top-level', `issuer=${issuer}`].join('; '),
    main: html`<h1>${words.mineTitle}</h1>
      <p class="lead">${words.mineLead}</p>
      <noscript>${words.needsScript}</noscript>
      <section id="att-gora"><dk-editorial-desk lang="${lang}" no-header></dk-editorial-desk></section>
      <section id="dela">
        ${site ? html`<dk-submission-form site="${site}" lang="${lang}"></dk-submission-form>` : chooser(sites, lang)}
      </section>
      <section id="tillsammans">
        ${
          site
            ? html`<dk-municipality site="${site}" lang="${lang}" no-account></dk-municipality>`
            : html`<dk-municipality lang="${lang}" no-account></dk-municipality>`
        }
      </section>
      <section id="roller"><dk-organisation lang="${lang}" no-account></dk-organisation></section>`,
  });
}

const chooser = (sites: readonly Site[], lang: PageLanguage) =>
  html`<h2>${WORDS[lang].formHeading}</h2>
    <p>${WORDS[lang].chooseSite}</p>
    <ul class="plain">
      ${sites.map(({ slug, name }) => html`<li><a href="${inLanguage(`/mitt?site=${slug}`, lang)}#dela">${name}</a></li>`)}
    </ul>`;
