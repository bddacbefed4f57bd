import type { Drafting } from '../drafting.ts';
import type { FormMedia } from './form-media.ts';
import { blocksIn, judge, type Judged } from './lacks.ts';
import { mediaIn } from './media-text.ts';

/** What is in place of the text's pictures and files as it stands, and what is not. */
export class Judging {
  readonly #drafting: Drafting;
  readonly #media: FormMedia;
  /** Those of which the server missed something that does not show here. */
  #refused: ReadonlySet<string> = new Set();

  constructor(drafting: Drafting, media: FormMedia) {
    this.#drafting = drafting;
    this.#media = media;
  }

  get all(): readonly Judged[] {
    const { isWhole, descriptions } = this.#media;
    return mediaIn(this.#drafting.saver.draft.body).map((placed) => {
      const media = this.#media.known(placed.media);
      const description = media && descriptions.of(media);
      return judge(placed, { media, description, isWhole, isRefused: this.#refused.has(placed.media) });
    });
  }

  get lacking(): readonly Judged[] {
    return this.all.filter(({ lacks }) => lacks.length > 0);
  }

  of(mediaId: string): Judged | undefined {
    return this.all.find(({ placed }) => placed.media === mediaId);
  }

  /** The server missed something: what it knows is read anew, so that it shows where. */
  async refuse(errors: readonly { readonly pointer: string }[]): Promise<void> {
    const blocks = blocksIn(errors);
    await this.#media.fetch();
    const pointed = this.all.filter(({ placed, lacks }) => blocks.includes(placed.block) && lacks.length === 0);
    this.#refused = new Set(pointed.map(({ placed }) => placed.media));
  }

  /** Something else is said of it now. */
  pardon(mediaId: string): void {
    this.#refused = new Set([...this.#refused].filter((id) => id !== mediaId));
  }

  forget(): void {
    this.#refused = new Set();
  }
}
