import { adoptStyles, type PersonNames } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { formLines } from './before-you-send.ts';
import type { Beginnings } from './beginnings.ts';
import { coAuthorsStyles } from './co-authors.styles.ts';
import { CoAuthors } from './co-authors.ts';
import { conflictStyles } from './conflict.styles.ts';
import { Conflict } from './conflict.ts';
import { Declarations } from './declarations.ts';
import { discardButton } from './discarding.ts';
import type { SaveState } from './draft-saver.ts';
import { isBlank } from './draft.ts';
import type { Drafting } from './drafting.ts';
import { finishStyles } from './finish.styles.ts';
import { finish } from './finish.ts';
import { LateMedia } from './media/late-media.ts';
import type { Form } from './form.ts';
import type { Guidelines } from './guidelines.ts';
import type { Check } from './readiness.ts';
import type { Hints } from './hints.ts';
import { Notes } from './notes.ts';
import { Rights } from './rights.ts';
import { Sending } from './sending.ts';

export interface ExtrasParts {
  readonly drafting: Drafting;
  readonly guidelines: Guidelines;
  readonly names: PersonNames;
}

/** What the person at the form may do with the page's fields: go to one, and have what is missing shown. */
export interface FieldsPort {
  readonly fix: (check: Check) => void;
  readonly showMissing: () => void;
  /** In place of the button, for whoever is not signed in. */
  readonly signIn: TemplateResult | undefined;
}

/** All that an author needs beside the empty page: co-authors, what is missing, what they declare, sending, and what came back. Fetched after the first sight. */
export class FormExtras {
  readonly #form: Form;
  readonly #parts: ExtrasParts;
  readonly #coAuthors: CoAuthors;
  readonly #declarations: Declarations;
  readonly #sending: Sending;
  readonly #conflict: Conflict;
  readonly #notes: Notes;
  readonly #rights: Rights;
  readonly media: LateMedia;
  #hints: Hints | undefined;
  #beginnings: Beginnings | undefined;

  constructor(form: Form, parts: ExtrasParts) {
    this.#form = form;
    this.#parts = parts;
    this.#coAuthors = new CoAuthors(form, parts.names);
    this.#declarations = new Declarations(form, parts);
    this.media = new LateMedia(form, parts.drafting);
    this.#sending = new Sending(form, { ...parts, declarations: this.#declarations, media: this.media });
    this.#conflict = new Conflict(form, parts.drafting);
    this.#notes = new Notes(form, parts.drafting);
    this.#rights = new Rights(form, parts.drafting);
    adoptStyles(form, finishStyles, coAuthorsStyles, conflictStyles);
    this.#addLater().catch(() => undefined);
  }

  get missing(): readonly Check[] {
    return this.#sending.missing;
  }

  /** Above the fields: why the article came back, and which wanted topic it takes up. */
  before(): TemplateResult {
    return html`${this.#notes.render()} ${this.#beginnings?.ownWish()}`;
  }

  /** Where a text can begin: for whoever is signed in, while the page is empty. */
  beginnings(): TemplateResult | undefined {
    const { body, wishId } = this.#parts.drafting.saver.draft;
    const isEmpty = isBlank(body) && wishId === null;
    return isEmpty && this.#form.person !== undefined ? this.#beginnings?.render() : undefined;
  }

  /** Beside the fields: what has been said of the text. */
  beside(): TemplateResult | typeof nothing {
    return this.#notes.conversation();
  }

  /** After the fields: who else wrote it, and how others may use it. */
  after(): TemplateResult {
    return html`${this.#coAuthorField()} ${this.#rights.render(this.missing)}`;
  }

  /** Whoever writes along stays one of the authors: only the others can be taken off. */
  #coAuthorField(): TemplateResult {
    const { text, person, me } = this.#form;
    const { drafting } = this.#parts;
    const { coAuthors } = drafting.saver.draft;
    return this.#coAuthors.render({
      words: text,
      chosen: coAuthors.filter((id) => id !== person),
      others: [person, drafting.opened?.authors[0]].filter((id) => id !== undefined),
      kommunName: me?.kommunName,
      isSignedIn: person !== undefined,
      change: (chosen) => drafting.write({ coAuthors: [...coAuthors.filter((id) => id === person), ...chosen] }),
    });
  }

  /** Below the fields: what is in place, what the author declares, and the button that sends. */
  finish({ fix, showMissing, signIn }: FieldsPort): TemplateResult {
    const { missing } = this;
    return finish(this.#form, {
      lines: [...formLines(missing, this.#form.text, fix), ...this.media.checks, ...(this.#hints?.checks ?? [])],
      opened: this.#parts.drafting.opened,
      sending: this.#declarations.sending,
      managerId: this.#declarations.managerId,
      hints: this.#hints?.render(),
      declarations: this.#declarations.render(missing),
      discard: discardButton(this.#form, this.#parts.drafting),
      signIn,
      send: () => this.#sending.send(showMissing),
    });
  }

  /** A form without hints and wanted topics is a whole form: that they could not be fetched hinders nobody. */
  async #addLater(): Promise<void> {
    const { drafting } = this.#parts;
    const [{ Hints }, { Beginnings }] = await Promise.all([import('./hints.ts'), import('./beginnings.ts')]);
    this.#hints = new Hints(this.#form, drafting);
    this.#beginnings = new Beginnings(this.#form, drafting);
    this.#form.requestUpdate();
  }

  conflict(state: Extract<SaveState, { phase: 'conflict' }>): TemplateResult {
    return this.#conflict.render(state);
  }

  sent(): TemplateResult {
    return this.#sending.renderSent();
  }
}
