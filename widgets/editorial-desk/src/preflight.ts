import type { Article, ArticleAction, ArticleRole, ArticleStep } from '@delakultur/contracts/client';
import { heading, icons } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';
import { when } from './time.ts';
import type { Viewpoint } from './viewpoint.ts';

const CHECKS = [
  { action: 'agree', role: 'manager', met: 'agreed', missing: 'notAgreed' },
  { action: 'approve', role: 'author', met: 'approved', missing: 'notApproved' },
  { action: 'submit', role: 'author', met: 'followsGuidelines', missing: 'notSubmitted' },
] as const satisfies readonly {
  readonly action: ArticleAction;
  readonly role: ArticleRole;
  readonly met: string;
  readonly missing: string;
}[];

/** What the chief editor has to know before a release: who agreed, who approved, and that the guidelines were accepted (C2, C5, C12). */
export function preflight({ history }: Article, view: Viewpoint, headingLevel: number): TemplateResult {
  const sincePrevious = history.slice(history.findLastIndex(({ action }) => action === 'submit'));
  return html`<section class="preflight" aria-labelledby="preflight-heading">
    ${heading(headingLevel, view.words.preflight, 'preflight-heading')}
    <ul class="checks">
      ${CHECKS.map(({ action, met, missing }) => {
        const step = sincePrevious.findLast((one) => one.action === action);
        return html`<li data-met=${step !== undefined}>
          ${icons.icon(step ? icons.check : icons.attention)}<span>${step ? metPhrase(step, met, view) : view.words[missing]}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

function metPhrase(step: ArticleStep, met: (typeof CHECKS)[number]['met'], view: Viewpoint): Phrase {
  const { words, nameOf } = view;
  return words[met]((step.by && nameOf(step.by)) || words.roles[step.role], when(step.at, view));
}
