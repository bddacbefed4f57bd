import type { Article, ArticleStep } from '@delakultur/contracts/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';
import type { StepKey } from './step.words.ts';
import { setTime, when } from './time.ts';
import type { PieceView } from './viewpoint.ts';

function keyOf({ action, role, from, by }: ArticleStep): StepKey {
  if (by === null) return 'schedule-failed';
  if (action === 'decline') return role === 'manager' ? 'decline-article' : 'decline-wording';
  if (action === 'recall') return from === 'with-manager' ? 'recall-question' : 'recall-withdrawal';
  return action;
}

/** Whoever took the step, and in whose name: a chief editor's acts are the unit's that holds the role (C2). */
function actorOf({ by, role }: ArticleStep, site: string, { me, words, piece, nameOf, unitOf }: PieceView): string {
  const unit = role === 'chief-editor' ? unitOf(site) : undefined;
  const who = by === me ? words.you : (by && nameOf(by)) || words.roles[role];
  return unit ? piece.forUnit(who, unit) : who;
}

/** One step of an article's life as a sentence: «Karin Lund sa ja i tisdags.» */
export function stepPhrase(step: ArticleStep, site: string, view: PieceView): Phrase {
  const { piece, me, nameOf } = view;
  return piece.steps[keyOf(step)]({
    who: actorOf(step, site, view),
    isMe: step.by === me,
    when: when(step.at, view),
    person: step.person === null ? undefined : nameOf(step.person),
    namesMe: step.person === me,
    code: step.code && step.code !== 'other' ? piece.codes[step.code] : undefined,
    scheduled: step.scheduledFor ? setTime(step.scheduledFor, view) : undefined,
  });
}

/** Everything that has happened, newest first, in words. */
export function historyList({ history, site }: Article, view: PieceView): TemplateResult {
  if (history.length === 0) return html`<p class="muted">${view.piece.nothingHappened}</p>`;
  return html`<ol class="history">
    ${history.toReversed().map((step) => html`<li>${stepPhrase(step, site, view)}${reasonOf(step, view)}</li>`)}
  </ol>`;
}

/** What happened by itself has a problem's slug for a reason. */
function reasonOf({ reason, by }: ArticleStep, { piece }: PieceView): TemplateResult | typeof nothing {
  if (!reason) return nothing;
  return by === null ? html` ${piece.failures[reason] ?? ''}` : html`<blockquote class="reason">${reason}</blockquote>`;
}
