import type { ArticleVersion, Operations } from '@delakultur/contracts/client';
import { blockChanges, wordCount } from '@delakultur/document';
import {
  adoptStyles,
  ArticleMedia,
  changedWords,
  changesStyles,
  Fetched,
  failedState,
  focusSoon,
  heading,
  markedChange,
  markedWords,
  markedWordsStyles,
  passagesOf,
  relativeTime,
  shownBlock,
  skeletonLines,
  type DocumentOptions,
} from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './draft.ts';
import type { Drafting } from './drafting.ts';
import type { Form } from './form.ts';
import { versionsStyles } from './versions.styles.ts';
import { versionsWords } from './versions.words.ts';

type Kept = Pick<Operations['article.version']['output'], 'title' | 'body'>;
/** One of the kept versions by its number, or what was just chosen away here. */
type Choice = number | 'set-aside';

/** What was written before: version by version, each against the text as it is now, and each can be had back. */
export class VersionsPage {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #back: () => void;
  readonly #words: Localized<typeof versionsWords.sv>;
  readonly #media: ArticleMedia;
  readonly #lists: Fetched<readonly ArticleVersion[]>;
  readonly #texts: Fetched<Kept>;
  #chosen: { readonly articleId: string; readonly choice: Choice } | undefined;

  constructor(form: Form, drafting: Drafting, back: () => void) {
    this.#form = form;
    this.#drafting = drafting;
    this.#back = back;
    this.#words = new Localized(form, versionsWords);
    this.#media = new ArticleMedia(form);
    this.#lists = new Fetched(form, async (client, articleId, signal) => {
      await drafting.saver.flush();
      return (await client.call('article.versions', { articleId }, { signal })).items;
    });
    this.#texts = new Fetched(form, (client, key, signal) => {
      const [articleId = '', number] = key.split(' ');
      return client.call('article.version', { articleId, number: Number(number) }, { signal });
    });
    adoptStyles(form, changesStyles, markedWordsStyles, versionsStyles);
  }

  /** Somebody has come back here: there may be more of them. */
  readonly fetchAnew = (): void => {
    this.#chosen = undefined;
    this.#texts.forget();
    this.#lists.refresh(this.#articleId);
  };

  render(): TemplateResult {
    return html`${heading(this.#form.headingLevel + 1, this.#form.text.versions, 'versions')} ${this.#content()}`;
  }

  #content(): TemplateResult {
    const { text } = this.#words;
    const items = this.#lists.get(this.#articleId);
    if (!items) return this.#waiting(this.#lists.failure(this.#articleId), this.fetchAnew);
    const { setAside, saver } = this.#drafting;
    const others = items.filter(({ number }) => number !== saver.version);
    if (others.length === 0 && !setAside) return html`<p>${text.none}</p>`;
    return html`<p>${text.lead}</p>
      <ol class="version-list">
        ${setAside ? this.#item('set-aside', html`${text.setAside(wordCount(setAside.body))}`, setAside.title) : nothing}
        ${others.map((one) => this.#item(one.number, this.#said(one), one.title))}
      </ol>
      ${this.#preview()}`;
  }

  #waiting(failure: unknown, again: () => void): TemplateResult {
    const { text } = this.#form;
    if (failure !== undefined)
      return failedState({ heading: text.versionsFailedHeading, text: text.versionsFailedText, act: { label: text.retry, run: again } });
    return html`<p class="visually-hidden" role="status">${text.versionsLoading}</p>
      ${skeletonLines('full', 'long', 'full', 'long')}`;
  }

  /** When, who and how much; the time has the whole date with it. */
  #said({ at, by, words }: ArticleVersion): TemplateResult {
    const { text, lang } = this.#words;
    const who = by === this.#form.person ? text.you : (this.#form.nameOf(by) ?? text.colleague);
    const [before = '', after = ''] = text.version('\0', who, words).split('\0');
    return html`${before}${relativeTime(at, lang)}${after}`;
  }

  #item(choice: Choice, said: TemplateResult, title: string): TemplateResult {
    const differs = title.trim() !== this.#drafting.saver.draft.title.trim();
    return html`<li>
      <button class="button plain" type="button" aria-pressed=${String(this.#choice === choice)} @click=${() => this.#choose(choice)}>
        <span>${said}</span>${differs ? html`<span class="version-title">«${title || this.#form.text.untitled}»</span>` : nothing}
      </button>
    </li>`;
  }

  #choose(choice: Choice): void {
    this.#chosen = { articleId: this.#articleId, choice };
    this.#form.requestUpdate();
    focusSoon(this.#form, '#version-preview');
  }

  // ── One of them

  #preview(): TemplateResult | typeof nothing {
    const choice = this.#choice;
    if (choice === undefined) return nothing;
    const key = `${this.#articleId} ${choice}`;
    const kept = choice === 'set-aside' ? this.#drafting.setAside : this.#texts.get(key);
    return html`<div class="version-preview" id="version-preview" tabindex="-1" role="group" aria-label=${this.#words.text.compared}>
      ${kept ? this.#compared(kept) : this.#waiting(this.#texts.failure(key), () => this.#texts.refresh(key))}
    </div>`;
  }

  #compared(kept: Kept): TemplateResult {
    const { text } = this.#words;
    const { draft } = this.#drafting.saver;
    const options = this.#options(kept);
    const isSame = draft.title === kept.title && blockChanges(draft.body, kept.body).length === 0;
    return html`<div class="version-acts">
        <button class="button primary" type="button" aria-describedby="version-follows" @click=${() => this.#restore(kept)}>
          ${text.restore}
        </button>
        <p class="consequence" id="version-follows">${isSame ? text.same : text.follows}</p>
      </div>
      <div class="changes marked">
        ${isSame ? nothing : html`<p class="legend"><ins>+ ${text.legend.added}</ins> <del>− ${text.legend.removed}</del></p>`}
        ${heading(this.#form.headingLevel + 2, markedWords(changedWords(draft.title, kept.title), text))}
        ${passagesOf(draft.body, kept.body).map((passage) =>
          passage.kind === 'same'
            ? shownBlock(passage.block, options)
            : html`<div class="change">${markedChange(passage.change, { words: text, document: options })}</div>`,
        )}
      </div>`;
  }

  #options({ body }: Kept): DocumentOptions {
    const { opened, saver } = this.#drafting;
    const lang = opened?.lang ?? 'sv';
    const both = { type: 'doc' as const, content: [...saver.draft.body.content, ...body.content] };
    const media = this.#media.lookup({ id: saver.articleId, version: saver.version, lang, body: both });
    return { headingLevel: this.#form.headingLevel + 2, lang, media, missing: 'tile' };
  }

  #restore({ title, body }: Kept): void {
    const { saver } = this.#drafting;
    const before = saver.draft;
    const { setAside } = this.#drafting;
    this.#put({ ...before, title, body });
    this.#drafting.setAside = before;
    this.#back();
    this.#form.say(this.#words.text.restored, () => {
      this.#drafting.setAside = setAside;
      this.#put(before);
    });
    focusSoon(this.#form, '#title');
  }

  #put(draft: Draft): void {
    this.#drafting.show(draft);
    this.#drafting.write(draft);
    this.#drafting.saveNow();
  }

  get #articleId(): string {
    return this.#drafting.saver.articleId;
  }

  get #choice(): Choice | undefined {
    return this.#chosen?.articleId === this.#articleId ? this.#chosen.choice : undefined;
  }
}
