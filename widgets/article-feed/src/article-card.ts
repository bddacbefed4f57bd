import type { PublicationCard } from '@delakultur/contracts/client';
import { heading, relativeTime } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import type { FeedWords } from './article-feed.words.ts';

export interface CardFacts {
  /** The sign on the tile; it comes a little later than the words. */
  readonly tile: TemplateResult | undefined;
  /** When it was updated; it comes with the tile. */
  readonly updated: TemplateResult | undefined;
  readonly words: FeedWords;
  readonly lang: string;
  readonly headingLevel: number;
  readonly href: string;
  readonly open: (event: MouseEvent) => void;
}

/** One article in a list. The whole card leads to it; its title is the link. */
export const articleCard = (card: PublicationCard, { tile, updated, words, lang, headingLevel, href, open }: CardFacts): TemplateResult =>
  html`<li class="card" part="card">
    <div class="tile">${tile}</div>
    <div class="text">
      <p class="meta">${words.schoolForms[card.schoolForm]} · ${card.kommunName}</p>
      ${heading(headingLevel, html`<a class="title" part="title" href=${href} lang=${card.lang} data-article=${card.id} @click=${open}>${card.title}</a>`)}
      <p class="lead" lang=${card.lang}>${card.lead}</p>
      <p class="meta">${namesOf(card, lang)} · ${relativeTime(card.releasedAt, lang)}${updated} · ${words.minutes(card.readingMinutes)}</p>
    </div>
  </li>`;

/** «Åsa Ek och Nils Berg». */
export const namesOf = ({ authors }: Pick<PublicationCard, 'authors'>, lang: string): string =>
  new Intl.ListFormat(lang).format(authors.map(({ name }) => name));

/** The article on our own page, for a new tab, a bookmark or a reader without scripts. */
export function addressOf({ site, id, title }: Pick<PublicationCard, 'site' | 'id' | 'title'>, endpoint: URL | undefined): string {
  const slug = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return new URL(`/${site}/artiklar/${id}/${slug || 'artikel'}`, endpoint ?? document.baseURI).href;
}
