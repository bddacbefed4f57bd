import type { ArticleSummary, Operations } from '@delakultur/contracts/client';
import { waitedWords } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { isOnItsWay } from './on-its-way.ts';
import { statusPhrase } from './status.ts';
import type { Viewpoint } from './viewpoint.ts';

export type ArticleView = Operations['article.list']['input']['view'];
/** What can stand in the list's place: articles, or what is new. */
export type DeskList = ArticleView | 'news';

export interface Inbox {
  readonly items: readonly ArticleSummary[];
  readonly selected: string | undefined;
  readonly view: Viewpoint;
  readonly isNew: (articleId: string) => boolean;
  readonly open: (articleId: string) => void;
}

/** One line an article: its title, where it is from, where it stands, and how long it has waited. */
export function inboxList({ items, selected, view, isNew, open }: Inbox): TemplateResult {
  const { words, lang, now } = view;
  return html`<ul class="rows" aria-label=${words.lists}>
    ${items.map((item) => {
      const waited = item.wait.role ? waitedWords(new Date(item.wait.since), now, lang) : '';
      return html`<li>
        <button
          class="row-button"
          type="button"
          data-article=${item.id}
          aria-current=${item.id === selected ? 'true' : nothing}
          @click=${() => open(item.id)}
        >
          <span class="row-title"
            >${item.title || words.untitled}${isNew(item.id) ? html` <span class="new">${words.newMark}</span>` : nothing}</span
          >
          <span class="row-status">${statusPhrase(item, view)}</span>
          <span class="row-meta"
            ><span>${[view.kommunNameOf(item.kommun), ...marksOf(item, view)].filter(Boolean).join('\u00A0· ')}</span
            >${waited && item.state !== 'draft' ? html`<span>${words.waited(waited)}</span>` : nothing}</span
          >
        </button>
      </li>`;
    })}
  </ul>`;
}

/** What sets it apart until it is released: that it is somebody's first, for those who coach (C4), and that it is to replace a released one. */
function marksOf({ isFirst, revises, authors, state }: ArticleSummary, { me, words }: Viewpoint): readonly (string | false)[] {
  if (!isOnItsWay(state)) return [];
  return [isFirst && !authors.includes(me) && words.firstMark, revises !== null && words.revisionMark];
}
