import type { Guideline } from '@delakultur/contracts/client';
import { heading, markedWords, renderDocument } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { markedLines, type MarkedLine } from './guideline-changes.ts';
import type { GuidelineWords } from './guideline.words.ts';

export interface GuidelineTextFacts {
  readonly guideline: Guideline;
  /** The version to compare with; absent to show the text alone. */
  readonly before: Guideline | undefined;
  readonly words: GuidelineWords;
  readonly headingLevel: number;
}

/** The text of the guidelines, with what is new since another version marked in its place. */
export function guidelineText({ guideline, before, words, headingLevel }: GuidelineTextFacts): TemplateResult {
  const { body, lang } = guideline;
  if (!before) return html`<div lang=${lang}>${renderDocument(body, { headingLevel })}</div>`;
  const lines = markedLines(before.body, body);
  const isSame = lines.every(({ parts }) => parts.every(({ change }) => change === 'same'));
  return html`${isSame ? html`<p class="muted">${words.noNewWords}</p>` : nothing}
    <div class="document marked" lang=${lang}>${lines.map((line) => lineView(line, words, headingLevel + 1))}</div>`;
}

function lineView({ kind, parts }: MarkedLine, words: GuidelineWords, headingLevel: number): TemplateResult {
  const content = markedWords(parts, words);
  if (kind === 'heading') return heading(headingLevel, content);
  if (kind === 'quote') return html`<blockquote><p>${content}</p></blockquote>`;
  return html`<p class=${kind === 'item' ? 'item' : nothing}>${content}</p>`;
}
