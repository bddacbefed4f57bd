import type { Document } from '@delakultur/document';
import { Localized } from '@delakultur/sdk';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../field.ts';
import { icon } from '../icon.ts';
import { renderDocument } from '../render-document.ts';
import * as drawings from './markdown-editor.icons.ts';
import { loadMarkdown } from './markdown-codec.ts';
import { continueLine, editsWith, type Edit, type EditName } from './markdown-edits.ts';
import { markdownEditorWords } from './markdown-editor.words.ts';

/** A tool: its drawing, and the key that does the same together with Ctrl or ⌘ (and Shift, for digits). */
const TOOLS = {
  bold: { drawing: drawings.bold, key: 'KeyB', shown: 'B' },
  italic: { drawing: drawings.italic, key: 'KeyI', shown: 'I' },
  heading: { drawing: drawings.heading, key: 'Digit2', shown: 'Shift+2' },
  list: { drawing: drawings.list, key: 'Digit8', shown: 'Shift+8' },
  quote: { drawing: drawings.quote, key: 'Digit9', shown: 'Shift+9' },
  link: { drawing: drawings.link, key: 'KeyK', shown: 'K' },
} as const satisfies Record<EditName, object>;
const NAMES = Object.keys(TOOLS) as readonly EditName[];

export interface MarkdownEditorFacts {
  /** Unique within the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | TemplateResult | undefined;
  readonly error?: string | undefined;
  /** The level of the article's title in the preview. */
  readonly headingLevel: number;
  readonly rows?: number;
  /** What stands at the end of the toolbar beside the preview. */
  readonly more?: TemplateResult | undefined;
}

/** A text written as Markdown: a textarea, a small toolbar that works on the selection, and a preview. The browser's own undo works throughout. */
export class MarkdownEditor implements ReactiveController {
  /** What is written. */
  value = '';
  readonly #host: LitElement;
  readonly #words: Localized<typeof markdownEditorWords.sv>;
  readonly #written: (text: string) => void;
  #id = '';
  #tool = 0;
  #preview: 'off' | 'waits' | 'failed' | Document = 'off';

  /** `written` is told of every change that a person makes. */
  constructor(host: LitElement, written: (text: string) => void) {
    this.#host = host;
    this.#words = new Localized(host, markdownEditorWords);
    this.#written = written;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#preview = 'off';
  }

  /** Puts another text in, as when a draft is opened; nobody is told. */
  set(text: string): void {
    this.value = text;
    this.showText();
  }

  /** Out of the preview, back to where one writes. */
  showText(): void {
    this.#preview = 'off';
    this.#host.requestUpdate();
  }

  /** What stands before the caret. */
  get before(): string {
    return this.#preview === 'off' ? this.value.slice(0, this.#area.selectionStart) : this.value;
  }

  /** Takes whoever writes to a passage, by its place in the text: selected, in focus, and in sight. */
  async select(from: number, to: number): Promise<void> {
    this.showText();
    await this.#host.updateComplete;
    const area = this.#area;
    area.focus();
    area.setSelectionRange(from, to);
    const { lineHeight } = getComputedStyle(area);
    const top = (area.scrollHeight * from) / Math.max(1, area.value.length);
    area.scrollTop = top - 3 * (Number.parseFloat(lineHeight) || 24);
  }

  render({ id, label, hint, error, headingLevel, rows = 14, more }: MarkdownEditorFacts): TemplateResult {
    this.#id = id;
    return html`<div class="markdown">
      ${field({ id, label, hint, error }, (facts) => {
        const isShown = this.#preview !== 'off';
        return html`${this.#toolbar(more)} ${isShown ? this.#previewed(headingLevel) : nothing}
          <textarea
            id=${id}
            rows=${rows}
            spellcheck="true"
            ?hidden=${isShown}
            aria-describedby=${facts.describedBy}
            aria-invalid=${facts.invalid}
            .value=${live(this.value)}
            @input=${this.#input}
            @keydown=${this.#key}
            @focus=${this.#fetchParser}
          ></textarea>`;
      })}
    </div>`;
  }

  #toolbar(more: TemplateResult | undefined): TemplateResult {
    const { text } = this.#words;
    const isShown = this.#preview !== 'off';
    return html`<div class="tools">
      <div class="toolbar" role="toolbar" aria-label=${text.toolbar} aria-controls=${this.#id} @keydown=${this.#moveInToolbar}>
        ${NAMES.map(
          (name, at) =>
            html`<button
              class="tool"
              type="button"
              aria-disabled=${isShown ? 'true' : nothing}
              tabindex=${at === this.#tool ? 0 : -1}
              title=${`${text[name]} (${MODIFIER}+${TOOLS[name].shown})`}
              aria-label=${text[name]}
              aria-keyshortcuts=${`${ARIA_MODIFIER}+${TOOLS[name].shown}`}
              @click=${() => this.#apply(name)}
            >
              ${icon(TOOLS[name].drawing)}
            </button>`,
        )}
      </div>
      <button class="tool preview" type="button" aria-pressed=${isShown} aria-controls=${this.#id} @click=${this.#togglePreview}>
        ${icon(drawings.eye)}${text.preview}
      </button>
      ${more ?? nothing}
    </div>`;
  }

  #previewed(headingLevel: number): TemplateResult {
    const { text } = this.#words;
    const shown = this.#preview;
    if (shown === 'waits' || shown === 'off') return html`<p class="previewed" role="status">${text.previewWaits}</p>`;
    if (shown === 'failed') {
      return html`<div class="previewed" role="alert">
        <p>${text.previewFailed}</p>
        <button class="button" type="button" @click=${this.#showPreview}>${text.retry}</button>
      </div>`;
    }
    return html`<section class="previewed" aria-label=${text.previewing}>
      ${this.value.trim() === '' ? html`<p class="hint">${text.nothingToPreview}</p>` : renderDocument(shown, { headingLevel })}
    </section>`;
  }

  readonly #togglePreview = (): void => {
    if (this.#preview === 'off') return this.#showPreview();
    this.#preview = 'off';
    this.#host.requestUpdate();
  };

  readonly #showPreview = (): void => {
    this.#preview = 'waits';
    this.#host.requestUpdate();
    this.#parse().catch(reportError);
  };

  async #parse(): Promise<void> {
    const codec = await loadMarkdown().catch(() => undefined);
    if (this.#preview !== 'off') this.#preview = codec?.fromMarkdown(this.value) ?? 'failed';
    this.#host.requestUpdate();
  }

  /** It will be needed for saving: fetched while the person writes. Saving tries again and says so when it cannot be had. */
  readonly #fetchParser = (): void => void loadMarkdown().catch(() => undefined);

  readonly #input = (event: InputEvent): void => this.#change((event.target as HTMLTextAreaElement).value);

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const edit = continueLine(this.#selected());
      if (edit) {
        event.preventDefault();
        this.#carryOut(edit);
      }
      return;
    }
    if (!(IS_MAC ? event.metaKey : event.ctrlKey) || event.altKey) return;
    const name = NAMES.find((one) => TOOLS[one].key === event.code && TOOLS[one].shown.startsWith('Shift') === event.shiftKey);
    if (!name) return;
    event.preventDefault();
    this.#apply(name);
  };

  /** One stop for Tab, arrows within: the toolbar pattern. */
  readonly #moveInToolbar = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -this.#tool, End: NAMES.length - 1 - this.#tool }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#tool = (this.#tool + step + NAMES.length) % NAMES.length;
    (event.currentTarget as Element).querySelectorAll<HTMLButtonElement>('button')[this.#tool]?.focus();
    this.#host.requestUpdate();
  };

  #apply(name: EditName): void {
    if (this.#preview !== 'off') return;
    const { words, linkWords } = this.#words.text;
    this.#carryOut(editsWith({ words, link: linkWords })[name](this.#selected()));
  }

  #selected(): { readonly text: string; readonly start: number; readonly end: number } {
    const { value: text, selectionStart: start, selectionEnd: end } = this.#area;
    return { text, start, end };
  }

  /** `insertText` is the one way that leaves the browser's undo whole; `setRangeText` is for browsers without it. */
  #carryOut({ from, to, replacement, start, end }: Edit): void {
    const area = this.#area;
    area.focus();
    area.setSelectionRange(from, to);
    const isDone = replacement === '' ? document.execCommand('delete') : document.execCommand('insertText', false, replacement);
    if (!isDone) area.setRangeText(replacement, from, to, 'end');
    area.setSelectionRange(start, end);
    this.#change(area.value);
  }

  get #area(): HTMLTextAreaElement {
    return (this.#host.renderRoot as ShadowRoot).getElementById(this.#id) as HTMLTextAreaElement;
  }

  #change(text: string): void {
    if (text === this.value) return;
    this.value = text;
    this.#written(text);
    this.#host.requestUpdate();
  }
}

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);
const MODIFIER = IS_MAC ? '⌘' : 'Ctrl';
const ARIA_MODIFIER = IS_MAC ? 'Meta' : 'Control';
