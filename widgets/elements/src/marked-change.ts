import type { BlockChange, TopBlock } from '@delakultur/document';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeWords } from './change.words.ts';
import { changedLines, type ChangedLine } from './changes.ts';
import { heading } from './heading.ts';
import { markedWords } from './marked-words.ts';
import { renderDocument, type DocumentOptions } from './render-document.ts';

export interface MarkedChangeOptions {
  readonly words: ChangeWords;
  /** How blocks are shown that stand as they are. */
  readonly document: DocumentOptions;
}

/** One block of an article as it stands. */
export const shownBlock = (block: TopBlock, options: DocumentOptions): TemplateResult =>
  renderDocument({ type: 'doc', content: [block] }, options);

/** One change to a text, word by word, with the picture itself where it is about one. Needs `changesStyles` and `markedWordsStyles`. */
export function markedChange(change: BlockChange, { words, document: options }: MarkedChangeOptions): TemplateResult {
  const lines = changedLines(change);
  const isOnlyMarks = lines.every(({ parts }) => parts.every((part) => part.change === 'same'));
  if (isOnlyMarks && change.after) {
    return html`<p class="muted">${words.onlyMarks} ${words.becomes}:</p>
      ${shownBlock(change.after.block, options)}`;
  }
  return html`${picture(change, options)}
    <div class="document">${lines.map((line) => lineView(line, words, options))}</div>`;
}

/** The picture itself, where what changed is a picture or what is said of it. */
function picture({ before, after }: BlockChange, options: DocumentOptions): TemplateResult | typeof nothing {
  const block = (after ?? before)?.block;
  return block?.type === 'picture' ? shownBlock({ ...block, attrs: { ...block.attrs, caption: '' } }, options) : nothing;
}

function lineView({ kind, parts }: ChangedLine, words: ChangeWords, { headingLevel }: DocumentOptions): TemplateResult {
  const content = markedWords(parts, words);
  if (kind === 'heading') return heading(headingLevel + 1, content);
  if (kind === 'quote') return html`<blockquote><p>${content}</p></blockquote>`;
  return html`<p class=${kind === 'item' ? 'item' : nothing}>${content}</p>`;
}
