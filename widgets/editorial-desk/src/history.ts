import type { Article, ArticleStep } from '@delakultur/contracts/client';
import { whenWords } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';
import { timeOf, type Viewpoint } from './status.ts';

/** One step of an article's life as a sentence: «Karin Lund sa ja i tisdags.» */
export function stepPhrase(step: ArticleStep, { me, words, lang, now, nameOf }: Viewpoint): Phrase {
  const who = step.by === me ? words.you : (nameOf(step.by) ?? words.roles[step.role]);
  const when = timeOf(step.at, lang, whenWords(new Date(step.at), now, lang));
  const key = step.action === 'decline' ? (`decline-${step.role === 'manager' ? 'article' : 'wording'}` as const) : step.action;
  return words.steps[key](who, when);
}

/** Everything that has happened, newest first, in words. */
export function historyList({ history }: Article, view: Viewpoint): TemplateResult {
  if (history.length === 0) return html`<p class="muted">${view.words.nothingHappened}</p>`;
  return html`<ol class="history">
    ${history.toReversed().map((step) => html`<li>${stepPhrase(step, view)}${reasonOf(step)}</li>`)}
  </ol>`;
}

const reasonOf = ({ reason }: ArticleStep): TemplateResult | typeof nothing =>
  reason ? html`<blockquote class="reason">${reason}</blockquote>` : nothing;
