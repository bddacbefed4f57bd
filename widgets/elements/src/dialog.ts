import { Localized } from '@delakultur/sdk';
import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { elementWords } from './element.words.ts';
import { cross, icon } from './icon.ts';

/** What stands in a dialog: its heading, its text, and the acts; `close` gives the answer. */
export interface DialogContent {
  readonly heading: string;
  readonly body: TemplateResult;
  readonly acts: (close: (answer: string) => void) => TemplateResult;
}

/** Asks in a modal dialog. Escape and «Stäng» answer ''. Focus goes to the heading and comes back to where it was. */
export class Dialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: Localized<typeof elementWords.sv>;
  #content: DialogContent | undefined;
  #answer: ((answer: string) => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#words = new Localized(host, elementWords);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end('');
  }

  /** Shows the dialog, and resolves with the answer that ends it. */
  async ask(content: DialogContent): Promise<string> {
    this.#end('');
    this.#content = content;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#element?.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#content) return nothing;
    const { heading, body, acts } = this.#content;
    const close = (answer: string): void => this.#element?.close(answer);
    return html`<dialog class="dialog" aria-labelledby="dialog-heading" @close=${() => this.#end(this.#element?.returnValue ?? '')}>
      <h2 id="dialog-heading" tabindex="-1" autofocus>${heading}</h2>
      <button class="button plain close" type="button" aria-label=${this.#words.text.close} @click=${() => close('')}>
        ${icon(cross)}
      </button>
      <div class="dialog-body">${body}</div>
      <div class="acts">${acts(close)}</div>
    </dialog>`;
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.dialog');
  }

  #end(answer: string): void {
    this.#answer?.(answer);
    this.#answer = undefined;
    this.#content = undefined;
    this.#host.requestUpdate();
  }
}

export const dialogStyles = css`
  .dialog {
    width: min(36em, calc(100vw - 2em));
    max-height: calc(100dvh - 2em);
    padding: 1.5em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_text);
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .dialog h2 {
    padding-inline-end: 2em;
    font-size: 1.2em;
  }

  .dialog h2:focus {
    outline: none;
  }

  .dialog .close {
    position: absolute;
    top: 0.75em;
    right: 0.75em;
    min-width: 44px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: 1.5em;
  }
`;
