import type { Licence, MediaDescription, MediaOrigin, MediaPeople, PublishedMedia } from '@delakultur/contracts/client';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from './field.ts';
import { addressAt } from './media-lookup.ts';
import type { PictureFactsWords } from './picture-facts.words.ts';
import { type PictureQuestion, unanswered } from './picture-questions.ts';
import { radioGroup } from './radio-group.ts';

export interface PictureFactsOptions {
  /** Unique within the shadow root. */
  readonly id: string;
  readonly description: MediaDescription;
  readonly words: PictureFactsWords;
  /** Whether what is missing is said beside each question. */
  readonly showsMissing: boolean;
  readonly change: (part: Partial<MediaDescription>) => void;
}

/** What is asked of a picture beside its alt text: who is in it, where it comes from, text in it, AI (C26). */
export function pictureFacts({ id, description, words, showsMissing, change }: PictureFactsOptions): TemplateResult {
  const missing = showsMissing ? unanswered(description) : [];
  const errorOf = (question: PictureQuestion): string | undefined => (missing.includes(question) ? words.missing[question] : undefined);
  const { people, origin, textInPicture } = description;
  return html`${radioGroup({
      name: `${id}-people`,
      legend: words.people,
      hint: words.peopleHint,
      options: optionsOf(words.peopleAnswers),
      chosen: people ?? undefined,
      error: errorOf('people'),
      choose: (value) => change({ people: value as MediaPeople }),
    })}
    <div role="status">${people === 'children' ? html`<p class="picture-consequence">${words.children}</p>` : nothing}</div>
    ${radioGroup({
      name: `${id}-origin`,
      legend: words.origin,
      options: optionsOf(words.originAnswers),
      chosen: origin ?? undefined,
      error: errorOf('origin'),
      choose: (value) => change({ origin: value as MediaOrigin, ...(value === 'own' && { credit: null, licence: null }) }),
    })}
    ${origin === 'permission' || origin === 'open-licence' ? source(id, { description, words, change, error: errorOf('credit') }) : nothing}
    ${radioGroup({
      name: `${id}-text`,
      legend: words.textInPicture,
      hint: words.textInPictureHint,
      options: optionsOf(words.textAnswers),
      chosen: textInPicture ?? undefined,
      error: errorOf('textInPicture'),
      choose: (value) => change({ textInPicture: value as 'none' | 'readable' }),
    })}
    <div class="field">
      <label class="tick"
        ><input
          type="checkbox"
          aria-describedby="${id}-ai-hint"
          .checked=${live(description.aiGenerated)}
          @change=${(event: Event) => change({ aiGenerated: (event.target as HTMLInputElement).checked })}
        /><span>${words.aiGenerated}</span></label
      >
      <p class="hint" id="${id}-ai-hint">${words.aiGeneratedHint}</p>
    </div>`;
}

type SourceOptions = Pick<PictureFactsOptions, 'description' | 'words' | 'change'> & { readonly error: string | undefined };

/** Who made a picture that is somebody else's, and under which licence. */
function source(id: string, { description, words, change, error }: SourceOptions): TemplateResult {
  const { credit, licence, origin } = description;
  const write = (event: InputEvent): void => change({ credit: (event.target as HTMLInputElement).value || null });
  const choose = (event: Event): void => change({ licence: ((event.target as HTMLSelectElement).value || null) as Licence | null });
  return html`${field(
    { id: `${id}-credit`, label: words.credit, hint: words.creditHint, error },
    ({ id: own, describedBy, invalid }) =>
      html`<input
        id=${own}
        type="text"
        maxlength="200"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(credit ?? '')}
        @input=${write}
      />`,
  )}
  ${
    origin === 'open-licence'
      ? field(
          { id: `${id}-licence`, label: words.licence },
          ({ id: own }) =>
            html`<select id=${own} @change=${choose}>
              <option value="" .selected=${live(licence === null)}>${words.noLicence}</option>
              ${Object.entries(words.licences).map(
                ([value, { name }]) => html`<option value=${value} .selected=${live(licence === value)}>${name}</option>`,
              )}
            </select>`,
        )
      : nothing
  }`;
}

const optionsOf = (answers: Readonly<Record<string, string>>): readonly { value: string; label: string }[] =>
  Object.entries(answers).map(([value, label]) => ({ value, label }));

export interface FocalPointOptions extends Omit<PictureFactsOptions, 'showsMissing'> {
  readonly picture: Extract<PublishedMedia, { kind: 'picture' }>;
  readonly endpoint: URL | undefined;
}

const clamp = (value: number): number => Math.round(Math.min(100, Math.max(0, value)));

/** What a picture is cropped around: a press on it, or two sliders, with what a list makes of it beside. */
export function focalPoint({ id, picture, description, endpoint, words, change }: FocalPointOptions): TemplateResult {
  const { focal } = description;
  const variants = picture.sources.at(-1)?.variants ?? [];
  const src = addressAt((variants[1] ?? variants[0])?.href ?? '', endpoint);
  const press = (event: PointerEvent): void => {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    change({ focal: { x: clamp(((event.clientX - left) / width) * 100), y: clamp(((event.clientY - top) / height) * 100) } });
  };
  const slide = (axis: 'x' | 'y', label: string): TemplateResult =>
    html`<label class="slider" for="${id}-focal-${axis}">${label}</label
      ><input
        id="${id}-focal-${axis}"
        type="range"
        min="0"
        max="100"
        aria-valuetext=${words.percent(focal[axis])}
        .value=${live(String(focal[axis]))}
        @input=${(event: InputEvent) => change({ focal: { ...focal, [axis]: Number((event.target as HTMLInputElement).value) } })}
      />`;
  return html`<fieldset class="focal" aria-describedby="${id}-focal-hint">
    <legend>${words.focal}</legend>
    <p class="hint" id="${id}-focal-hint">${words.focalHint}</p>
    <div class="focal-pictures">
      <div class="focal-whole" @pointerdown=${press}>
        <img src=${src} alt="" draggable="false" /><span class="focal-mark" .style=${`left:${focal.x}%;top:${focal.y}%`}></span>
      </div>
      <figure>
        <img class="focal-crop" src=${src} alt="" .style=${`object-position:${focal.x}% ${focal.y}%`} />
        <figcaption class="hint">${words.cropped}</figcaption>
      </figure>
    </div>
    <div class="focal-sliders">${slide('x', words.focalX)} ${slide('y', words.focalY)}</div>
  </fieldset>`;
}

export const pictureFactsStyles = css`
  .picture-consequence {
    margin: 0;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_caution);
    background: var(--_raised);
  }

  .focal {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .focal legend {
    padding: 0;
    font-weight: 600;
  }

  .focal-pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: start;
    margin-block: 0.5em;
  }

  .focal-whole {
    position: relative;
    max-width: min(100%, 20em);
    cursor: crosshair;
    touch-action: manipulation;
  }

  .focal-whole img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }

  .focal-mark {
    position: absolute;
    width: 28px;
    height: 28px;
    margin: -14px 0 0 -14px;
    border: 3px solid #fff;
    border-radius: 50%;
    outline: 2px solid #000;
    pointer-events: none;
  }

  .focal figure {
    margin: 0;
  }

  .focal-crop {
    display: block;
    width: 12em;
    max-width: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: var(--_radius);
  }

  .focal-sliders {
    display: grid;
    grid-template-columns: auto minmax(0, 20em);
    gap: 0.25em 1em;
    align-items: center;
  }

  .focal .slider {
    font-weight: 400;
  }

  .focal input[type='range'] {
    min-height: 44px;
    padding: 0;
    border: 0;
    accent-color: var(--_accent);
  }
`;
