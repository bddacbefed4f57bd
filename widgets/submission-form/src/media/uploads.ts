import type { Media, MediaKind } from '@delakultur/contracts/client';
import { newId, OfflineError, ProblemError } from '@delakultur/sdk';
import type { Form } from '../form.ts';
import type { Carried } from './carrier.ts';
import { smallerPicture } from './smaller-picture.ts';
import { refusalOf, type Settled, type UploadItem } from './upload-item.ts';

/** What the uploads ask of the form: an article that the server knows, and where a picture goes that was let in. */
export interface UploadsPort {
  /** Saves the text, and says whose picture it is; undefined when it cannot be saved now. */
  savedArticle(): Promise<string | undefined>;
  /** Whether the text could not be saved for a reason that passes by itself. */
  readonly canBeSavedLater: boolean;
  /** Whether the text to which new files go stands open. */
  readonly isOpen: boolean;
  readonly admitted: Settled;
}

const AT_ONCE = 3;
const ASK_AGAIN = [500, 700, 1_000, 1_500, 2_000, 3_000];
const TRY_AGAIN_AFTER = 10_000;

/** Files on their way from a person's device into the article: three at a time, each with its progress, and none lost by a break. */
export class Uploads {
  readonly #form: Form;
  readonly #port: UploadsPort;
  readonly #running = new Map<string, Carried>();
  #items: readonly UploadItem[] = [];
  #groups = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: Form, port: UploadsPort) {
    this.#form = form;
    this.#port = port;
  }

  connect(): void {
    window.addEventListener('online', this.#goOn);
  }

  /** Those that have not got in, in the order in which they were chosen. */
  get items(): readonly UploadItem[] {
    return this.#items;
  }

  /** Whether something is still to come. */
  get areUnderWay(): boolean {
    return this.#items.some(({ phase }) => phase !== 'refused' && phase !== 'failed');
  }

  /** `place` is where in the text they were asked for. */
  add(files: readonly File[], kind: MediaKind, place?: number): void {
    this.#groups += 1;
    const items = files.map((file, order): UploadItem => {
      const refusal = refusalOf(file, kind);
      const facts = {
        id: newId(),
        kind,
        name: file.name,
        file,
        sent: 0,
        total: file.size,
        group: this.#groups,
        order,
        place,
        by: this.#form.person,
      };
      return refusal ? { ...facts, phase: 'refused', refusal } : { ...facts, phase: 'waiting' };
    });
    this.#items = [...this.#items, ...items];
    this.#form.requestUpdate();
    this.begin();
  }

  pause(id: string): void {
    this.#change(id, { phase: 'paused' });
    void this.#running.get(id)?.pause();
    this.begin();
  }

  /** Goes on after a pause, or tries again what failed. */
  resume(id: string): void {
    const running = this.#running.get(id);
    this.#change(id, { phase: running ? 'sending' : 'waiting' }, 'problem');
    if (running) running.start();
    else this.begin();
  }

  /** Takes one back; nothing of it stays, here or there. */
  async cancel(id: string): Promise<void> {
    const running = this.#running.get(id);
    this.#drop(id);
    await running?.cancel().catch(() => undefined); // what cannot be told now is swept away later
  }

  /** Another text stands open: all is let go but what was chosen while nobody was signed in, which belongs to whoever signs in now. */
  leave(): void {
    for (const { id } of this.#items.filter(({ by }) => by !== undefined)) void this.cancel(id);
  }

  dispose(): void {
    window.removeEventListener('online', this.#goOn);
    clearTimeout(this.#timer);
    for (const running of this.#running.values()) void running.pause();
  }

  /** Whose turn it is goes; before somebody has signed in, nobody's. */
  begin(): void {
    const { person } = this.#form;
    if (person === undefined || !this.#port.isOpen) return;
    this.#items = this.#items.map((item) => (item.by === undefined ? { ...item, by: person } : item));
    const busy = this.#items.filter(({ phase }) => phase === 'sending').length;
    for (const { id } of this.#items.filter(({ phase }) => phase === 'waiting').slice(0, AT_ONCE - busy)) {
      this.#change(id, { phase: 'sending' });
      this.#begin(id).catch(reportError);
    }
  }

  async #begin(id: string): Promise<void> {
    const item = this.#item(id);
    if (!item) return;
    const [articleId, file, load] = await Promise.all([
      this.#port.savedArticle(),
      item.kind === 'picture' ? smallerPicture(item.file as File) : item.file,
      this.#form.carrier().catch(() => undefined),
    ]);
    if (this.#item(id)?.phase !== 'sending') return;
    if (!articleId && !this.#port.canBeSavedLater) return this.#refused(id, 'text-not-saved');
    if (!articleId || !load) return this.#later(id);
    const { api } = this.#form;
    const upload = new load(file, {
      endpoint: new URL('/v1/uploads', api.endpoint),
      articleId,
      kind: item.kind,
      token: () => api.token(),
      progress: (sent, total) => this.#change(id, { sent, total }),
      done: (mediaId) => void this.#admit(id, mediaId).catch(reportError),
      unanswered: () => this.#later(id),
      refused: (_, body) => this.#refused(id, slugIn(body)),
    });
    this.#running.set(id, upload);
    upload.start();
  }

  /** The server has every byte: it looks at them, and says what it thinks some seconds later. */
  async #admit(id: string, mediaId: string): Promise<void> {
    this.#running.delete(id);
    this.#change(id, { phase: 'checking', mediaId });
    this.begin();
    try {
      let media = await this.#form.api.call('media.admit', { mediaId });
      for (let asked = 0; media.state === 'checking' && this.#item(id); asked += 1) {
        await pause(ASK_AGAIN[Math.min(asked, ASK_AGAIN.length - 1)] ?? 0);
        media = await this.#form.api.call('media.read', { mediaId });
      }
      this.#settle(id, media);
    } catch (error) {
      if (error instanceof OfflineError) return this.#later(id);
      if (!(error instanceof ProblemError)) throw error;
      this.#refused(id, error.slug);
    }
  }

  #settle(id: string, media: Media): void {
    const item = this.#item(id);
    if (!item) return;
    if (media.state === 'refused') return this.#change(id, { phase: 'refused', refusal: media.refusal ?? 'unreadable' });
    this.#drop(id);
    this.#port.admitted(item, media);
  }

  #refused(id: string, problem: string): void {
    this.#running.delete(id);
    this.#change(id, problem === 'payload-too-large' ? { phase: 'refused', refusal: 'too-large' } : { phase: 'failed', problem });
    this.begin();
  }

  #later(id: string): void {
    this.#change(id, { phase: 'offline' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#goOn, TRY_AGAIN_AFTER);
  }

  readonly #goOn = (): void => {
    for (const { id, mediaId } of this.#items.filter(({ phase }) => phase === 'offline')) {
      if (mediaId) void this.#admit(id, mediaId).catch(reportError);
      else this.resume(id);
    }
  };

  #item(id: string): UploadItem | undefined {
    return this.#items.find((item) => item.id === id);
  }

  #change(id: string, facts: Partial<UploadItem>, without?: 'problem'): void {
    this.#items = this.#items.map((item) => {
      if (item.id !== id) return item;
      const { problem: _, ...rest } = item;
      return { ...(without ? rest : item), ...facts };
    });
    this.#form.requestUpdate();
  }

  #drop(id: string): void {
    this.#running.delete(id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#form.requestUpdate();
    this.begin();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The slug of a problem in an answer that the API client did not read. */
function slugIn(body: string): string {
  try {
    const { type } = JSON.parse(body) as { type?: unknown };
    return typeof type === 'string' ? (type.split('/').at(-1) ?? '') : 'unexpected-answer';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unexpected-answer';
    throw error;
  }
}
