import { icons } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { CHECKS, type Check } from './readiness.ts';
import type { FormWords } from './submission-form.words.ts';

/** One line of what is looked through before an article is sent. */
export interface CheckLine {
  /** In place; missing; or only worth knowing. */
  readonly tone: 'met' | 'missing' | 'remark';
  readonly sentence: string;
  /** The way to it. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

const DRAWINGS: Readonly<Record<CheckLine['tone'], typeof icons.check>> = {
  met: icons.check,
  missing: icons.attention,
  remark: icons.question,
};

/** What is in place and what is missing before an article can be sent; each missing thing with the way to it. */
export const beforeYouSend = (lines: readonly CheckLine[]): TemplateResult =>
  html`<ul class="checks" aria-labelledby="before">
    ${lines.map(
      ({ tone, sentence, act }) =>
        html`<li data-tone=${tone}>
          ${icons.icon(DRAWINGS[tone])}
          <span>${sentence}</span>
          ${
            act
              ? html`<button class="button plain small" type="button" aria-label="${act.label}: ${sentence}" @click=${act.run}>
                  ${act.label}
                </button>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;

/** The lines of what every article has. */
export function formLines(missing: readonly Check[], words: FormWords, fix: (check: Check) => void): readonly CheckLine[] {
  return CHECKS.map((check): CheckLine => {
    if (!missing.includes(check)) return { tone: 'met', sentence: words.checks[check].met };
    const label = check === 'guidelines' ? words.readGuidelines : words.fix;
    return { tone: 'missing', sentence: words.checks[check].missing, act: { label, run: () => fix(check) } };
  });
}
