import type { Site } from '@delakultur/contracts';
import { html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';

/** What this is, and where to go. Sites are undefined when they cannot be fetched: the rest of the page is good without them. */
export function homePage(sites: readonly Site[] | undefined, lang: PageLanguage): Page {
  const words = WORDS[lang];
  return page({
    title: `Delakultur – ${words.homeTitle}`,
    lang,
    path: '/',
    isKept: sites !== undefined,
    main: html`<h1>${words.homeTitle}</h1>
      <p class="lead">${words.homeLead}</p>
      <section>
        <h2>${words.sites}</h2>
        ${
          sites
            ? html`<ul class="places">
                ${sites.map((site) => siteItem(site, lang))}
              </ul>`
            : html`<p>${words.sitesMissing}</p>`
        }
      </section>
      <section>
        <h2>${words.write}</h2>
        <p>${words.writeLead}</p>
        <p><a class="button" href="${inLanguage('/mitt', lang)}">${words.mine}</a></p>
      </section>
      <section>
        <h2>${words.forWebmasters}</h2>
        <ul class="plain">
          <li><a href="/galleri/">${words.gallery}</a></li>
          <li><a href="/docs/openapi.json">${words.api}</a></li>
          <li><a href="/docs/asyncapi.json">${words.facts}</a></li>
          <li><a href="/docs/problems">${words.problems}</a></li>
        </ul>
      </section>`,
  });
}

const siteItem = ({ slug, name, members }: Site, lang: PageLanguage) =>
  html`<li><a href="${inLanguage(`/${slug}`, lang)}">${name}</a><span>${WORDS[lang].members(members.length)}</span></li>`;
