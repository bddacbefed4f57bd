import type { Article, Media, MediaDescription } from '@delakultur/contracts/client';
import {
  adoptStyles,
  type ArticleMedia,
  focalPoint,
  focusSoon,
  heading,
  pictureFacts,
  pictureFactsStyles,
  pictureFactsWords,
  problemSlug,
  thumbnailAt,
  unanswered,
} from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { picturesStyles } from './pictures.styles.ts';
import { picturesWords, type PicturesWords } from './pictures.words.ts';

interface PictureInText {
  readonly number: number;
  readonly id: string;
  readonly alt: string;
  /** Undefined when it is gone. */
  readonly media: Media | undefined;
}

/** What stands on a release: whether a picture may be shown, in a sentence. */
export interface PictureCheck {
  readonly isMet: boolean;
  readonly phrase: string;
}

/** The pictures of an article on its way: what has been said of each, and the way for an editor to say what its author missed. */
export class Pictures {
  readonly #desk: Desk;
  readonly #media: ArticleMedia;
  readonly #words: Localized<PicturesWords>;
  readonly #factsWords: Localized<typeof pictureFactsWords.sv>;
  /** The one that is being described, and how. */
  #open: { readonly id: string; readonly description: MediaDescription; readonly problem?: string } | undefined;
  #isSaving = false;

  constructor(desk: Desk, media: ArticleMedia) {
    this.#desk = desk;
    this.#media = media;
    this.#words = new Localized(desk, picturesWords);
    this.#factsWords = new Localized(desk, pictureFactsWords);
    adoptStyles(desk, pictureFactsStyles, picturesStyles);
  }

  /** One line a picture, for whoever may release; none while they are fetched. */
  checks(article: Article): readonly PictureCheck[] {
    return this.#of(article).map((picture) => this.#check(picture));
  }

  render(article: Article, level: number): TemplateResult | typeof nothing {
    const pictures = this.#of(article);
    if (pictures.length === 0) return nothing;
    return html`<section class="pictures" aria-labelledby="pictures-heading">
      ${heading(level, this.#words.text.heading, 'pictures-heading')}
      <ol>
        ${pictures.map((picture) => this.#picture(picture))}
      </ol>
    </section>`;
  }

  #of(article: Article): readonly PictureInText[] {
    const known = this.#media.of(article);
    if (!known) return [];
    return article.body.content
      .filter((block) => block.type === 'picture')
      .map(({ attrs }, at) => ({ number: at + 1, id: attrs.media, alt: attrs.alt, media: known.find(({ id }) => id === attrs.media) }));
  }

  #check({ number, media }: PictureInText): PictureCheck {
    const { checks, nth } = this.#words.text;
    const picture = nth(number);
    if (!media) return { isMet: true, phrase: checks.gone(picture) };
    const { people } = media.description;
    if (people === 'children') return { isMet: false, phrase: checks.children(picture) };
    if (people === null || unanswered(media.description).length > 0) return { isMet: false, phrase: checks.unanswered(picture) };
    return { isMet: true, phrase: checks[people](picture) };
  }

  #picture(picture: PictureInText): TemplateResult {
    const { text } = this.#words;
    const { media, alt, number } = picture;
    const label = `${text.change}: ${text.nth(number)}`;
    return html`<li class="one">
      ${this.#thumb(media)}
      <div>
        <p>${alt === '' ? text.noAlt : `«${alt}»`}</p>
        <p class="muted">${[this.#check(picture).phrase, ...this.#said(media)].join(' ')}</p>
        ${
          media?.mayDescribe && this.#open?.id !== media.id
            ? html`<button
                id="change-${media.id}"
                class="button plain small"
                type="button"
                aria-label=${label}
                @click=${() => this.#begin(media)}
              >
                ${text.change}
              </button>`
            : nothing
        }
      </div>
      ${media && this.#open?.id === media.id ? this.#form(media, this.#open) : nothing}
    </li>`;
  }

  #said(media: Media | undefined): readonly string[] {
    if (!media) return [];
    const { text } = this.#words;
    const { origin, credit, aiGenerated } = media.description;
    return [origin && text.origin[origin], credit && text.by(credit), aiGenerated && text.aiGenerated].filter(
      (said) => typeof said === 'string',
    );
  }

  #thumb(media: Media | undefined): TemplateResult {
    const shown = media?.shown?.kind === 'picture' ? media.shown : undefined;
    return shown
      ? html`<img class="thumb" src=${thumbnailAt(shown, this.#desk.client?.endpoint)} alt="" loading="lazy" />`
      : html`<span class="thumb"></span>`;
  }

  #form(media: Media, { description, problem }: { readonly description: MediaDescription; readonly problem?: string }): TemplateResult {
    const { text } = this.#words;
    const words = this.#factsWords.text;
    const options = { id: `picture-${media.id}`, description, words, change: (part: Partial<MediaDescription>) => this.#change(part) };
    const picture = media.shown?.kind === 'picture' ? media.shown : undefined;
    return html`<form @submit=${(event: Event) => this.#save(event, media)}>
      ${pictureFacts({ ...options, showsMissing: true })}
      ${picture ? focalPoint({ ...options, picture, endpoint: this.#desk.client?.endpoint }) : nothing}
      <p class="muted">${text.consequence}</p>
      <div role="alert">${problem ?? nothing}</div>
      <div class="acts">
        <button class="button primary" type="submit" aria-disabled=${this.#isSaving}>${text.save}</button>
        <button class="button plain" type="button" @click=${() => this.#close(media)}>${text.cancel}</button>
      </div>
    </form>`;
  }

  #begin({ id, description }: Media): void {
    this.#open = { id, description };
    this.#desk.requestUpdate();
    focusSoon(this.#desk, `input[name="picture-${id}-people"]`);
  }

  #change(part: Partial<MediaDescription>): void {
    if (!this.#open) return;
    this.#open = { ...this.#open, description: { ...this.#open.description, ...part } };
    this.#desk.requestUpdate();
  }

  #close({ id }: Media): void {
    this.#open = undefined;
    this.#desk.requestUpdate();
    focusSoon(this.#desk, `#change-${id}`);
  }

  #save(event: Event, media: Media): void {
    event.preventDefault();
    if (!this.#isSaving) this.#describe(media).catch(reportError);
  }

  async #describe(media: Media): Promise<void> {
    if (!this.#open) return;
    const { description } = this.#open;
    this.#isSaving = true;
    try {
      await this.#desk.client?.call('media.describe', { mediaId: media.id, version: media.version, description });
      this.#desk.say(this.#words.text.saved);
      this.#close(media);
      this.#media.refresh();
    } catch (error) {
      const isStale = problemSlug(error) === 'media-version-stale';
      const problem = isStale ? this.#words.text.stale : this.#desk.problemOf(error);
      if (isStale) this.#media.refresh();
      this.#open = { ...this.#open, problem };
    } finally {
      this.#isSaving = false;
      this.#desk.requestUpdate();
    }
  }
}
