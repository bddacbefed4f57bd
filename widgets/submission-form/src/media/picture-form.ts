import type { Media, MediaDescription } from '@delakultur/contracts/client';
import { LIMITS } from '@delakultur/document';
import { field, focalPoint, pictureFacts, type PictureFactsWords } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Judged, Lack } from './lacks.ts';
import type { MediaWords } from './media.words.ts';

export interface PictureFormOptions {
  readonly judged: Judged;
  readonly media: Media | undefined;
  /** As it stands before whoever describes it. */
  readonly description: MediaDescription | undefined;
  readonly endpoint: URL | undefined;
  readonly words: MediaWords;
  readonly factsWords: PictureFactsWords;
  /** Whether what is missing is said beside each question. */
  readonly showsMissing: boolean;
  /** How many other pictures the same could be said of. */
  readonly others: number;
  /** Where what is said stands. */
  readonly state: string;
  readonly write: (attrs: { readonly alt?: string; readonly caption?: string }) => void;
  readonly change: (part: Partial<MediaDescription>) => void;
  readonly sameForAll: () => void;
}

const idOf = (key: string): string => `pic-${key}`;

/** Where to go to mend what is missing. */
const FIELD_OF: Readonly<Partial<Record<Lack, (id: string) => string>>> = {
  alt: (id) => `#${id}-alt`,
  people: (id) => `input[name="${id}-people"]`,
  origin: (id) => `input[name="${id}-origin"]`,
  credit: (id) => `#${id}-credit`,
  textInPicture: (id) => `input[name="${id}-text"]`,
};
export const fieldOf = (key: string, lack: Lack = 'alt'): string => FIELD_OF[lack]?.(idOf(key)) ?? `#tile-${key}`;

/** A line of its own in the text has no line breaks. */
const oneLine = (event: Event): string => (event.target as HTMLTextAreaElement).value.replaceAll(/\s*[\r\n]+\s*/g, ' ');

/** All that can be said of a picture: what it shows, what stands under it, who is in it, where it comes from, what it is cropped around. */
export function pictureForm(options: PictureFormOptions): TemplateResult {
  const { judged, media, description, words, factsWords, showsMissing, change } = options;
  const id = idOf(judged.placed.key);
  const picture = media?.shown?.kind === 'picture' ? media.shown : undefined;
  const facts = description && { id, description, words: factsWords, change };
  return html`<div class="tile-form" id="form-${judged.placed.key}">
    ${altField(id, options)}
    ${field(
      { id: `${id}-caption`, label: words.caption, hint: words.captionHint },
      ({ id: own, describedBy }) =>
        html`<textarea
          id=${own}
          rows="2"
          maxlength=${LIMITS.caption}
          aria-describedby=${describedBy}
          .value=${live(judged.placed.caption)}
          @input=${(event: Event) => options.write({ caption: oneLine(event) })}
        ></textarea>`,
    )}
    ${facts && media?.mayDescribe ? html`${pictureFacts({ ...facts, showsMissing })} ${sameForAll(options)}` : nothing}
    ${media && !media.mayDescribe ? html`<p class="muted">${words.notYours}</p>` : nothing}
    ${facts && picture && media?.mayDescribe ? focalPoint({ ...facts, picture, endpoint: options.endpoint }) : nothing}
    <p class="muted" role="status">${options.state}</p>
  </div>`;
}

function altField(id: string, { judged, words, showsMissing, write }: PictureFormOptions): TemplateResult {
  const saysNothing = judged.remarks.includes('alt-says-nothing');
  const error = showsMissing && judged.lacks.includes('alt') ? words.lackHelp.alt : undefined;
  const hint = html`${words.altHint} <span class="example">${words.altGood}</span> <span class="example">${words.altBad}</span>`;
  return html`${field(
      { id: `${id}-alt`, label: words.alt, hint, error },
      ({ id: own, describedBy, invalid }) =>
        html`<textarea
          id=${own}
          rows="2"
          maxlength=${LIMITS.alt}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${live(judged.placed.words)}
          @input=${(event: Event) => write({ alt: oneLine(event) })}
        ></textarea>`,
    )}
    <p class="warning" role="status">${saysNothing ? words.altSaysNothing : nothing}</p>`;
}

const sameForAll = ({ others, words, sameForAll: press }: PictureFormOptions): TemplateResult | typeof nothing =>
  others === 0
    ? nothing
    : html`<div class="same">
        <button class="button" type="button" @click=${press}>${words.sameForAll(others)}</button>
        <p class="hint">${words.sameForAllHint}</p>
      </div>`;
