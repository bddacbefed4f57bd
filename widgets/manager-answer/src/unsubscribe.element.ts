import type { Unsubscribed } from '@delakultur/contracts/client';
import { failedState, Fetched, problemSlug, skeletonLines } from '@delakultur/elements';
import { Localized, WidgetElement } from '@delakultur/sdk';
import { html, type TemplateResult } from 'lit';
import { LinkToken } from './link-token.ts';
import { styles } from './manager-answer.styles.ts';
import { deskAddress, outcome } from './outcome.ts';
import { unsubscribeWords } from './unsubscribe.words.ts';

/** Ends a person's mails as soon as the link in one of them is opened: nobody signs in, and nothing else has to be pressed. */
export class Unsubscribe extends WidgetElement {
  static override styles = styles;
  static override properties = { headingLevel: { type: Number, attribute: 'heading-level' }, token: {} };

  /** The level of the heading, to fit the page's own. */
  headingLevel = 2;
  /** What the link says; the end of the page's own address when absent. */
  token: string | undefined;

  protected readonly words = new Localized(this, unsubscribeWords);
  /** Ending them twice is ending them once, so a retry is harmless. */
  readonly #ended = new Fetched<Unsubscribed>(this, (client, token, signal) => client.call('mail.unsubscribe', { token }, { signal }));

  constructor() {
    super();
    this.addController(new LinkToken(this));
  }

  override render(): TemplateResult {
    return html`<div class="dk" lang=${this.words.lang}>${this.token ? this.#content(this.token) : this.#said('missing')}</div>`;
  }

  #content(token: string): TemplateResult {
    const { text } = this.words;
    const ended = this.#ended.get(token);
    const failure = this.#ended.failure(token);
    const slug = failure && problemSlug(failure);
    if (slug === 'link-refused') return this.#said('refused');
    if (slug)
      return failedState({
        heading: text.failedHeading,
        text: slug === 'offline' ? text.failedOffline : text.failedText,
        act: { label: text.retry, run: () => this.#ended.refresh(token) },
      });
    return html`<div role="status">
      ${
        ended
          ? this.#said('done')
          : html`<p class="visually-hidden">${text.working}</p>
              ${skeletonLines('half', 'long')}`
      }
    </div>`;
  }

  #said(what: 'done' | 'refused' | 'missing'): TemplateResult {
    const { text, lang } = this.words;
    return outcome({
      level: this.headingLevel,
      heading: text[`${what}Heading`],
      text: text[`${what}Text`],
      sign: what === 'done' ? 'done' : 'stopped',
      link: { href: deskAddress(lang), words: text.toDesk },
    });
  }
}
