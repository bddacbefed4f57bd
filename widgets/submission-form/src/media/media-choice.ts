import type { MediaKind } from '@delakultur/contracts/client';
import { icons } from '@delakultur/elements';
import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { MediaWords } from './media.words.ts';

/** So asked, an iPhone turns its own format into JPEG. */
const ACCEPTS: Readonly<Record<MediaKind, string>> = {
  picture: 'image/jpeg,image/png,image/webp,image/avif,image/gif',
  file: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp',
};
const PICTURE_NAME = /\.(jpe?g|png|webp|avif|gif|hei[cf]|svg)$/i;

/** What a file on a person's device is meant to be. */
export const kindOf = ({ type, name }: File): MediaKind => (type.startsWith('image/') || PICTURE_NAME.test(name) ? 'picture' : 'file');

type Chosen = (files: readonly File[], kind: MediaKind, place: number | undefined) => void;

/** The ways in: two buttons that open the device's own chooser, and a place to drop files on. */
export class MediaChoice {
  readonly #host: LitElement;
  readonly #chosen: Chosen;
  #isOver = false;
  /** Where in the text the chooser was opened for. */
  #place: number | undefined;

  constructor(host: LitElement, chosen: Chosen) {
    this.#host = host;
    this.#chosen = chosen;
  }

  /** Opens the device's chooser; only in answer to a press. */
  open(kind: MediaKind, place?: number): void {
    this.#place = place;
    this.#host.renderRoot.querySelector<HTMLInputElement>(`#choose-${kind}`)?.click();
  }

  render(words: MediaWords, signedOut: boolean): TemplateResult {
    return html`<div
      class="drop"
      data-over=${this.#isOver ? '' : nothing}
      @dragover=${this.#over}
      @dragleave=${() => this.#show(false)}
      @drop=${this.#drop}
    >
      ${(['picture', 'file'] as const).map(
        (kind) =>
          html`<button class="button" type="button" id="add-${kind}" aria-describedby="media-hint" @click=${() => this.open(kind)}>
              ${icons.icon(kind === 'picture' ? icons.photo : icons.paper)}${words.add[kind]}</button
            ><input
              id="choose-${kind}"
              type="file"
              multiple
              hidden
              accept=${ACCEPTS[kind]}
              @change=${(event: Event) => this.#pick(event, kind)}
            />`,
      )}
      <p class="hint" id="media-hint">
        <span class="by-mouse">${words.dropHint}</span> ${words.formats}${signedOut ? html` ${words.signedOut}` : nothing}
      </p>
    </div>`;
  }

  #pick(event: Event, kind: MediaKind): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    const place = this.#place;
    this.#place = undefined;
    if (files.length > 0) this.#chosen(files, kind, place);
  }

  readonly #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#show(true);
  };

  readonly #drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#show(false);
    for (const kind of ['picture', 'file'] as const) {
      const some = files.filter((file) => kindOf(file) === kind);
      if (some.length > 0) this.#chosen(some, kind, undefined);
    }
  };

  #show(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }
}
