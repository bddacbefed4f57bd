import type { Media, MediaKind } from '@delakultur/contracts/client';
import { LIMITS, sizeWords } from '@delakultur/document';
import { icons, thumbnailAt } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Judged } from './lacks.ts';
import type { MediaWords } from './media.words.ts';

export type TileAct = 'describe' | 'earlier' | 'later' | 'takeOut' | 'putIn' | 'discard';

export interface TileOptions {
  readonly media: Media | undefined;
  readonly endpoint: URL | undefined;
  readonly lang: string;
  readonly words: MediaWords;
}

export interface PlacedTileOptions extends TileOptions {
  readonly judged: Judged;
  /** The acts that lead somewhere from where it stands. */
  readonly acts: readonly TileAct[];
  readonly isOpen: boolean;
  /** What it says when it is open. */
  readonly form: TemplateResult | typeof nothing;
  readonly act: (act: TileAct) => void;
  readonly label: (written: string) => void;
}

/** What a picture or a file is called where something is said of it. */
export const nameOf = ({ placed: { kind, number } }: Judged, { nth }: MediaWords): string => nth[kind](number);

/** What stands in one sentence of each thing that is missing or worth knowing. */
export const sentencesOf = ({ lacks, remarks }: Judged, { lacks: lackWords, remarks: remarkWords }: MediaWords): readonly string[] => [
  ...lacks.map((lack) => lackWords[lack]),
  ...remarks.map((remark) => remarkWords[remark]),
];

/** A picture or a file that stands in the text: what it is, what is missing, and what can be done with it. */
export function placedTile(options: PlacedTileOptions): TemplateResult {
  const { judged, media, words, isOpen, form } = options;
  const { key, kind, words: said } = judged.placed;
  const isDone = judged.lacks.length === 0;
  const hasNoRemark = isDone && judged.remarks.length === 0;
  const sentences = sentencesOf(judged, words);
  return html`<li class="tile" id="tile-${key}" data-open=${isOpen ? '' : nothing} tabindex="-1">
    ${thumb(options, kind)}
    <div class="tile-text">
      <p class="tile-name">
        ${nameOf(judged, words)}${kind === 'picture' && said.trim() !== '' ? html` <span class="said">${words.quoted(said.trim())}</span>` : nothing}
      </p>
      ${kind === 'file' ? labelField(options) : nothing}
      <p class=${hasNoRemark ? 'tile-state met' : 'tile-state lacks'} id="tile-${key}-state">
        ${icons.icon(hasNoRemark ? icons.check : icons.attention)}<span
          >${[...(isDone ? [words.done[kind]] : []), ...sentences].join(' ')}</span
        >
      </p>
      ${media ? remarksOf(media, words) : nothing}
    </div>
    <div class="acts-line">${options.acts.map((act) => actButton(act, nameOf(judged, words), options))}</div>
    ${form}
  </li>`;
}

function actButton(act: TileAct, name: string, { words, isOpen, judged, act: press }: PlacedTileOptions): TemplateResult {
  const { key, words: said } = judged.placed;
  const isDescribe = act === 'describe';
  const label = isDescribe && isOpen ? words.acts.close : isDescribe && said.trim() !== '' ? words.acts.change : words.acts[act];
  return html`<button
    class="button plain small"
    type="button"
    id="${act}-${key}"
    aria-label=${`${label}: ${name}`}
    aria-expanded=${isDescribe ? String(isOpen) : nothing}
    @click=${() => press(act)}
  >
    ${label}
  </button>`;
}

function labelField({ judged, words, media, lang, label }: PlacedTileOptions): TemplateResult {
  const id = `label-${judged.placed.key}`;
  const file = media?.shown?.kind === 'file' ? media.shown : undefined;
  return html`<div class="field">
    <label for=${id}>${words.label}</label>
    <input
      id=${id}
      type="text"
      maxlength=${LIMITS.name}
      .value=${live(judged.placed.words)}
      @change=${(event: Event) => label((event.target as HTMLInputElement).value)}
    />
    ${file ? html`<div class="hint">${file.extension.toUpperCase()}, ${sizeWords(file.bytes, lang)}</div>` : nothing}
  </div>`;
}

export interface UnusedTileOptions extends TileOptions {
  readonly media: Media;
  readonly act: (act: 'putIn' | 'discard') => void;
}

/** One that was uploaded and stands nowhere in the text. */
export function unusedTile(options: UnusedTileOptions): TemplateResult {
  const { media, words, lang, act } = options;
  const file = media.shown?.kind === 'file' ? media.shown : undefined;
  const name = file ? `${file.extension.toUpperCase()}, ${sizeWords(file.bytes, lang)}` : words.unusedPicture;
  const isChecking = media.state !== 'clean';
  return html`<li class="tile" id="unused-${media.id}" tabindex="-1">
    ${thumb(options, media.kind)}
    <div class="tile-text">
      <p class="tile-name">${name}</p>
      ${isChecking ? html`<p class="tile-state">${words.lacks.checking}</p>` : nothing}
      <div class="acts-line">
        ${(isChecking ? (['discard'] as const) : (['putIn', 'discard'] as const)).map(
          (one) =>
            html`<button class="button plain small" type="button" aria-label=${`${words.acts[one]}: ${name}`} @click=${() => act(one)}>
              ${words.acts[one]}
            </button>`,
        )}
      </div>
    </div>
  </li>`;
}

const remarksOf = ({ wasAnimated, duplicateOf }: Media, { wasAnimated: still, duplicate }: MediaWords): TemplateResult | typeof nothing =>
  wasAnimated || duplicateOf
    ? html`<p class="muted">${[wasAnimated && still, duplicateOf && duplicate].filter(Boolean).join(' ')}</p>`
    : nothing;

function thumb({ media, endpoint }: TileOptions, kind: MediaKind): TemplateResult {
  const { shown } = media ?? {};
  if (shown?.kind !== 'picture') return html`<span class="thumb">${icons.icon(kind === 'file' ? icons.paper : icons.photo)}</span>`;
  const { x, y } = shown.focal;
  return html`<img
    class="thumb"
    src=${thumbnailAt(shown, endpoint)}
    alt=""
    loading="lazy"
    .style=${`background-color:${shown.colour};object-position:${x}% ${y}%`}
  />`;
}
