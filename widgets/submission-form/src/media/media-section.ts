import type { Media, MediaKind } from '@delakultur/contracts/client';
import type { MediaLookup } from '@delakultur/document';
import { adoptStyles, Dialog, dialogStyles, focusSoon, heading, pictureFactsStyles, radioStyles } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import type { TextWants } from '@delakultur/text-editor';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckLine } from '../before-you-send.ts';
import type { Drafting } from '../drafting.ts';
import type { Form } from '../form.ts';
import { FormMedia } from './form-media.ts';
import { Judging } from './judging.ts';
import type { Judged } from './lacks.ts';
import { MediaActs } from './media-acts.ts';
import { mediaChecks } from './media-checks.ts';
import { MediaChoice } from './media-choice.ts';
import { nameOf, placedTile, sentencesOf, type TileAct, unusedTile } from './media-tile.ts';
import { mediaStyles } from './media.styles.ts';
import { mediaWords } from './media.words.ts';
import { PictureDescribing } from './picture-describing.ts';
import type { UploadItem } from './upload-item.ts';
import { UploadNews } from './upload-news.ts';
import { uploadTile } from './upload-tile.ts';
import { uploadWords } from './upload.words.ts';
import { Uploads, type UploadsPort } from './uploads.ts';

/** The text's pictures and files, beside it: chosen here, carried up, put into the text, described, and looked through before it is sent. */
export class MediaSection implements ReactiveController {
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #words: Localized<typeof mediaWords.sv>;
  readonly #uploadWords: Localized<typeof uploadWords.sv>;
  readonly #media: FormMedia;
  readonly #uploads: Uploads;
  readonly #acts: MediaActs;
  readonly #judging: Judging;
  readonly #describing: PictureDescribing;
  readonly #choice: MediaChoice;
  readonly #dialog: Dialog;
  readonly #news = new UploadNews();

  constructor(form: Form, drafting: Drafting) {
    this.#form = form;
    this.#drafting = drafting;
    this.#words = new Localized(form, mediaWords);
    this.#uploadWords = new Localized(form, uploadWords);
    this.#dialog = new Dialog(form);
    this.#media = new FormMedia(form, drafting, { changed: () => this.#textChanged(), merged: (media) => this.#merged(media) });
    this.#uploads = new Uploads(form, this.#uploadsPort());
    this.#judging = new Judging(drafting, this.#media);
    const parts = { drafting, media: this.#media, words: () => this.#words.text };
    this.#describing = new PictureDescribing(form, { ...parts, judging: this.#judging });
    this.#acts = new MediaActs(form, { ...parts, dialog: this.#dialog });
    this.#choice = new MediaChoice(form, (files, kind, place) => this.#uploads.add(files, kind, place));
    drafting.editor.wants = this.#wanted;
    adoptStyles(form, dialogStyles, radioStyles, pictureFactsStyles, mediaStyles);
    form.addController(this);
  }

  hostConnected(): void {
    this.#uploads.connect();
  }

  hostUpdated(): void {
    this.#uploads.begin();
  }

  hostDisconnected(): void {
    this.#uploads.dispose();
  }

  /** What the pictures and files look like in the text. */
  get lookup(): MediaLookup {
    return this.#media.lookup;
  }

  /** What is in place of the pictures and files, and what is not, before the text is sent. */
  get checks(): readonly CheckLine[] {
    const words = this.#words.text;
    return mediaChecks(this.#judging.all, {
      words,
      areUnderWay: this.#uploads.areUnderWay,
      fix: (judged) => this.#describing.fix(judged),
      toUploads: () => focusSoon(this.#form, '.uploads .tile'),
    });
  }

  /** What is missing, as the summary at the top of the page says it. */
  get errors(): readonly { readonly id: string; readonly text: string }[] {
    const words = this.#words.text;
    return this.#judging.lacking.map((judged) => ({
      id: judged.placed.kind === 'picture' ? `describe-${judged.placed.key}` : `tile-${judged.placed.key}`,
      text: `${nameOf(judged, words)}: ${sentencesOf({ ...judged, remarks: [] }, words).join(' ')}`,
    }));
  }

  get isReady(): boolean {
    return this.#judging.lacking.length === 0 && !this.#uploads.areUnderWay;
  }

  /** True when the server has all that has been said of the pictures. */
  settle(): Promise<boolean> {
    return this.#media.descriptions.flush();
  }

  /** The server missed something, and says where. */
  async refuse(errors: readonly { readonly pointer: string }[]): Promise<void> {
    await this.#judging.refuse(errors);
    this.#form.requestUpdate();
  }

  render(): TemplateResult {
    const { headingLevel, person } = this.#form;
    const words = this.#words.text;
    return html`<section class="media" aria-labelledby="media-heading">
      ${heading(headingLevel + 1, words.heading, 'media-heading')} ${this.#choice.render(words, person === undefined)}
      <p class="visually-hidden" role="status">${this.#news.of(this.#uploads.items, this.#uploadWords.text)}</p>
      ${this.#placedTiles()} ${this.#uploadTiles()} ${this.#unusedTiles()} ${this.#dialog.render()}
    </section>`;
  }

  #placedTiles(): TemplateResult | typeof nothing {
    const words = this.#words.text;
    const all = this.#judging.all;
    if (all.length === 0) return nothing;
    return html`<ol class="tiles" aria-label=${words.inText}>
      ${repeat(
        all,
        ({ placed }) => placed.key,
        (judged, at) => this.#placedTile(judged, { isFirst: at === 0, isLast: at === all.length - 1 }),
      )}
    </ol>`;
  }

  #placedTile(judged: Judged, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): TemplateResult {
    const { placed, lacks } = judged;
    const media = this.#media.known(placed.media);
    const isThere = !lacks.includes('gone');
    const acts: readonly (TileAct | false)[] = [
      isThere && placed.kind === 'picture' && 'describe',
      !isFirst && 'earlier',
      !isLast && 'later',
      'takeOut',
      isThere && media !== undefined && 'discard',
    ];
    return placedTile({
      judged,
      media,
      endpoint: this.#form.client?.endpoint,
      lang: this.#form.language,
      words: this.#words.text,
      acts: acts.filter((act) => act !== false),
      isOpen: this.#describing.isOpen(judged),
      form: this.#describing.render(judged, media),
      act: (act) => this.#act(act, judged, media),
      label: (written) => this.#drafting.editor.changeBlock(placed.block, { label: written.trim() || placed.words }),
    });
  }

  #uploadTiles(): TemplateResult | typeof nothing {
    const { items } = this.#uploads;
    if (items.length === 0) return nothing;
    const act = { pause: 'pause', resume: 'resume', retry: 'resume', cancel: 'cancel' } as const;
    return html`<ul class="tiles uploads" aria-label=${this.#words.text.underWay}>
      ${repeat(
        items,
        ({ id }) => id,
        (item) =>
          uploadTile(item, {
            words: this.#uploadWords.text,
            isSignedIn: this.#form.person !== undefined,
            act: (one) => void this.#uploads[act[one]](item.id),
          }),
      )}
    </ul>`;
  }

  #unusedTiles(): TemplateResult | typeof nothing {
    const used = new Set([...this.#judging.all.map(({ placed }) => placed.media), ...this.#uploads.items.map(({ mediaId }) => mediaId)]);
    const unused = this.#media.all.filter(({ id, state }) => !used.has(id) && (state === 'clean' || state === 'checking'));
    if (unused.length === 0) return nothing;
    const words = this.#words.text;
    const { client, language: lang } = this.#form;
    return html`<p class="label" id="unused-label">${words.unused}</p>
      <p class="hint">${words.unusedHint}</p>
      <ul class="tiles" aria-labelledby="unused-label">
        ${repeat(
          unused,
          ({ id }) => id,
          (media) =>
            unusedTile({
              media,
              words,
              lang,
              endpoint: client?.endpoint,
              act: (act) => (act === 'putIn' ? this.#acts.putIn(media) : this.#discard(media, words.unusedPicture.toLowerCase())),
            }),
        )}
      </ul>`;
  }

  #act(act: TileAct, judged: Judged, media: Media | undefined): void {
    const { placed } = judged;
    const name = nameOf(judged, this.#words.text);
    if (act === 'describe') this.#describing.toggle(judged);
    else if (act === 'takeOut') this.#acts.takeOut(placed, name);
    else if (act === 'earlier' || act === 'later') this.#acts.move(placed, act === 'earlier' ? -1 : 1);
    else if (act === 'discard' && media)
      this.#discard(media, placed.words.trim() === '' ? name.toLowerCase() : this.#words.text.quoted(placed.words.trim()));
  }

  #discard(media: Media, name: string): void {
    this.#acts.discard(media, name).catch(reportError);
  }

  readonly #wanted = (wants: TextWants): void => {
    if (wants.want === 'describe') {
      const found = this.#judging.of(wants.media);
      if (found) this.#describing.fix(found);
    } else if (wants.files.length > 0) this.#uploads.add(wants.files, wants.want satisfies MediaKind, wants.place);
    else this.#choice.open(wants.want, wants.place);
  };

  #admitted(item: UploadItem, media: Media): void {
    this.#media.put(media);
    this.#acts.arrive(item, media);
    if (media.kind === 'picture') this.#describing.openNew(media.id);
  }

  #uploadsPort(): UploadsPort {
    const { saver } = this.#drafting;
    const form = this.#form;
    return {
      savedArticle: () => this.#savedArticle(),
      admitted: (item, media) => this.#admitted(item, media),
      get canBeSavedLater() {
        return saver.state.phase !== 'refused' && saver.state.phase !== 'conflict';
      },
      get isOpen() {
        return form.view === 'write' || form.view === 'guidelines';
      },
    };
  }

  async #savedArticle(): Promise<string | undefined> {
    const { editor, saver } = this.#drafting;
    editor.flush();
    return (await saver.begin()) ? saver.articleId : undefined;
  }

  #textChanged(): void {
    this.#describing.close();
    this.#judging.forget();
    this.#uploads.leave();
  }

  #merged({ id }: Media): void {
    const words = this.#words.text;
    const found = this.#judging.of(id);
    this.#form.say(words.merged(found ? nameOf(found, words).toLowerCase() : words.unusedPicture.toLowerCase()));
  }
}
