import type { Guideline } from '@delakultur/contracts/client';
import { failedState, heading, icons, renderDocument, skeletonLines } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormWords } from './submission-form.words.ts';

export interface GuidelinePage {
  readonly guideline: Guideline | undefined;
  readonly hasFailed: boolean;
  readonly isAccepting: boolean;
  readonly problem: string | undefined;
  readonly words: FormWords;
  readonly headingLevel: number;
  /** Instead of the page, for whoever is not signed in. */
  readonly signIn: TemplateResult | undefined;
  readonly accept: () => void;
  readonly back: () => void;
  readonly retry: () => void;
}

/** The site's guidelines on a page of their own, with a yes at the end. */
export function guidelinePage({ words, back, ...facts }: GuidelinePage): TemplateResult {
  return html`<section class="guidelines">
    <button class="button plain" type="button" @click=${back}>${icons.icon(icons.arrowLeft)}${words.backToText}</button>
    ${facts.signIn ?? content({ words, back, ...facts })}
  </section>`;
}

function content({ guideline, hasFailed, isAccepting, problem, words, headingLevel, accept, retry }: GuidelinePage): TemplateResult {
  if (hasFailed) {
    return failedState({
      heading: words.guidelinesFailedHeading,
      text: words.guidelinesFailedText,
      act: { label: words.retry, run: retry },
    });
  }
  if (!guideline) {
    return html`<p class="visually-hidden" role="status">${words.guidelinesLoading}</p>
      ${skeletonLines('half', 'full', 'full', 'long', 'full', 'long')}`;
  }
  return html`<div lang=${guideline.lang}>
      ${heading(headingLevel, guideline.title, 'guidelines')} ${renderDocument(guideline.body, { headingLevel })}
    </div>
    <div class="send">
      ${
        guideline.acceptedAt
          ? html`<p class="met">${icons.icon(icons.check)} ${words.acceptedBefore}</p>`
          : html`<button class="button primary" type="button" aria-disabled=${isAccepting ? 'true' : nothing} @click=${accept}>
                ${isAccepting ? words.accepting : words.accept}
              </button>
              <p class="consequence">${words.acceptNote}</p>`
      }
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
    </div>`;
}
