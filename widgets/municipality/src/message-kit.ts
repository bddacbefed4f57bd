import type { Broadcast } from '@delakultur/contracts/client';
import { field, focusSoon } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NewsWords } from './news.words.ts';
import type { Town } from './town.ts';

/** A ready text that a contact person sends by hand (T14): changed as they like, copied, or opened in their own mail. */
export class MessageKit {
  readonly #town: Town;
  #open: string | undefined;
  #subject = '';
  #text = '';
  #said = '';

  constructor(town: Town) {
    this.#town = town;
  }

  isOpenFor(broadcastId: string): boolean {
    return this.#open === broadcastId;
  }

  open({ id, subject, text }: Broadcast, words: NewsWords): void {
    const { facts, me, client } = this.#town;
    this.#open = id;
    this.#subject = subject;
    this.#text = words.kit(text, facts.name, new URL(facts.slug, client?.endpoint).href, me.name, me.kommunName);
    this.#said = '';
    focusSoon(this.#town, '#kit-subject');
  }

  close(): void {
    this.#open = undefined;
    this.#town.requestUpdate();
  }

  render(words: NewsWords): TemplateResult {
    const mail = `mailto:?subject=${encodeURIComponent(this.#subject)}&body=${encodeURIComponent(this.#text.replaceAll('\n', '\r\n'))}`;
    return html`<div class="kit">
      ${field(
        { id: 'kit-subject', label: words.kitSubject },
        ({ id }) =>
          html`<input
            id=${id}
            type="text"
            maxlength="200"
            autocomplete="off"
            .value=${live(this.#subject)}
            @input=${this.#writeSubject}
          />`,
      )}
      ${field(
        { id: 'kit-text', label: words.kitText, hint: words.kitHint },
        ({ id, describedBy }) =>
          html`<textarea
            id=${id}
            rows="10"
            aria-describedby=${describedBy}
            .value=${live(this.#text)}
            @input=${this.#writeText}
          ></textarea>`,
      )}
      <div class="row">
        <button class="button" type="button" @click=${() => void this.#copy(words).catch(reportError)}>${words.copy}</button>
        <a class="button" href=${mail}>${words.mail}</a>
      </div>
      <p class="said" role="status">${this.#said}</p>
    </div>`;
  }

  readonly #writeSubject = (event: InputEvent): void => {
    this.#subject = (event.target as HTMLInputElement).value;
    this.#town.requestUpdate();
  };

  readonly #writeText = (event: InputEvent): void => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.#town.requestUpdate();
  };

  /** A page in a frame may not be let near the clipboard: then the text is selected, and the person copies it. */
  async #copy(words: NewsWords): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(`${this.#subject}\n\n${this.#text}`).then(
      () => true,
      () => false,
    );
    if (!isCopied) this.#town.renderRoot.querySelector<HTMLTextAreaElement>('#kit-text')?.select();
    this.#said = isCopied ? words.copied : words.notCopied;
    this.#town.requestUpdate();
  }
}
