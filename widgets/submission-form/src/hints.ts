import { adoptStyles, focusSoon, icons } from '@delakultur/elements';
import type { TopBlock } from '@delakultur/document';
import { hintsOf, type Hint, type HintedText, type HintKind } from '@delakultur/hints';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CheckLine } from './before-you-send.ts';
import { isBlank } from './draft.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import { hintsStyles } from './hints.styles.ts';
import { hintsWords, type HintFacts } from './hints.words.ts';

/** Long enough after the last key that nobody is in the middle of a word. */
const QUIET = 1_000;
const SHORT = 80;

/** Of pictures the list says it, each with its own way there. */
const SAID_ELSEWHERE: readonly HintKind[] = ['missing-alt', 'alt-says-nothing'];

const hasLink = (block: object): boolean => JSON.stringify(block).includes('"type":"link"');
/** What is looked through in every text that has it. */
const LINES = [
  { kind: 'heading-level', isIn: ({ type }: TopBlock) => type === 'heading' },
  { kind: 'link-text', isIn: (block: TopBlock) => hasLink(block) || block.type === 'file' },
] as const;

const keyOf = ({ kind, quote }: Hint): string => `${kind}\0${quote}`;
const shortened = (quote: string): string => (quote.length > SHORT ? `${quote.slice(0, SHORT).trimEnd()} …` : quote);

/** What the author may want to look at, beside the text and never in its way (C13, C14, C20): each with why, how to mend it, and the way there. */
export class Hints implements ReactiveController {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<typeof hintsWords.sv>;
  #hints: readonly Hint[] = [];
  /** What the author has thought about, in the article that stands open. */
  #dismissed = new Set<string>();
  #articleId = '';
  #looked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = new Localized(form, hintsWords);
    form.addController(this);
    adoptStyles(form, hintsStyles);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const { articleId, draft } = this.#drafting.saver;
    if (articleId !== this.#articleId) {
      this.#articleId = articleId;
      this.#dismissed = new Set();
      this.#hints = [];
    }
    const written = JSON.stringify([articleId, draft.title, draft.body]);
    if (written === this.#looked) return;
    this.#looked = written;
    this.#lookSoon();
  }

  /** Headings and links, where the text has any: what the list before sending says of them. */
  get checks(): readonly CheckLine[] {
    const { body } = this.#drafting.saver.draft;
    const { lines } = this.#words.text;
    return LINES.filter(({ isIn }) => body.content.some(isIn)).map(({ kind }): CheckLine => {
      const found = this.#hints.find((hint) => hint.kind === kind);
      if (!found) return { tone: 'met', sentence: lines[kind].met };
      return { tone: 'remark', sentence: lines[kind].found, act: { label: this.#form.text.fix, run: () => this.#show(found) } };
    });
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const hints = this.#hints.filter((hint) => !SAID_ELSEWHERE.includes(hint.kind) && !this.#dismissed.has(keyOf(hint)));
    return html`<div class="hints">
      <p class="visually-hidden" role="status">${hints.length > 0 ? text.count(hints.length) : ''}</p>
      ${
        hints.length === 0
          ? nothing
          : html`<p class="label" id="hints">${text.heading}</p>
              <p class="hint">${text.note}</p>
              <ul aria-labelledby="hints">
                ${hints.map((hint, at) => this.#hint(hint, hints[at + 1]?.kind === hint.kind))}
              </ul>`
      }
    </div>`;
  }

  /** How to mend is said once for hints of a kind, after the last of them. */
  #hint(hint: Hint, hasMore: boolean): TemplateResult {
    const { text } = this.#words;
    const facts: HintFacts = { quote: shortened(hint.quote ?? ''), host: hint.host ?? '', figures: hint.figures ?? {} };
    const { why, how } = text.kinds[hint.kind];
    return html`<li>
      ${icons.icon(icons.question)}
      <div>
        <p>${why(facts)}</p>
        ${hasMore ? nothing : html`<p class="how">${how(facts)}</p>`} ${this.#button(text.show, facts.quote, () => this.#show(hint))}
        ${this.#button(text.dismiss, facts.quote, () => this.#dismiss(hint))}
      </div>
    </li>`;
  }

  #button(label: string, quote: string, press: () => void): TemplateResult {
    return html`<button class="button plain small" type="button" aria-label=${this.#words.text.about(label, quote)} @click=${press}>
      ${label}
    </button>`;
  }

  #show({ block, quote }: Hint): void {
    if (block === null && quote !== null) return focusSoon(this.#form, '#title');
    this.#drafting.editor.focusBlock(block ?? 0, quote ?? undefined);
  }

  #dismiss(hint: Hint): void {
    this.#dismissed.add(keyOf(hint));
    this.#form.say(this.#words.text.dismissed, () => {
      this.#dismissed.delete(keyOf(hint));
      this.#form.requestUpdate();
    });
    focusSoon(this.#form, '#before');
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), QUIET);
  }

  /** Nothing moves under somebody who is about to press: whoever is at the end of the page gets the hints when they leave it. */
  #look(): void {
    if (this.#form.shadowRoot?.activeElement?.closest('.finish')) return this.#lookSoon();
    const { draft } = this.#drafting.saver;
    const lang = (this.#drafting.opened?.lang ?? this.#form.language) as HintedText['lang'];
    this.#hints = isBlank(draft.body) && draft.title.trim() === '' ? [] : hintsOf({ title: draft.title, body: draft.body, lang });
    this.#form.requestUpdate();
  }
}
