import { Localized } from '@delakultur/sdk';
import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { elementWords } from './element.words.ts';
import { check, icon } from './icon.ts';

/** Long enough to read and to undo without haste. */
const STAYS = 12_000;

interface Notice {
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

/** Says what has happened, with an undo where there is one. Stays for 12 s, and while it is pointed at or holds focus. One at a time. */
export class Notices implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: Localized<typeof elementWords.sv>;
  #notice: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#words = new Localized(host, elementWords);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#hide();
  }

  /** Shows one sentence; `undo` gives it a button. */
  say(text: string, undo?: () => void): void {
    this.#notice = { text, undo };
    this.#stay();
    this.#host.requestUpdate();
  }

  /** Takes the notice away, with its undo: as when somebody else signs in. */
  clear(): void {
    this.#hide();
  }

  /** Belongs in every rendering: screen readers only hear a live region that was there before. */
  render(): TemplateResult {
    const notice = this.#notice;
    return html`<div
      class="notice"
      role="status"
      ?data-shown=${notice !== undefined}
      @pointerenter=${this.#pointed}
      @pointerleave=${this.#left}
      @focusin=${this.#hold}
      @focusout=${this.#stay}
    >
      ${notice ? html`${icon(check)}<span>${notice.text}</span>${this.#undoButton(notice)}` : nothing}
    </div>`;
  }

  #undoButton({ undo }: Notice): TemplateResult | typeof nothing {
    if (!undo) return nothing;
    const press = (): void => {
      this.#hide();
      undo();
    };
    return html`<button class="button plain" type="button" @click=${press}>${this.#words.text.undo}</button>`;
  }

  /** A finger that comes down on it points at what it hides rather than at the notice. */
  readonly #pointed = ({ pointerType }: PointerEvent): void => void (pointerType === 'mouse' && this.#hold());

  readonly #left = ({ pointerType }: PointerEvent): void => void (pointerType === 'mouse' && this.#stay());

  readonly #hold = (): void => clearTimeout(this.#timer);

  readonly #stay = (): void => {
    clearTimeout(this.#timer);
    if (this.#notice) this.#timer = setTimeout(() => this.#hide(), STAYS);
  };

  #hide(): void {
    clearTimeout(this.#timer);
    this.#notice = undefined;
    this.#host.requestUpdate();
  }
}

export const noticeStyles = css`
  .notice {
    position: sticky;
    z-index: 2;
    bottom: 1em;
    width: fit-content;
    max-width: 100%;
    margin-inline: auto;
  }

  .notice[data-shown] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
  }

  .notice .button.plain {
    color: inherit;
    text-decoration: underline;
  }

  .notice .button.plain:hover {
    background: transparent;
  }

  @media (forced-colors: active) {
    .notice[data-shown] {
      border: 1px solid CanvasText;
    }
  }
`;
