import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { contextRoot } from './context-root.ts';
import type { Catalogue, Language, Spoken } from './language.ts';
import { language } from './tokens.ts';

/** Gives an element its words, in its language, and again when the language changes. Swedish where there is no language plugin. */
export class Localized<M extends object> implements ReactiveController {
  readonly #host: LitElement;
  readonly #catalogue: Catalogue<M>;
  readonly #language: ContextConsumer<typeof language, LitElement>;
  #spoken: Spoken<M>;
  #unsubscribe: (() => void) | undefined;
  #ownLang = '';
  /** Resolves when the words are those of the element's language. */
  pending: Promise<void> | undefined;

  constructor(host: LitElement, catalogue: Catalogue<M>) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#spoken = { lang: 'sv', text: catalogue.sv };
    contextRoot();
    host.addController(this);
    this.#language = new ContextConsumer(host, { context: language, subscribe: true, callback: (found) => this.#follow(found) });
  }

  /** The words, in the element's language. */
  get text(): M {
    return this.#spoken.text;
  }

  /** Which language they are in: for the `lang` attribute around them, and for `Intl`. */
  get lang(): string {
    return this.#spoken.lang;
  }

  hostConnected(): void {
    if (this.#language?.value) this.#follow(this.#language.value);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    if (this.#host.lang === this.#ownLang) return;
    this.#ownLang = this.#host.lang;
    if (this.#language.value) this.#ask(this.#language.value);
  }

  #follow(found: Language): void {
    this.#unsubscribe?.();
    this.#unsubscribe = found.subscribe(() => this.#ask(found));
    this.#ask(found);
  }

  #ask(found: Language): void {
    this.pending = this.#speak(found).catch(reportError);
  }

  async #speak(found: Language): Promise<void> {
    this.#spoken = await found.speak(this.#catalogue, this.#host);
    this.#host.requestUpdate();
  }
}
