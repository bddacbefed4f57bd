import { theme } from '@delakultur/sdk';
import axe from 'axe-core';
import { html, LitElement, type TemplateResult } from 'lit';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { buttons } from './buttons.ts';
import { Dialog, dialogStyles } from './dialog.ts';
import { errorSummary, field, fields, focusErrorSummary } from './field.ts';
import { Notices, noticeStyles } from './notices.ts';
import { emptyState, failedState, states } from './states.ts';
import { statusStyles, statusTile } from './status-tile.ts';

class Parts extends LitElement {
  static override styles = [theme, buttons, fields, states, statusStyles, noticeStyles, dialogStyles];
  readonly notices = new Notices(this);
  readonly dialog = new Dialog(this);

  override render(): TemplateResult {
    return html`<div class="dk">
      ${errorSummary('En sak saknas', [{ id: 'title', text: 'Skriv en rubrik' }])}
      ${field(
        { id: 'title', label: 'Rubrik', hint: 'Kort och konkret.', error: 'Skriv en rubrik' },
        ({ id, describedBy, invalid }) => html`<input id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} />`,
      )}
      ${statusTile('waiting', 'Hos din chef Karin Lund sedan i tisdags.')} ${emptyState({ heading: 'Inget än', text: 'Det kommer.' })}
      ${failedState({ heading: 'Det gick inte', text: 'Försök igen.' })} ${this.notices.render()} ${this.dialog.render()}
    </div>`;
  }
}
customElements.define('test-parts', Parts);

let parts: Parts;

beforeEach(async () => {
  document.documentElement.lang = 'sv';
  parts = new Parts();
  document.body.replaceChildren(parts);
  await parts.updateComplete;
});

const remove = {
  heading: 'Ta bort utkastet?',
  body: html`<p>Det går inte att få tillbaka.</p>`,
  acts: (close: (answer: string) => void) => html`<button class="button" type="button" @click=${() => close('remove')}>Ta bort</button>`,
};

it.each(['light', 'dark'])('is accessible in %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  parts.notices.say('Skickat till din chef.', () => {});
  await parts.updateComplete;
  const { violations } = await axe.run(parts, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('reads hint and error with the field that they belong to', async () => {
  await expect.element(page.getByRole('textbox', { name: 'Rubrik' })).toHaveAccessibleDescription('Kort och konkret. Skriv en rubrik');
});

it('leads from the summary of errors to the field', async () => {
  focusErrorSummary(parts.renderRoot);
  expect(parts.shadowRoot?.activeElement?.className).toBe('error-summary');
  await page.getByRole('link', { name: 'Skriv en rubrik' }).click();
  expect(parts.shadowRoot?.activeElement?.id).toBe('title');
});

it('says what has happened for more than ten seconds, and takes it back on «Ångra»', async () => {
  vi.useFakeTimers();
  const undo = vi.fn<() => void>();
  parts.notices.say('Skickat till din chef.', undo);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(parts.shadowRoot?.querySelector('.notice')?.textContent).toContain('Skickat till din chef.');
  parts.shadowRoot?.querySelector<HTMLElement>('.notice button')?.click();
  expect(undo).toHaveBeenCalledOnce();
  parts.notices.say('Ångrat.');
  await vi.advanceTimersByTimeAsync(13_000);
  vi.useRealTimers();
  await parts.updateComplete;
  expect(parts.shadowRoot?.querySelector('.notice')?.textContent.trim()).toBe('');
});

it('asks in a dialog that holds the focus, and gives the answer', async () => {
  const answer = parts.dialog.ask(remove);
  await expect.element(page.getByRole('dialog', { name: 'Ta bort utkastet?' })).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort' }).click();
  expect(await answer).toBe('remove');
});

it('takes Escape for no answer', async () => {
  const answer = parts.dialog.ask(remove);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(await answer).toBe('');
});
