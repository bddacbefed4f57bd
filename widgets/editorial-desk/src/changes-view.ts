import { heading } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { changedWords, changesBetween, type ChangedLine, type Part } from './changes.ts';
import type { Article, ArticleProposal } from '@delakultur/contracts/client';
import type { DeskWords } from './editorial-desk.words.ts';

/** The editor's wording with every change marked: a sign and a word for each, for eyes and for screen readers; colour only helps. */
export function changesView(article: Article, proposal: ArticleProposal, words: DeskWords, headingLevel: number): TemplateResult {
  const title = changedWords(article.title, proposal.title);
  const lines = changesBetween(article.body, proposal.body);
  const isSame = [title, ...lines.map(({ parts }) => parts)].every((parts) => parts.every(({ change }) => change === 'same'));
  const legend = html`<p class="legend"><ins>+ ${words.added}</ins> <del>− ${words.removed}</del></p>`;
  return html`<div class="changes">
    ${isSame ? html`<p class="muted">${words.nothingChanged}</p>` : legend}
    ${heading(
      headingLevel,
      title.map((part) => partView(part, words)),
    )}
    <div class="document">${lines.map((line) => lineView(line, words, headingLevel + 1))}</div>
  </div>`;
}

function lineView({ kind, parts }: ChangedLine, words: DeskWords, headingLevel: number): TemplateResult {
  const content = parts.map((part) => partView(part, words));
  if (kind === 'heading') return heading(headingLevel, content);
  if (kind === 'quote') return html`<blockquote><p>${content}</p></blockquote>`;
  return html`<p class=${kind === 'item' ? 'item' : nothing}>${content}</p>`;
}

/** White space stays outside the mark, so that the sign stands by the word that it is about. */
function partView({ change, text }: Part, words: DeskWords): string | TemplateResult {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (change === 'same' || core === '') return text;
  return change === 'added'
    ? html`${before}<ins><span class="sign" aria-hidden="true">+</span><span class="visually-hidden">${words.addedHere}</span>${core}</ins
        >${after}`
    : html`${before}<del><span class="sign" aria-hidden="true">−</span><span class="visually-hidden">${words.removedHere}</span>${core}</del
        >${after}`;
}
