import type { MediaLookup } from '@delakultur/document';
import { failedState, skeletonLines } from '@delakultur/elements';
import type { TemplateResult } from 'lit';
import type { CheckLine } from '../before-you-send.ts';
import type { Drafting } from '../drafting.ts';
import type { Form } from '../form.ts';
import type { MediaSection } from './media-section.ts';

const NOTHING: MediaLookup = () => undefined;

/** Pictures and files, fetched after what one writes in. Without them the form still sends what it has; the server looks for itself. */
export class LateMedia {
  readonly #form: Form;
  readonly #drafting: Drafting;
  #section: MediaSection | undefined;
  #hasFailed = false;

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    void this.#load();
  }

  get lookup(): MediaLookup {
    return this.#section?.lookup ?? NOTHING;
  }

  get checks(): readonly CheckLine[] {
    return this.#section?.checks ?? [];
  }

  get errors(): readonly { readonly id: string; readonly text: string }[] {
    return this.#section?.errors ?? [];
  }

  get isReady(): boolean {
    return this.#section?.isReady ?? true;
  }

  async settle(): Promise<boolean> {
    return this.#section?.settle() ?? true;
  }

  async refuse(errors: readonly { readonly pointer: string }[]): Promise<void> {
    await this.#section?.refuse(errors);
  }

  render(): TemplateResult {
    if (this.#section) return this.#section.render();
    if (!this.#hasFailed) return skeletonLines('short', 'full');
    const { text } = this.#form;
    return failedState({
      heading: text.mediaFailedHeading,
      text: text.mediaFailedText,
      act: { label: text.retry, run: () => void this.#load() },
    });
  }

  async #load(): Promise<void> {
    this.#hasFailed = false;
    const loaded = await import('./media-section.ts').catch(() => undefined);
    this.#hasFailed = loaded === undefined;
    if (loaded) this.#section = new loaded.MediaSection(this.#form, this.#drafting);
    this.#form.requestUpdate();
  }
}
