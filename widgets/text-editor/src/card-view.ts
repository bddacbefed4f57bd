import { LIMITS, safeFilmHref, type MediaLookup } from '@delakultur/document';
import { icons } from '@delakultur/elements';
import { html, nothing, render, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { moveBlock, removeBlock, topRange } from './block-commands.ts';
import { shownPicture } from './shown-picture.ts';
import * as drawings from './text-editor.icons.ts';
import type { TextEditorWords } from './text-editor.words.ts';

export type CardName = 'picture' | 'facts' | 'file' | 'film';

/** A line of a card that a person writes. `kept` says what is kept of it; null keeps what was there and says `wrong`. */
interface CardLine {
  readonly name: string;
  readonly word: keyof TextEditorWords;
  readonly most: number;
  readonly isLong?: boolean;
  readonly kept?: (value: string) => string | null;
  readonly wrong?: keyof TextEditorWords;
}

const named = (value: string): string | null => (value.trim() === '' ? null : value);

/** What can be written in each card: adding a line is adding a row. */
export const CARDS: Readonly<Record<CardName, { readonly drawing: SVGTemplateResult; readonly lines: readonly CardLine[] }>> = {
  picture: {
    drawing: drawings.picture,
    lines: [
      { name: 'alt', word: 'alt', most: LIMITS.alt, isLong: true },
      { name: 'caption', word: 'caption', most: LIMITS.caption, isLong: true },
    ],
  },
  facts: {
    drawing: drawings.facts,
    lines: [
      { name: 'age', word: 'age', most: LIMITS.age },
      { name: 'time', word: 'time', most: LIMITS.time },
      { name: 'material', word: 'material', most: LIMITS.material, isLong: true },
      { name: 'goal', word: 'goal', most: LIMITS.goal, isLong: true },
    ],
  },
  file: { drawing: drawings.file, lines: [{ name: 'label', word: 'fileLabel', most: LIMITS.name, kept: named, wrong: 'nameMissing' }] },
  film: {
    drawing: drawings.film,
    lines: [
      { name: 'title', word: 'filmTitle', most: LIMITS.name, kept: named, wrong: 'nameMissing' },
      { name: 'href', word: 'filmHref', most: LIMITS.href, kept: safeFilmHref, wrong: 'filmWrong' },
    ],
  },
};

export const isCard = (name: string): name is CardName => Object.hasOwn(CARDS, name);

/** What a card needs of the editor around it. */
export interface CardPort {
  readonly words: () => TextEditorWords;
  readonly media: MediaLookup;
  readonly describe: ((media: string) => void) | undefined;
  readonly undo: (isRedo: boolean) => void;
  /** Tells whoever listens what has been done. */
  readonly say: (words: string) => void;
}

let latest = 0;

/** A picture, a facts box, a file or a film in the text: real inputs, and buttons for what a mouse could do by dragging. */
export class CardView implements NodeView {
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #port: CardPort;
  readonly #position: () => number | undefined;
  readonly #id = `card-${(latest += 1)}`;
  readonly destroy: () => void;
  /** What is written and not kept, by the name of its line. */
  readonly #refused = new Map<string, string>();
  #node: Node;

  constructor(node: Node, view: EditorView, position: () => number | undefined, port: CardPort, destroyed: () => void) {
    this.#node = node;
    this.destroy = destroyed;
    this.#view = view;
    this.#position = position;
    this.#port = port;
    this.dom = document.createElement('div');
    this.dom.className = `card ${node.type.name}`;
    this.dom.setAttribute('role', 'group');
    this.dom.addEventListener('focusin', this.#select);
    this.dom.addEventListener('keydown', this.#key);
    this.show();
  }

  /** Renders anew: other words, another picture. */
  show(): void {
    const { lines, drawing } = CARDS[this.#name];
    const name = this.#port.words()[this.#name];
    this.dom.setAttribute('aria-label', name);
    render(
      html`<div class="card-head">
          <span class="card-name" draggable="true" data-drag>${icons.icon(drawing)}${name}</span>
          ${this.#view.editable ? html`<span class="card-acts">${this.#acts()}</span>` : nothing}
        </div>
        ${this.#name === 'picture' ? this.#picture() : nothing}
        <div class="card-lines">${lines.map((line) => this.#line(line))}</div>`,
      this.dom,
    );
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    for (const [name, value] of Object.entries(node.attrs)) if (value !== this.#node.attrs[name]) this.#refused.delete(name);
    this.#node = node;
    this.show();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('selected');
  }

  /** Whatever happens in a control is the control's own; only dragging by the name is the editor's. */
  stopEvent({ target, type }: Event): boolean {
    const isControl = target instanceof Element && target.closest('input, textarea, button, a') !== null;
    return isControl && !/^drag|^drop/.test(type);
  }

  ignoreMutation(): boolean {
    return true;
  }

  /** Into the first line that a person can write. */
  enter(): void {
    this.dom.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  get #name(): CardName {
    return this.#node.type.name as CardName;
  }

  #acts(): readonly TemplateResult[] {
    const text = this.#port.words();
    const act = (name: 'up' | 'down' | 'remove', drawing: SVGTemplateResult, run: () => void): TemplateResult =>
      html`<button
        class="tool"
        type="button"
        data-act=${name}
        title=${text[name]}
        aria-label=${`${text[name]}: ${text[this.#name]}`}
        @click=${run}
      >
        ${icons.icon(drawing)}
      </button>`;
    return [
      act('up', drawings.up, () => this.#move(-1)),
      act('down', drawings.down, () => this.#move(1)),
      act('remove', drawings.remove, () => this.#remove()),
    ];
  }

  #picture(): TemplateResult {
    const text = this.#port.words();
    const media = String(this.#node.attrs['media']);
    const { describe } = this.#port;
    return html`${shownPicture(this.#port.media(media), this.#node.attrs['alt'], text.pictureGone)}
    ${
      this.#view.editable && describe
        ? html`<p class="card-more">
            <button class="button plain" type="button" aria-describedby=${`${this.#id}-describe`} @click=${() => describe(media)}>
              ${text.describe}
            </button>
            <span class="hint" id=${`${this.#id}-describe`}>${text.describeHint}</span>
          </p>`
        : nothing
    }`;
  }

  #line({ name, word, most, isLong, kept = (value) => value, wrong }: CardLine): TemplateResult {
    const text = this.#port.words();
    const id = `${this.#id}-${name}`;
    const refused = this.#refused.get(name);
    const value = refused ?? String(this.#node.attrs[name]);
    const write = (event: Event): void => {
      const written = (event.target as HTMLInputElement).value.replaceAll(/\s*[\r\n]+\s*/g, ' ').slice(0, most);
      const accepted = kept(written);
      if (accepted === null) this.#refused.set(name, written);
      else this.#refused.delete(name);
      if (accepted === null || accepted === this.#node.attrs[name]) return this.show();
      this.#write(name, accepted);
      if (accepted === written) return;
      this.#refused.set(name, written);
      this.show();
    };
    const isWrong = refused !== undefined && kept(refused) === null;
    const describedBy = isWrong ? `${id}-error` : nothing;
    return html`<div class="field">
      <label for=${id}>${text[word] as string}</label>
      ${
        isLong
          ? html`<textarea
              id=${id}
              rows="1"
              maxlength=${most}
              ?readonly=${!this.#view.editable}
              .value=${live(value)}
              @input=${write}
            ></textarea>`
          : html`<input
              id=${id}
              maxlength=${most}
              ?readonly=${!this.#view.editable}
              aria-invalid=${isWrong ? 'true' : nothing}
              aria-describedby=${describedBy}
              .value=${live(value)}
              @input=${write}
            />`
      }
      ${isWrong && wrong ? html`<div class="error" id=${`${id}-error`}>${text[wrong] as string}</div>` : nothing}
    </div>`;
  }

  #write(name: string, value: string): void {
    const at = this.#position();
    if (at !== undefined) this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, name, value));
  }

  readonly #select = (): void => {
    const at = this.#position();
    const { state } = this.#view;
    if (at === undefined || (state.selection instanceof NodeSelection && state.selection.from === at)) return;
    this.#view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)));
  };

  /** One history for the whole text: an input has no undo of its own. */
  readonly #key = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#view.focus();
    } else if (isCommand && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      this.#port.undo(event.shiftKey || event.key.toLowerCase() === 'y');
    } else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) event.preventDefault();
  };

  #remove(): void {
    const text = this.#port.words();
    this.#select();
    removeBlock(this.#view.state, this.#view.dispatch);
    this.#view.focus();
    this.#port.say(text.removed(text[this.#name]));
  }

  /** The card is drawn anew where it has come to: the same button has the focus there. */
  #move(step: -1 | 1): void {
    this.#select();
    if (!moveBlock(step)(this.#view.state, this.#view.dispatch)) return;
    const moved = this.#view.nodeDOM(this.#view.state.selection.from);
    if (moved instanceof HTMLElement) moved.querySelector<HTMLElement>(`[data-act=${step < 0 ? 'up' : 'down'}]`)?.focus();
    this.#port.say(this.#port.words().moved(topRange(this.#view.state).first + 1, this.#view.state.doc.childCount));
  }
}
