import type { Operations, PersonCard, Sending as SendingKind } from '@delakultur/contracts/client';
import { focusSoon, type PersonNames } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ColleagueSearch } from './colleague-search.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import type { Guidelines } from './guidelines.ts';
import { DECLARATIONS, type Check, type Declaration } from './readiness.ts';

/** What an author has said of one article, and only of that one. */
interface Said {
  readonly articleId: string;
  /** The manager who agrees, when it is another than the one on record; null while another is looked for. */
  readonly managerId?: string | null;
  readonly hasAgreement?: boolean;
  /** The version of the guidelines whose statement was made. */
  readonly statement?: number;
  /** What the server had against one of them. */
  readonly refused?: { readonly declaration: Declaration; readonly why: string };
}

type Parts = { readonly drafting: Drafting; readonly guidelines: Guidelines; readonly names: PersonNames };

/** What the author declares with every article that is sent: that the manager agrees, where the municipality takes their word for it (C5), and that they answer for the text (C11). */
export class Declarations {
  readonly #form: Form;
  readonly #parts: Parts;
  readonly #search: ColleagueSearch;
  #said: Said = { articleId: '' };
  #status = '';

  constructor(form: Form, parts: Parts) {
    this.#form = form;
    this.#parts = parts;
    this.#search = new ColleagueSearch(form);
  }

  /** What sending means for this text: as the server says, and before it has seen the text, as the author's municipality has it. */
  get sending(): SendingKind {
    const { opened } = this.#parts.drafting;
    return opened?.sending ?? (this.#form.me?.managerPolicy === 'attest' ? 'attest' : 'submit');
  }

  /** The manager who agrees: whom the author chose, whom they named before, or whoever answers for them today. */
  get managerId(): string | undefined {
    const { managerId } = this.#ownSaid;
    if (managerId !== undefined) return managerId ?? undefined;
    const { me, person } = this.#form;
    const { opened } = this.#parts.drafting;
    if (opened?.manager) return opened.manager;
    return opened === undefined || opened.authors[0] === person ? (me?.managerDelegate ?? me?.manager)?.id : undefined;
  }

  /** Which are missing. A statement that nobody could fetch is the guidelines' matter. */
  get missing(): readonly Declaration[] {
    const { guideline } = this.#parts.guidelines;
    const isAttest = this.sending === 'attest';
    const said = this.#ownSaid;
    const isMissing: Readonly<Record<Declaration, boolean>> = {
      producer: this.#parts.drafting.saver.draft.producer?.trim() === '',
      manager: isAttest && this.managerId === undefined,
      agreement: isAttest && !said.hasAgreement,
      statement: guideline !== undefined && said.statement !== guideline.version,
    };
    return DECLARATIONS.filter((declaration) => isMissing[declaration]);
  }

  /** What is sent along. */
  get input(): Pick<Operations['article.submit']['input'], 'declared' | 'managerId'> {
    const { managerId } = this;
    return { declared: this.#ownSaid.statement ?? 0, ...(this.sending === 'attest' && managerId && { managerId }) };
  }

  /** The server said no to one of them: the reason stands beside it, and the focus goes there. */
  refuse(declaration: Declaration, why: string): void {
    this.#say({ refused: { declaration, why }, ...(declaration === 'manager' && { managerId: null }) });
    focusSoon(this.#form, `#${declaration}`);
  }

  render(missing: readonly Check[]): TemplateResult {
    return html`${this.sending === 'attest' ? this.#attestation(missing) : nothing} ${this.#statement(missing)}`;
  }

  #attestation(missing: readonly Check[]): TemplateResult {
    const { text } = this.#form;
    const { managerId } = this;
    return html`<div class="field">
        ${
          managerId
            ? html`<span class="label" id="manager-label">${text.yourManager}</span> ${this.#chosen(managerId)}`
            : html`<label for="manager">${text.yourManager}</label>
                <div class="hint" id="manager-hint">${text.yourManagerHint}</div>
                ${this.#searchManager(missing)}`
        }
        ${this.#error('manager', missing)}
        <p class="visually-hidden" role="status">${this.#search.status(text) || this.#status}</p>
      </div>
      ${this.#tick('agreement', text.managerAgrees, this.#ownSaid.hasAgreement === true, missing, (hasAgreement) => this.#say({ hasAgreement }))}`;
  }

  #chosen(managerId: string): TemplateResult {
    const { text } = this.#form;
    const card = this.#parts.names.card(managerId);
    const change = (): void => {
      this.#say({ managerId: null });
      focusSoon(this.#form, '#manager');
    };
    return html`<p class="chosen">
      <span><strong>${card?.name ?? text.colleague}</strong>${roleOf(card)}</span>
      <button class="button plain small" id="manager" type="button" aria-describedby="manager-label" @click=${change}>
        ${text.otherManager}
      </button>
    </p>`;
  }

  #searchManager(missing: readonly Check[]): TemplateResult {
    const { text, person } = this.#form;
    return this.#search.render({
      id: 'manager',
      label: text.yourManager,
      describedBy: this.#errorText('manager', missing) ? 'manager-hint manager-error' : 'manager-hint',
      invalid: this.#errorText('manager', missing) ? 'true' : nothing,
      words: text,
      omit: person === undefined ? [] : [person],
      choose: (chosen) => this.#choose(chosen),
    });
  }

  #choose(person: PersonCard): void {
    this.#parts.names.remember(person);
    this.#status = this.#form.text.managerChosen(person.name);
    this.#say({ managerId: person.id });
    focusSoon(this.#form, '#agreement');
  }

  #statement(missing: readonly Check[]): TemplateResult | typeof nothing {
    const { text } = this.#form;
    const { guideline, show } = this.#parts.guidelines;
    if (!guideline) return nothing;
    const isMade = this.#ownSaid.statement === guideline.version;
    const make = (isTicked: boolean): void => this.#say(isTicked ? { statement: guideline.version } : { statement: 0 });
    return html`<div class="statement">
      ${this.#tick('statement', html`<span lang=${guideline.lang}>${guideline.statement}</span>`, isMade, missing, make)}
      <button class="button plain small" type="button" @click=${show}>${text.openGuidelines}</button>
    </div>`;
  }

  #tick(
    declaration: Declaration,
    label: string | TemplateResult,
    isTicked: boolean,
    missing: readonly Check[],
    change: (isTicked: boolean) => void,
  ): TemplateResult {
    const error = this.#errorText(declaration, missing);
    return html`<div class="field">
      <label class="tick" for=${declaration}
        ><input
          id=${declaration}
          type="checkbox"
          aria-describedby=${error ? `${declaration}-error` : nothing}
          aria-invalid=${error ? 'true' : nothing}
          .checked=${live(isTicked)}
          @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
        /><span>${label}</span></label
      >
      ${this.#error(declaration, missing)}
    </div>`;
  }

  #error(declaration: Declaration, missing: readonly Check[]): TemplateResult | typeof nothing {
    const error = this.#errorText(declaration, missing);
    return error ? html`<div class="error" id="${declaration}-error">${error}</div>` : nothing;
  }

  #errorText(declaration: Declaration, missing: readonly Check[]): string | undefined {
    const { refused } = this.#ownSaid;
    if (refused?.declaration === declaration) return refused.why;
    return this.#form.showsErrors && missing.includes(declaration) ? this.#form.text.declarations[declaration] : undefined;
  }

  get #ownSaid(): Said {
    const { articleId } = this.#parts.drafting.saver;
    return this.#said.articleId === articleId ? this.#said : { articleId };
  }

  #say(more: Partial<Said>): void {
    const { refused: _, ...said } = this.#ownSaid;
    this.#said = { ...said, ...more };
    this.#form.requestUpdate();
  }
}

const roleOf = (card: PersonCard | undefined): string =>
  [card?.title, card?.workplace]
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('');
