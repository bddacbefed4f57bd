import { focusSoon } from '@delakultur/elements';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TextEditorWords } from './text-editor.words.ts';

export interface PanelLine {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly isAddress?: boolean;
}

/** A few questions under the toolbar. `apply` says what is wrong, by the names of the lines; nothing when it is done. */
export interface PanelContent {
  readonly heading: string;
  readonly note?: string;
  readonly lines: readonly PanelLine[];
  readonly apply: (values: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly remove?: { readonly label: string; readonly run: () => void };
}

/** Asks for what a link or a film needs. Escape and «Avbryt» change nothing. */
export class Panel {
  readonly #host: LitElement;
  readonly #closed: () => void;
  #content: PanelContent | undefined;
  #values: Record<string, string> = {};
  #errors: Readonly<Record<string, string>> = {};

  /** `closed` puts the focus back into the text. */
  constructor(host: LitElement, closed: () => void) {
    this.#host = host;
    this.#closed = closed;
  }

  open(content: PanelContent): void {
    this.#content = content;
    this.#values = Object.fromEntries(content.lines.map(({ name, value }) => [name, value]));
    this.#errors = {};
    focusSoon(this.#host, '.panel input');
  }

  readonly close = (): void => {
    if (!this.#content) return;
    this.#content = undefined;
    this.#host.requestUpdate();
    this.#closed();
  };

  render(text: TextEditorWords): TemplateResult | typeof nothing {
    if (!this.#content) return nothing;
    const { heading, note, lines, remove } = this.#content;
    return html`<div class="panel" role="dialog" aria-labelledby="panel-heading" @keydown=${this.#key}>
      <form novalidate @submit=${this.#submit}>
        <p class="label" id="panel-heading">${heading}</p>
        ${note ? html`<p class="hint" id="panel-note">${note}</p>` : nothing} ${lines.map((line) => this.#line(line))}
        <div class="panel-acts">
          <button class="button primary" type="submit">${text.apply}</button>
          <button class="button" type="button" @click=${this.close}>${text.cancel}</button>
          ${
            remove
              ? html`<button
                  class="button plain"
                  type="button"
                  @click=${() => {
                    remove.run();
                    this.close();
                  }}
                >
                  ${remove.label}
                </button>`
              : nothing
          }
        </div>
      </form>
    </div>`;
  }

  #line({ name, label, most, isAddress }: PanelLine): TemplateResult {
    const id = `panel-${name}`;
    const error = this.#errors[name];
    const write = (event: Event): void => {
      this.#values[name] = (event.target as HTMLInputElement).value;
    };
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        maxlength=${most}
        inputmode=${isAddress ? 'url' : 'text'}
        autocapitalize=${isAddress ? 'off' : 'sentences'}
        spellcheck=${isAddress ? 'false' : 'true'}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${id}-error` : nothing}
        .value=${live(this.#values[name] ?? '')}
        @input=${write}
      />
      ${error ? html`<div class="error" id=${`${id}-error`}>${error}</div>` : nothing}
    </div>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#errors = this.#content?.apply(this.#values) ?? {};
    const [wrong] = Object.keys(this.#errors);
    if (wrong) focusSoon(this.#host, `#panel-${wrong}`);
    else this.close();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}
