import { ContextConsumer } from '@lit/context';
import { type CSSResultGroup, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { WidgetClient } from './client.ts';
import { contextRoot } from './context-root.ts';
import type { Localized } from './localized.ts';
import { readPageConfig } from './page-config.ts';
import type { WidgetEvent } from './plugin.ts';
import { theme } from './theme.ts';
import { client, hooks } from './tokens.ts';

/** What every widget has: words, the client, the hooks, and the attributes `site`, `kommun`, `lang`. Works on a page where the SDK comes later. */
export abstract class WidgetElement extends LitElement {
  static override styles: CSSResultGroup = theme;
  static override properties: PropertyDeclarations = { lang: {}, site: {}, kommun: {} };

  /** The site's slug; the page's own when absent. */
  site = readPageConfig().site ?? '';
  /** The municipality's code; the page's own when absent. */
  kommun = readPageConfig().kommun ?? '';

  protected abstract readonly words: Localized<object>;
  readonly #client = new ContextConsumer(this, { context: client, subscribe: true });
  readonly #hooks = new ContextConsumer(this, { context: hooks, subscribe: true });

  constructor() {
    super();
    contextRoot();
  }

  /** The API, once the SDK is there; its coming renders the element anew. */
  get client(): WidgetClient | undefined {
    return this.#client.value;
  }

  /** Tells the page and the plugins what a person did. Only for people's acts, never for what a program changed. */
  protected emit(name: WidgetEvent['name'], detail: WidgetEvent['detail'] = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    this.#hooks.value?.event({ name, detail, element: this });
  }

  /** What plugins add at this place. */
  protected extensions(name: string): readonly TemplateResult[] {
    return this.#hooks.value?.extend({ name, element: this }) ?? [];
  }

  /** Waits for the words of the element's language, so that nothing flickers from Swedish. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.words.pending;
    super.scheduleUpdate();
  }
}
