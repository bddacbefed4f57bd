import { articleWords, mediaLookup } from '@delakultur/document';
import type { Byline, Publication, Site } from '@delakultur/contracts';
import { toHtml } from '@delakultur/document/html';
import { licenceAddress, licenceName } from '@delakultur/kernel';
import { previewOf } from './card-picture.ts';
import { html, trusted, type Html } from './html.ts';
import { inLanguage, type PageLanguage } from './language.ts';
import { page, type Page } from './layout.ts';
import { WORDS } from './page.words.ts';
import { articlePath } from './slug.ts';
import { dayOf, minutesOf, namesOf, whereOf } from './words-of.ts';

export interface ArticleFacts {
  readonly publication: Publication;
  readonly site: Pick<Site, 'slug' | 'name'>;
  readonly origin: string;
}

/** A released article, to be read without scripts, found by search engines and shown well when someone passes it on. */
export function articlePage({ publication, site, origin }: ArticleFacts, lang: PageLanguage): Page {
  const words = WORDS[lang];
  const path = articlePath(publication);
  return page({
    title: `${publication.title} – ${site.name}`,
    lang,
    path,
    isKept: true,
    head: html`${headOf(publication, site, origin + path)}${previewHead(publication, origin)}`,
    main: html`<article lang="${publication.lang}">
        <p class="facts" lang="${lang}">${whereOf(publication, lang)} · ${minutesOf(publication, lang)}</p>
        <h1>${publication.title}</h1>
        <div class="byline" lang="${lang}">
          ${publication.authors.map(bylineOf)}
          <p class="facts">
            ${words.released}
            ${dayOf(publication.releasedAt, lang)}${
              publication.updatedAt ? html` · ${words.updated} ${dayOf(publication.updatedAt, lang)}` : undefined
            }
          </p>
        </div>
        <div class="text">
          ${trusted(toHtml(publication.body, { media: mediaLookup(publication.media, publication), words: articleWords[publication.lang] }))}
        </div>
        <footer lang="${lang}">
          ${publication.producer === null ? undefined : html`<p class="facts">${words.commissioned(publication.producer)}</p>`}
          <p class="facts">${words.licence} ${licenceOf(publication, lang)}</p>
        </footer>
      </article>
      <p class="after"><a href="${inLanguage(`/${site.slug}`, lang)}">${words.moreFrom(site.name)}</a></p>`,
  });
}

/** «Åsa Ek, förskollärare, Storken» */
const bylineOf = ({ name, title, workplace }: Byline): Html =>
  html`<p><strong>${name}</strong>${[title, workplace].filter((part) => part !== null).map((part) => `, ${part}`)}</p>`;

/** «CC BY-NC-ND 4.0», with the way to its text. */
function licenceOf({ licence }: Publication, lang: PageLanguage): Html | string {
  const address = licenceAddress(licence, lang);
  return address ? html`<a rel="license" href="${address}">${licenceName(licence)}</a>` : WORDS[lang].allRightsReserved;
}

/** The picture that goes along when somebody passes the article on. */
function previewHead(publication: Publication, origin: string): Html | undefined {
  const preview = previewOf(publication, origin);
  return preview === undefined
    ? undefined
    : html`<meta property="og:image" content="${preview}" />
        <meta property="og:image:alt" content="${publication.picture?.alt ?? ''}" />
        <meta name="twitter:card" content="summary_large_image" />`;
}

const headOf = ({ title, lead, lang, authors, releasedAt, updatedAt }: Publication, site: ArticleFacts['site'], address: string): Html =>
  html`<link rel="canonical" href="${address}" />
    <meta name="description" content="${lead}" />
    <meta name="author" content="${namesOf(authors, lang)}" />
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${lead}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:site_name" content="${site.name}" />
    <meta property="og:locale" content="${lang === 'sv' ? 'sv_SE' : 'en_GB'}" />
    <meta property="article:published_time" content="${releasedAt}" />
    ${updatedAt ? html`<meta property="article:modified_time" content="${updatedAt}" />` : undefined}`;
