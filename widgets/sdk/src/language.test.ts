import { beforeEach, expect, it, vi } from 'vitest';
import { html, type TemplateResult } from 'lit';
import { createWidgetSdk } from './host.ts';
import { language, type Catalogue } from './language.ts';
import { Localized } from './localized.ts';
import { WidgetElement } from './widget-element.ts';

/** Ends as soon as it is there. */
const PATIENCE = { timeout: 20_000 };

const sv = { articles: (count: number) => (count === 1 ? 'en artikel' : `${count} artiklar`), only: 'bara svenska' };
const catalogue: Catalogue<typeof sv> = { sv, others: { en: async () => ({ articles: (count: number) => `${count} articles` }) } };

class Speaker extends WidgetElement {
  readonly words: Localized<typeof sv> = new Localized(this, catalogue);
  override render(): TemplateResult {
    return html`<p lang=${this.words.lang}>${this.words.text.articles(2)}, ${this.words.text.only}</p>`;
  }
}
customElements.define('test-speaker', Speaker);

const sdk = createWidgetSdk({ endpoint: new URL('https://delakultur.example'), plugins: [language()] });

async function speaker(lang?: string): Promise<Speaker> {
  await sdk.ready;
  const element = new Speaker();
  if (lang) element.setAttribute('lang', lang);
  document.body.append(element);
  return element;
}

const said = (element: Speaker): string | undefined => element.shadowRoot?.textContent.trim();

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.body.replaceChildren();
});

it('speaks Swedish when nothing is said', async () => {
  const element = await speaker();
  await vi.waitFor(() => expect(said(element)).toBe('2 artiklar, bara svenska'), PATIENCE);
});

it('speaks the language of its own attribute before that of the page', async () => {
  document.documentElement.lang = 'sv';
  const element = await speaker('en-GB');
  await vi.waitFor(() => expect(said(element)).toBe('2 articles, bara svenska'), PATIENCE);
});

it('follows the page when it changes language', async () => {
  const element = await speaker();
  await vi.waitFor(() => expect(said(element)).toContain('artiklar'), PATIENCE);
  document.documentElement.lang = 'en';
  await vi.waitFor(() => expect(said(element)).toContain('articles'), PATIENCE);
});

it('speaks Swedish, and says so, on a page in a language that it has not', async () => {
  document.documentElement.lang = 'fi';
  const element = await speaker();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('p')?.lang).toBe('sv'), PATIENCE);
});
