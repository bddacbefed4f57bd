import { adoptStyles } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, type nothing, type TemplateResult } from 'lit';
import { beginningsStyles } from './beginnings.styles.ts';
import { beginningsWords } from './beginnings.words.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import { PutAway } from './put-away.ts';
import { Wishes } from './wishes.ts';

/** Where a text can begin, beside the empty page: a topic that somebody wants, or a draft that was put away. */
export class Beginnings {
  readonly #wishes: Wishes;
  readonly #putAway: PutAway;

  constructor(form: Form, drafting: Drafting) {
    const words = new Localized(form, beginningsWords);
    this.#wishes = new Wishes(form, { drafting, words });
    this.#putAway = new PutAway(form, { drafting, words });
    adoptStyles(form, beginningsStyles);
  }

  render(): TemplateResult {
    return html`<div>${this.#wishes.list()} ${this.#putAway.list()}</div>`;
  }

  /** The topic that the text takes up. */
  ownWish(): TemplateResult | typeof nothing {
    return this.#wishes.own();
  }
}
