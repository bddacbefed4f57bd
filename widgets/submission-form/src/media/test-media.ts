import type { Media } from '@delakultur/contracts/client';
import type { Document } from '@delakultur/document';
import { anArticle, aPicture, mediaId, type Answers } from '@delakultur/elements/testing';
import { LONG, open, serverWith, type Open } from '../test-form.ts';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Carried, Carrier } from './carrier.ts';
import type { ResumableOptions } from './resumable-upload.ts';

/** A file on its way at the test's word. */
export interface StagedUpload extends ResumableOptions {
  readonly file: Blob;
  /** What the form has asked of it, in order. */
  readonly asked: ('start' | 'pause' | 'cancel')[];
}

/** Carries nothing by itself: what happens to each file is the test's to say. */
export function stagedCarrier(): { readonly carrier: () => Promise<Carrier>; readonly uploads: readonly StagedUpload[] } {
  const uploads: StagedUpload[] = [];
  class Staged implements Carried {
    readonly #asked: StagedUpload['asked'] = [];
    constructor(file: Blob, options: ResumableOptions) {
      uploads.push({ ...options, file, asked: this.#asked });
    }
    start(): void {
      this.#asked.push('start');
    }
    pause(): Promise<void> {
      this.#asked.push('pause');
      return Promise.resolve();
    }
    cancel(): Promise<void> {
      this.#asked.push('cancel');
      return Promise.resolve();
    }
  }
  return { carrier: () => Promise.resolve(Staged), uploads };
}

/** A server that keeps one article's pictures. */
export const mediaServer = (media: Media[]): Answers => {
  const found = (id: string): Media => media.find((one) => one.id === id)!;
  return {
    'media.list': () => ({ items: media }),
    'media.admit': ({ mediaId: id }) => found(id),
    'media.read': ({ mediaId: id }) => found(id),
    'media.describe': ({ mediaId: id, version, description }) => {
      const at = media.findIndex((one) => one.id === id);
      media[at] = { ...found(id), description, version: version + 1 };
      return media[at];
    },
    'media.discard': ({ mediaId: id }) => {
      media.splice(
        media.findIndex((one) => one.id === id),
        1,
      );
      return { id };
    },
  };
};

export const picture = (number: number, alt = '', caption = ''): Document['content'][number] => ({
  type: 'picture',
  attrs: { media: mediaId(number), alt, caption },
});
export const words = (text: string): Document['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] });

export interface OpenMedia extends Open {
  readonly uploads: readonly StagedUpload[];
  /** The document as the form was last asked to save it. */
  readonly saved: () => Document;
}

/** The form with a draft open whose text has pictures. */
export async function openWith(media: Media[], content: Document['content'], more: Answers = {}): Promise<OpenMedia> {
  const kept = { article: anArticle({ body: { type: 'doc', content }, state: 'draft', acts: ['submit', 'save', 'comment', 'discard'] }) };
  const { carrier, uploads } = stagedCarrier();
  const opened = await open(serverWith(kept, { ...mediaServer(media), ...more }), 'author', { article: kept.article.id });
  opened.form.carrier = carrier;
  await expect.element(section(), LONG).toBeVisible();
  return { ...opened, uploads, saved: () => kept.article.body };
}

export const section = () => page.getByRole('region', { name: 'Bilder och filer' });

/** Chooses files as the device's own chooser does. */
export function choose(form: HTMLElement, kind: 'picture' | 'file', ...files: readonly File[]): void {
  const input = form.shadowRoot!.querySelector<HTMLInputElement>(`#choose-${kind}`)!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export const aFile = (name: string, type = 'image/jpeg', size = 1_000): File => new File([new Uint8Array(size)], name, { type });

export { aPicture, mediaId };
