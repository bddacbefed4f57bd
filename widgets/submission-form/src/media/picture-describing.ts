import type { Media, MediaDescription } from '@delakultur/contracts/client';
import { focusSoon, pictureFactsWords } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { nothing, type TemplateResult } from 'lit';
import type { Drafting } from '../drafting.ts';
import type { Form } from '../form.ts';
import type { DescribedState } from './descriptions.ts';
import type { FormMedia } from './form-media.ts';
import type { Judging } from './judging.ts';
import type { Judged } from './lacks.ts';
import type { MediaWords } from './media.words.ts';
import { fieldOf, pictureForm } from './picture-form.ts';

interface Parts {
  readonly drafting: Drafting;
  readonly media: FormMedia;
  readonly judging: Judging;
  readonly words: () => MediaWords;
}

/** The description that stands open, one at a time. */
export class PictureDescribing {
  readonly #form: Form;
  readonly #parts: Parts;
  readonly #factsWords: Localized<typeof pictureFactsWords.sv>;
  /** Whose it is. */
  #open: string | undefined;

  constructor(form: Form, parts: Parts) {
    this.#form = form;
    this.#parts = parts;
    this.#factsWords = new Localized(form, pictureFactsWords);
  }

  isOpen({ placed }: Judged): boolean {
    return this.#open === placed.key;
  }

  /** A new picture is described at once, unless another is being described. */
  openNew(mediaId: string): void {
    this.#open ??= mediaId;
  }

  toggle({ placed }: Judged): void {
    const isOpen = this.#open === placed.key;
    this.#open = isOpen ? undefined : placed.key;
    if (isOpen) this.#form.requestUpdate();
    else focusSoon(this.#form, fieldOf(placed.key));
  }

  /** Takes whoever writes to what is missing of one, or to its description. */
  fix({ placed, lacks, remarks }: Judged): void {
    const [lack = remarks.includes('children') ? 'people' : 'alt'] = lacks;
    const isHere = placed.kind === 'picture' && lack !== 'gone' && lack !== 'checking';
    if (isHere) this.#open = placed.key;
    focusSoon(this.#form, isHere ? fieldOf(placed.key, lack) : `#tile-${placed.key}`);
  }

  close(): void {
    this.#open = undefined;
  }

  render(judged: Judged, media: Media | undefined): TemplateResult | typeof nothing {
    if (!this.isOpen(judged)) return nothing;
    const { drafting, media: known, words } = this.#parts;
    const { descriptions } = known;
    const others = this.#others(judged);
    return pictureForm({
      judged,
      media,
      description: media && descriptions.of(media),
      endpoint: this.#form.client?.endpoint,
      words: words(),
      factsWords: this.#factsWords.text,
      showsMissing: this.#form.showsErrors,
      others: others.length,
      state: stateWords(media && descriptions.stateOf(media.id), words()),
      write: (attrs) => drafting.editor.changeBlock(judged.placed.block, attrs),
      change: (part) => media && this.#say(media.id, part),
      sameForAll: () => media && this.#sameForAll(descriptions.of(media), others),
    });
  }

  #say(mediaId: string, part: Partial<MediaDescription>): void {
    this.#parts.judging.pardon(mediaId);
    this.#parts.media.descriptions.change(mediaId, part);
  }

  /** The same answers for ten pictures of one day; what was answered before comes back with the undo. */
  #sameForAll({ people, origin, credit, licence }: MediaDescription, others: readonly Media[]): void {
    const { media, words } = this.#parts;
    const before = others.map((one) => [one.id, media.descriptions.of(one)] as const);
    for (const { id } of others) this.#say(id, { people, origin, credit, licence });
    this.#form.say(words().sameDone(others.length), () => {
      for (const [id, said] of before)
        this.#say(id, { people: said.people, origin: said.origin, credit: said.credit, licence: said.licence });
    });
  }

  /** The text's other pictures that the same could be said of. */
  #others({ placed }: Judged): readonly Media[] {
    const { media, judging } = this.#parts;
    const pictures = judging.all.filter((one) => one.placed.kind === 'picture' && one.placed.media !== placed.media);
    const ids = new Set(pictures.map((one) => one.placed.media));
    return [...ids].flatMap((id) => media.known(id) ?? []).filter(({ mayDescribe }) => mayDescribe);
  }
}

function stateWords(state: DescribedState | undefined, { saved, notSaved, problems }: MediaWords): string {
  if (!state) return '';
  if (state.phase !== 'refused') return saved[state.phase];
  return notSaved(problems[state.problem as keyof typeof problems] ?? problems.other);
}
