import type { Byline, Publication } from '@delakultur/contracts/client';
import { headings } from '@delakultur/document';
import { fullDate, heading, mediaLookup, renderDocument } from '@delakultur/elements';
import { licenceAddress, licenceName } from '@delakultur/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReaderWords } from './article-reader.words.ts';

/** A text with this many headings has a list of contents. */
const LONG = 4;

export interface ViewFacts {
  readonly words: ReaderWords;
  readonly lang: string;
  readonly headingLevel: number;
  /** Where the pictures are. */
  readonly endpoint: URL | undefined;
}

/** A whole article: title, who wrote it and where, when, what it is about, and the text. */
export const articleView = (article: Publication, { words, lang, headingLevel, endpoint }: ViewFacts): TemplateResult =>
  html`<article class="article">
    <p class="meta">
      ${[words.schoolForms[article.schoolForm], article.kommunName, article.topic && words.topics[article.topic]].filter(Boolean).join(' · ')}
    </p>
    <div lang=${article.lang}>${heading(headingLevel, article.title, 'article-title')}</div>
    <ul class="authors">
      ${article.authors.map(author)}
    </ul>
    <p class="meta">${dates(article, words, lang)} · ${words.minutes(article.readingMinutes)}</p>
    ${contents(article, words)}
    <div lang=${article.lang}>
      ${renderDocument(article.body, { headingLevel, lang: article.lang, media: mediaLookup(article.media, { endpoint, lang: article.lang }) })}
    </div>
    ${rights(article, words, lang)}
  </article>`;

const author = ({ name, title, workplace }: Byline): TemplateResult => {
  const role = [title, workplace].filter(Boolean).join(', ');
  return html`<li><strong>${name}</strong>${role ? html`<span class="meta">, ${role}</span>` : nothing}</li>`;
};

const dates = ({ releasedAt, updatedAt }: Publication, words: ReaderWords, lang: string): TemplateResult =>
  html`${words.released}
  ${date(releasedAt, lang)}${updatedAt && dayOf(updatedAt) !== dayOf(releasedAt) ? html` · ${words.updated} ${date(updatedAt, lang)}` : nothing}`;

/** Who made it on commission (C8), and how others may use it. */
function rights({ producer, licence }: Publication, words: ReaderWords, lang: string): TemplateResult {
  const address = licenceAddress(licence, lang);
  return html`<footer>
    ${producer ? html`<p class="meta">${words.commissioned(producer)}</p>` : nothing}
    <p class="meta">
      ${words.licence} ${address ? html`<a href=${address} rel="license noopener">${licenceName(licence)}</a>` : words.allRightsReserved}
    </p>
  </footer>`;
}

const dayOf = (instant: string): string => new Date(instant).toDateString();

function date(instant: string, lang: string): TemplateResult {
  const moment = new Date(instant);
  const words = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(moment);
  return html`<time datetime=${instant} title=${fullDate(moment, lang)}>${words}</time>`;
}

/** Moves the focus by hand: an address in a shadow root is not the page's. */
function focusHeading(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

/** Links to the headings of a long text. */
function contents({ body, lang }: Publication, words: ReaderWords): TemplateResult | typeof nothing {
  const entries = headings(body);
  if (entries.length < LONG) return nothing;
  return html`<nav class="contents" aria-labelledby="contents">
    <p id="contents"><strong>${words.contents}</strong></p>
    <ol lang=${lang}>
      ${entries.map(({ level, text, anchor }) => html`<li data-level=${level}><a href="#${anchor}" @click=${focusHeading}>${text}</a></li>`)}
    </ol>
  </nav>`;
}
