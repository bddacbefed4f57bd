import type { Lang, Media } from '@delakultur/contracts/client';
import type { MediaLookup } from '@delakultur/document';
import { mediaLookup } from '@delakultur/elements';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import type { ReactiveController } from 'lit';
import type { Drafting } from '../drafting.ts';
import type { Form } from '../form.ts';
import { Descriptions } from './descriptions.ts';
import { mediaIn } from './media-text.ts';

const LOOK_AGAIN = 3_000;
const TRY_AGAIN = 10_000;
const NOTHING: MediaLookup = () => undefined;

/** What is known of the pictures and files of the text that stands open. */
export class FormMedia implements ReactiveController {
  readonly descriptions: Descriptions;
  /** What they look like in the text; another one whenever something about them has changed. */
  lookup: MediaLookup = NOTHING;
  readonly #form: Form;
  readonly #drafting: Drafting;
  readonly #changed: () => void;
  #known: ReadonlyMap<string, Media> = new Map();
  #articleId = '';
  /** Whether it has been asked for, and whether it has been answered. */
  #isAsked = false;
  #isAnswered = false;
  /** The version of the text for which it was asked. */
  #askedFor = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is told when another text stands open, and `merged` when somebody else has described the same picture. */
  constructor(form: Form, drafting: Drafting, told: { changed: () => void; merged: (media: Media) => void }) {
    this.#form = form;
    this.#drafting = drafting;
    this.#changed = told.changed;
    this.descriptions = new Descriptions(form, {
      known: (id) => this.known(id),
      put: (media) => this.put(media),
      merged: told.merged,
    });
    form.addController(this);
  }

  hostUpdate(): void {
    const { articleId, version } = this.#drafting.saver;
    if (articleId !== this.#articleId) {
      this.#articleId = articleId;
      this.#isAsked = version === 0;
      this.#isAnswered = version === 0;
      this.#keep([]);
      void this.descriptions.leave();
      this.#changed();
    }
    if (!this.#isAsked || (version !== this.#askedFor && this.#hasStrangers)) this.refresh();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    void this.descriptions.flush().catch(reportError);
    this.descriptions.dispose();
  }

  known(id: string): Media | undefined {
    return this.#known.get(id);
  }

  get all(): readonly Media[] {
    return [...this.#known.values()];
  }

  /** Whether those that are not known are known to be gone. */
  get isWhole(): boolean {
    return this.#isAnswered;
  }

  put(media: Media): void {
    if (media.articleId === this.#articleId || this.#known.has(media.id))
      this.#keep([...this.all.filter(({ id }) => id !== media.id), media]);
  }

  forget(id: string): void {
    this.#keep(this.all.filter((media) => media.id !== id));
  }

  /** Asks anew. What cannot be had now is asked for again by itself. */
  readonly refresh = (): void => void this.fetch().catch(reportError);

  async fetch(): Promise<void> {
    const { person, client } = this.#form;
    if (person === undefined || !client || this.#drafting.saver.version === 0) return;
    const articleId = this.#articleId;
    this.#isAsked = true;
    this.#askedFor = this.#drafting.saver.version;
    if (this.#hasStrangers) this.#isAnswered = false;
    try {
      const { items } = await client.call('media.list', { articleId });
      if (articleId !== this.#articleId) return;
      this.#isAnswered = true;
      this.#keep(items);
      if (items.some(({ state }) => state === 'checking')) this.#later(LOOK_AGAIN);
    } catch (error) {
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
      this.#later(TRY_AGAIN);
    }
  }

  /** Pictures that came into the text from elsewhere: another device, an earlier version, a paste. */
  get #hasStrangers(): boolean {
    return mediaIn(this.#drafting.saver.draft.body).some(({ media }) => !this.#known.has(media));
  }

  #keep(items: readonly Media[]): void {
    this.#known = new Map(items.map((media) => [media.id, media]));
    const lang = (this.#drafting.opened?.lang ?? this.#form.language) as Lang;
    const shown = items.flatMap((media) => media.shown ?? []);
    this.lookup = shown.length === 0 ? NOTHING : mediaLookup(shown, { endpoint: this.#form.client?.endpoint, lang });
    this.#form.requestUpdate();
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.refresh, wait);
  }
}
