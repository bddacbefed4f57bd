import { icons } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { CHECKS, type Check } from './readiness.ts';
import type { FormWords } from './submission-form.words.ts';

/** What is in place and what is missing before an article can be sent; each missing thing with the way to it. */
export function beforeYouSend(missing: readonly Check[], words: FormWords, fix: (check: Check) => void): TemplateResult {
  const line = (check: (typeof CHECKS)[number]): TemplateResult => {
    const isMet = !missing.includes(check);
    const label = check === 'guidelines' ? words.readGuidelines : words.fix;
    const sentence = words.checks[check][isMet ? 'met' : 'missing'];
    return html`<li data-met=${isMet}>
      ${icons.icon(isMet ? icons.check : icons.attention)}
      <span>${sentence}</span>
      ${
        isMet
          ? nothing
          : html`<button class="button plain small" type="button" aria-label="${label}: ${sentence}" @click=${() => fix(check)}>
              ${label}
            </button>`
      }
    </li>`;
  };
  return html`<ul class="checks" aria-labelledby="before">
    ${CHECKS.map(line)}
  </ul>`;
}
