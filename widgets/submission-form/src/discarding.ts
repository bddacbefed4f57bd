import { html, nothing, type TemplateResult } from 'lit';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';

/** Puts a draft away; it can be taken out again, at once and later. */
export async function putAway(
  form: Form,
  drafting: Drafting,
  place: { readonly articleId: string; readonly version: number },
): Promise<void> {
  const { id: articleId, version } = await form.api.call('article.discard', place);
  form.say(form.text.putAwayDone, () => {
    form
      .carryOut('restoring', async () => {
        await form.api.call('article.restore', { articleId, version });
        await drafting.open(articleId);
      })
      .catch(reportError);
  });
}

/** The way to put away the draft that stands open, when there is one. */
export function discardButton(form: Form, drafting: Drafting): TemplateResult | typeof nothing {
  const { opened, saver } = drafting;
  if (!opened?.acts.includes('discard')) return nothing;
  const act = async (): Promise<void> => {
    if (!(await saver.flush())) return;
    await putAway(form, drafting, { articleId: saver.articleId, version: saver.version });
    drafting.startNew();
  };
  return html`<button
    class="button plain"
    type="button"
    aria-disabled=${form.busy === 'discarding' ? 'true' : nothing}
    @click=${() => void form.carryOut('discarding', act).catch(reportError)}
  >
    ${form.text.putAway}
  </button>`;
}
