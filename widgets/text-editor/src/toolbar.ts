import { icons } from '@delakultur/elements';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { EditorState } from 'prosemirror-state';
import { ariaKeys, shownKeys } from './keys.ts';
import type { TextEditorWords } from './text-editor.words.ts';
import { canRun, GROUPS, tool, type ToolName } from './tools.ts';

export interface ToolbarFacts {
  readonly text: TextEditorWords;
  readonly state: EditorState;
  /** Whether somebody takes in pictures and files. */
  readonly takesFiles: boolean;
  readonly run: (name: ToolName) => void;
  readonly back: () => void;
}

const FILES: readonly ToolName[] = ['picture', 'file'];

/** One stop for Tab, arrows within, Escape back to the text: the toolbar pattern. */
export class Toolbar {
  readonly #host: LitElement;
  #current: ToolName = 'bold';

  constructor(host: LitElement) {
    this.#host = host;
  }

  focus(): void {
    this.#buttons.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  render({ text, state, takesFiles, run, back }: ToolbarFacts): TemplateResult {
    const isShown = (name: ToolName): boolean => (tool(name).isShown?.(state) ?? true) && (takesFiles || !FILES.includes(name));
    const groups = GROUPS.map((names) => names.filter(isShown)).filter((names) => names.length > 0);
    if (!groups.flat().includes(this.#current)) this.#current = 'bold';
    const button = (name: ToolName): TemplateResult => {
      const { drawing, keys = [], isOn } = tool(name);
      const can = canRun(tool(name), state);
      const press = (): void => {
        this.#current = name;
        if (can) run(name);
      };
      return html`<button
        class="tool"
        type="button"
        data-tool=${name}
        tabindex=${name === this.#current ? 0 : -1}
        title=${keys[0] ? `${text[name]} (${shownKeys(keys[0])})` : text[name]}
        aria-label=${text[name]}
        aria-keyshortcuts=${keys.length > 0 ? ariaKeys(keys) : nothing}
        aria-pressed=${isOn ? String(isOn(state)) : nothing}
        aria-disabled=${can ? nothing : 'true'}
        @mousedown=${keepFocus}
        @click=${press}
      >
        ${icons.icon(drawing)}
      </button>`;
    };
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label=${text.toolbar}
      aria-controls="text"
      @keydown=${(event: KeyboardEvent) => this.#key(event, back)}
    >
      ${groups.map((names) => html`<span class="group">${names.map(button)}</span>`)}
    </div>`;
  }

  get #buttons(): readonly HTMLButtonElement[] {
    return Array.from(this.#host.renderRoot.querySelectorAll<HTMLButtonElement>('.toolbar [data-tool]'));
  }

  #key(event: KeyboardEvent, back: () => void): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return back();
    }
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: buttons.length - 1 - at }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = buttons[(at + step + buttons.length) % buttons.length]!;
    this.#current = next.dataset['tool'] as ToolName;
    next.focus();
    this.#host.requestUpdate();
  }
}

/** A press leaves the caret, and on a telephone the keyboard, where they are. */
const keepFocus = (event: Event): void => event.preventDefault();
