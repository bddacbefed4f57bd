import type { Media } from '@delakultur/contracts/client';
import type { FileCard, Picture } from '@delakultur/document';
import { type Dialog, focusSoon, problemSlug } from '@delakultur/elements';
import { html } from 'lit';
import type { Drafting } from '../drafting.ts';
import type { Form } from '../form.ts';
import type { FormMedia } from './form-media.ts';
import { besideSiblings, mediaIn, swapped, withBlock, without, withoutBlock, type MediaInText } from './media-text.ts';
import type { MediaWords } from './media.words.ts';
import type { UploadItem } from './upload-item.ts';

interface Parts {
  readonly drafting: Drafting;
  readonly media: FormMedia;
  readonly dialog: Dialog;
  readonly words: () => MediaWords;
}

/** What a file is called before somebody calls it something else: as on the device, without its ending. */
const labelOf = (name: string): string =>
  name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim()
    .slice(0, 200) || name;

/** What can be done to the text's pictures and files from beside it. */
export class MediaActs {
  readonly #form: Form;
  readonly #parts: Parts;
  /** Which were chosen together, and in which order. */
  readonly #arrived = new Map<string, Pick<UploadItem, 'group' | 'order'>>();

  constructor(form: Form, parts: Parts) {
    this.#form = form;
    this.#parts = parts;
  }

  /** Into the text, beside those that were chosen with it; the first of them where it was asked for. */
  arrive({ group, order, place, name }: UploadItem, media: Media): void {
    const { editor } = this.#parts.drafting;
    this.#arrived.set(media.id, { group, order });
    const siblings = [...this.#arrived].filter(([id, one]) => id !== media.id && one.group === group);
    const those = (isOne: (order: number) => boolean): ReadonlySet<string> =>
      new Set(siblings.filter(([, one]) => isOne(one.order)).map(([id]) => id));
    editor.flush();
    const beside = besideSiblings(
      this.#body,
      those((other) => other < order),
      those((other) => other > order),
    );
    const node = nodeOf(media, labelOf(name));
    if (beside === undefined) editor.insert(node, place);
    else editor.amend(withBlock(this.#body, beside, node));
    editor.flush();
  }

  /** Into the text again. */
  putIn(media: Media): void {
    this.#parts.drafting.editor.insert(nodeOf(media, media.shown?.kind === 'file' ? media.shown.extension.toUpperCase() : ''));
    this.#parts.drafting.editor.flush();
    focusSoon(this.#form, `#tile-${media.id}`);
  }

  takeOut({ block }: MediaInText, name: string): void {
    const { editor } = this.#parts.drafting;
    const node = this.#body.content[block];
    if (!node) return;
    editor.amend(withoutBlock(this.#body, block));
    editor.flush();
    this.#form.say(this.#parts.words().takenOut(name), () => {
      editor.amend(withBlock(this.#body, Math.min(block, this.#body.content.length), node));
      editor.flush();
    });
    focusSoon(this.#form, '#media-heading');
  }

  /** Changes places with the one before it, or after it; the button that was pressed keeps the focus. */
  move(placed: MediaInText, step: -1 | 1): void {
    const all = mediaIn(this.#body);
    const other = all[all.findIndex(({ key }) => key === placed.key) + step];
    if (!other) return;
    const { editor } = this.#parts.drafting;
    editor.amend(swapped(this.#body, placed.block, other.block));
    editor.flush();
    const button = `#${step < 0 ? 'earlier' : 'later'}-${placed.key}`;
    const canGoOn = all.at(step < 0 ? 0 : -1)?.key !== other.key;
    focusSoon(this.#form, canGoOn ? button : `#tile-${placed.key}`);
  }

  async discard(media: Media, name: string): Promise<void> {
    const { dialog } = this.#parts;
    const words = this.#parts.words();
    const answer = await dialog.ask({
      heading: words.discardHeading(name),
      body: html`<p>${words.discardText}</p>`,
      acts: (close) =>
        html`<button class="button danger" type="button" @click=${() => close('discard')}>${words.discardNow}</button>
          <button class="button" type="button" @click=${() => close('')}>${words.keep}</button>`,
    });
    if (answer === 'discard') await this.#discard(media, name);
  }

  async #discard({ id }: Media, name: string): Promise<void> {
    const { drafting, media } = this.#parts;
    const words = this.#parts.words();
    try {
      await this.#form.api.call('media.discard', { mediaId: id });
    } catch (error) {
      const slug = problemSlug(error);
      if (slug !== 'media-not-found') {
        this.#form.tellProblem(slug);
        return this.#form.say(words.problems[slug as keyof MediaWords['problems']] ?? words.problems.other);
      }
    }
    media.forget(id);
    drafting.editor.flush();
    drafting.editor.amend(without(this.#body, (one) => one === id));
    drafting.editor.flush();
    this.#form.say(words.discarded(name));
    focusSoon(this.#form, '#media-heading');
  }

  get #body() {
    return this.#parts.drafting.saver.draft.body;
  }
}

const nodeOf = ({ id, kind }: Media, label: string): Picture | FileCard =>
  kind === 'picture' ? { type: 'picture', attrs: { media: id, alt: '', caption: '' } } : { type: 'file', attrs: { media: id, label } };
