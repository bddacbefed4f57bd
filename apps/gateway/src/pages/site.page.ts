import type { listPublications, Output, PublicationCard, Site } from '@delakultur/contracts';
import { cardPicture } from './card-picture.ts';
import { html, type Html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';
import { articlePath } from './slug.ts';
import { dayOf, minutesOf, namesOf, whereOf } from './words-of.ts';

export interface SiteFacts {
  readonly site: Site;
  readonly publications: Output<typeof listPublications>;
  readonly isFirstPage: boolean;
}

/** A site's articles: the feed element, around the same list for whoever reads without scripts. */
export function sitePage({ site, publications, isFirstPage }: SiteFacts, lang: PageLanguage): Page {
  const words = WORDS[lang];
  const { slug, name, members } = site;
  const memberNames = members.map((member) => member.name);
  const list = html`${cardsOf(publications.items, lang)}${pagesOf({ site, publications, isFirstPage }, lang)}`;
  return page({
    title: `${words.ideasFrom(name)} – Delakultur`,
    lang,
    path: `/${slug}`,
    isKept: true,
    widgets: `site=${slug}`,
    head: feedLinks(site),
    main: html`<h1>${words.ideasFrom(name)}</h1>
      <p class="lead">${words.siteLead(memberNames)} <a href="/${slug}/flode.rss">${words.follow} (RSS)</a></p>
      ${
        memberNames.length > 1
          ? html`<details>
              <summary>${words.whichMunicipalities}</summary>
              ${memberNames.join(', ')}
            </details>`
          : undefined
      }
      ${isFirstPage ? html`<dk-article-feed site="${slug}" lang="${lang}" no-header>${list}</dk-article-feed>` : list}`,
  });
}

const feedLinks = ({ slug, name }: Site): Html =>
  html`<link rel="alternate" type="application/rss+xml" href="/${slug}/flode.rss" title="${name}" />
    <link rel="alternate" type="application/atom+xml" href="/${slug}/flode.atom" title="${name}" />
    <link rel="alternate" type="application/feed+json" href="/${slug}/flode.json" title="${name}" /> `;

function cardsOf(items: readonly PublicationCard[], lang: PageLanguage): Html {
  const words = WORDS[lang];
  if (items.length === 0)
    return html`<section>
      <h2>${words.nothingYet}</h2>
      <p>${words.nothingYetLead}</p>
    </section>`;
  return html`<ol class="cards">
    ${items.map((card) => cardOf(card, lang))}
  </ol>`;
}

const updatedOf = ({ updatedAt }: PublicationCard, lang: PageLanguage): Html | undefined =>
  updatedAt ? html` · ${WORDS[lang].updated.toLowerCase()} ${dayOf(updatedAt, lang)}` : undefined;

const cardOf = (card: PublicationCard, lang: PageLanguage): Html =>
  html`<li>
    ${cardPicture(card)}
    <p class="facts">${whereOf(card, lang)}</p>
    <h2 lang="${card.lang}"><a href="${inLanguage(articlePath(card), lang)}">${card.title}</a></h2>
    <p lang="${card.lang}">${card.lead}</p>
    <p class="facts">${namesOf(card.authors, lang)} · ${dayOf(card.releasedAt, lang)}${updatedOf(card, lang)} · ${minutesOf(card, lang)}</p>
  </li>`;

function pagesOf({ site, publications, isFirstPage }: SiteFacts, lang: PageLanguage): Html {
  const older =
    publications.next &&
    html`<a class="button" href="${inLanguage(`/${site.slug}?after=${publications.next}`, lang)}">${WORDS[lang].older}</a>`;
  const newest = isFirstPage ? undefined : html`<a href="${inLanguage(`/${site.slug}`, lang)}">${WORDS[lang].newest}</a>`;
  return older || newest ? html`<p class="more">${older ?? undefined}${newest}</p>` : html``;
}
