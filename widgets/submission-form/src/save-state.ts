import { sinceWords } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { SaveState } from './draft-saver.ts';
import type { Form } from './form.ts';
import { problemWords } from './problem.words.ts';
import type { Versions } from './versions.ts';

/** Where the text stands, said as it changes. */
export const saveState = (state: SaveState, form: Form): TemplateResult =>
  html`<p class="save-state" role="status" data-phase=${state.phase}>${saveWords(state, form)}</p>`;

/** Beside it: the way to what was written before, once there is any. */
export const toVersions = (versions: Versions, { text }: Form): TemplateResult | typeof nothing =>
  versions.areThere
    ? html`<button class="button plain small" type="button" data-versions @click=${versions.show}>${text.versions}</button>`
    : nothing;

function saveWords(state: SaveState, { text, language, person }: Form): string {
  switch (state.phase) {
    case 'saving':
      return text.saving;
    case 'saved': {
      const now = new Date();
      const isNow = now.getTime() - state.at.getTime() < 60_000;
      return isNow ? text.savedNow : text.savedAt(sinceWords(state.at, now, language));
    }
    case 'offline':
      return navigator.onLine ? text.noAnswer : text.offline;
    case 'refused':
      return text.notSaved(problemWords(text.problems, state.problem));
    case 'unsaved':
      return person === undefined ? text.signedOutUnsaved : '';
    default:
      return '';
  }
}
