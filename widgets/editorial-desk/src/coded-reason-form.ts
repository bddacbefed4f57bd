import { radioGroup } from '@delakultur/elements';
import type { ChangeReason } from '@delakultur/contracts/client';
import { Localized } from '@delakultur/sdk';
import { html, nothing } from 'lit';
import { REASON_MAX, type ActForm, type FormContext } from './act-form.ts';
import type { Desk } from './desk.ts';
import { editorFormsWords } from './editor-forms.words.ts';
import { textArea } from './text-area.ts';

/** What needs to change, and about what: each kind has a ready sentence that the editor can edit (C13, C14, C20, C26, K7). */
export function codedReasonForm(desk: Desk): ActForm {
  const words = new Localized(desk, editorFormsWords);
  const codes = (): readonly ChangeReason[] => Object.keys(words.text.codes) as ChangeReason[];
  const isReady = (reason: string): boolean => codes().some((code) => words.text.codes[code].ready === reason);
  /** The ready sentence comes in the place of another, never of the editor's own words. */
  const take = ({ typed, keep, choose }: FormContext, code: ChangeReason): void => {
    if (typed('reason').trim() === '' || isReady(typed('reason'))) keep('reason', words.text.codes[code].ready);
    choose('code', code);
  };
  return {
    render: (context) => {
      const { typed, keep, isChecked, text, words: act } = context;
      const code = typed('code');
      return html`${radioGroup({
        name: 'code',
        legend: words.text.codeLegend,
        options: codes().map((value) => ({ value, label: words.text.codes[value].label })),
        chosen: code,
        error: isChecked && code === '' ? words.text.codeMissing : undefined,
        choose: (value) => take(context, value as ChangeReason),
      })}
      ${
        code === ''
          ? nothing
          : textArea({
              id: 'reason-request-changes',
              label: act.reason ?? '',
              hint: code === 'other' ? act.hint : words.text.readyHint,
              error: isChecked && typed('reason').trim() === '' ? text.reasonMissing : undefined,
              value: typed('reason'),
              maxLength: REASON_MAX,
              write: (reason) => keep('reason', reason),
            })
      }`;
    },
    read: ({ typed }) => {
      const code = typed('code') as ChangeReason | '';
      const reason = typed('reason').trim();
      if (code === '') return { missing: '[name="code"]' };
      if (reason === '') return { missing: '#reason-request-changes' };
      return { step: (client, at, options) => client.call('article.request-changes', { ...at, code, reason }, options) };
    },
  };
}
