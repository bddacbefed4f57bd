import type { Article } from '@delakultur/contracts/client';
import { newId, OfflineError, ProblemError, type ProblemDetails } from '@delakultur/sdk';
import { outlivesPage } from './draft-store.ts';
import { emptyDraft, sameDraft, type Draft } from './draft.ts';

/** Where the text stands. */
export type SaveState =
  /** Nothing is written. */
  | { readonly phase: 'blank' }
  /** Written, and soon to be saved; or nobody is signed in. */
  | { readonly phase: 'unsaved' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'saved'; readonly at: Date }
  /** Kept in the page, and sent again as soon as something answers. */
  | { readonly phase: 'offline' }
  /** The server said no. `willRetry` when the same text may be taken later; `field` is where to change something. */
  | { readonly phase: 'refused'; readonly problem: string; readonly willRetry: boolean; readonly field: RefusedField | undefined }
  /** Somebody, maybe oneself on another device, saved in between. Nothing is sent until a person has chosen. */
  | { readonly phase: 'conflict'; readonly theirs: Article; readonly draft: Draft };

export type RefusedField = 'title' | 'text';

/** What the saver asks of the form. */
export interface SaverPort {
  isSignedIn(): boolean;
  /** False when nothing can be sent at all, for sure. */
  isOnline(): boolean;
  save(draft: Draft, articleId: string, version: number, key: string): Promise<Article>;
  read(articleId: string): Promise<{ readonly article: Article; readonly draft: Draft }>;
  /** Called at every change of the state, and at every change of what is unsaved. */
  changed(): void;
}

const QUIET = 1_200;
const RETRY = 10_000;
/** Answers that may be another next time. Everything else waits for the person to change something. */
const PASSING = [
  'service-unavailable',
  'internal-error',
  'identity-unavailable',
  'conflict',
  'idempotency-key-in-use',
  'unexpected-answer',
];
const SETTLING: readonly SaveState['phase'][] = ['saving', 'unsaved', 'offline'];
const SIGNED_OUT = ['not-signed-in', 'token-refused'];
/** The article has changed or been sent meanwhile, here or elsewhere. */
export const isElsewhere = (slug: string): boolean => slug === 'article-version-stale' || slug === 'article-transition-refused';

/** One try to save: sent again with its own key until it is answered, so that a lost answer makes no second version. */
export interface Attempt {
  readonly key: string;
  readonly draft: Draft;
}

interface Resumed {
  readonly articleId: string;
  readonly version: number;
  readonly draft: Draft;
  readonly attempt?: Attempt | undefined;
}

/** Where there is something to change before the server takes the text. */
function fieldOf(slug: string, { errors = [] }: ProblemDetails): RefusedField | undefined {
  if (slug === 'payload-too-large' || slug === 'media-unknown') return 'text';
  if (slug !== 'invalid-request') return undefined;
  if (errors.some(({ pointer }) => pointer.startsWith('/title'))) return 'title';
  return errors.length === 0 || errors.some(({ pointer }) => pointer.startsWith('/body')) ? 'text' : undefined;
}

/** Saves a draft as it is written: a moment after the last key, one request at a time, and never over what it has not seen. */
export class DraftSaver {
  readonly #port: SaverPort;
  #articleId = newId();
  #version = 0;
  #draft = emptyDraft;
  #saved = emptyDraft;
  #state: SaveState = { phase: 'blank' };
  #attempt: Attempt | undefined;
  #running: Promise<boolean> | undefined;
  #mustExist = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: SaverPort) {
    this.#port = port;
  }

  get state(): SaveState {
    return this.#state;
  }

  get articleId(): string {
    return this.#articleId;
  }

  get version(): number {
    return this.#version;
  }

  get draft(): Draft {
    return this.#draft;
  }

  get hasUnsaved(): boolean {
    return !sameDraft(this.#draft, this.#saved);
  }

  /** What has been sent and not answered. */
  get attempt(): Attempt | undefined {
    return this.#attempt;
  }

  /** The server has everything, and is not asked for anything. */
  get isAtRest(): boolean {
    return !this.#running && !this.#attempt && this.#state.phase !== 'conflict' && !this.hasUnsaved;
  }

  /** Whether what is unsaved is on its way once `flush` has been called, though the page be left at this moment. */
  get isAsGoodAsSaved(): boolean {
    if (!this.hasUnsaved) return true;
    const isHeldBack = this.#state.phase === 'conflict' || this.#state.phase === 'refused';
    const isLatest = !this.#attempt || sameDraft(this.#attempt.draft, this.#draft);
    return this.#port.isSignedIn() && this.#port.isOnline() && !isHeldBack && isLatest && outlivesPage(this.#draft);
  }

  /** Goes on with what the server has. */
  open(article: Pick<Article, 'id' | 'version' | 'updatedAt'>, draft: Draft): void {
    this.#become(article.id, article.version, draft, draft, { phase: 'saved', at: new Date(article.updatedAt) });
  }

  /** Goes on with a text that the server may not have; `attempt` is what had been sent of it and not answered. */
  resume({ articleId, version, draft, attempt }: Resumed): void {
    this.#become(articleId, version, draft, emptyDraft, { phase: 'unsaved' });
    this.#attempt = attempt;
    this.#later(QUIET);
  }

  /**
   * Meets the article as the server has it now, which somebody may have changed elsewhere. With nothing unsaved here, goes on with it; else
   * the server says at the next save what there is to choose between.
   */
  meet(article: Article, draft: Draft): 'same' | 'newer' {
    const isNews = article.id === this.#articleId && article.version > this.#version;
    if (!isNews || !this.isAtRest) return 'same';
    this.open(article, draft);
    return 'newer';
  }

  /** Begins with an empty page, on which nothing is written but what the person usually chooses. */
  startNew(usual: Partial<Draft> = {}): void {
    const draft = { ...emptyDraft, ...usual };
    this.#become(newId(), 0, draft, draft, { phase: 'blank' });
  }

  write(draft: Draft): void {
    this.#draft = draft;
    if (this.#state.phase === 'conflict') return this.#port.changed();
    this.#set(this.#running ? this.#state : this.#restingState());
    this.#later(QUIET);
  }

  /** Saves what is unsaved, now. True when the server has everything. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#state.phase === 'conflict') return Promise.resolve(false);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Saves even an empty page, so that pictures can belong to it. True when the server has everything. */
  begin(): Promise<boolean> {
    this.#mustExist = this.#version === 0;
    return this.flush();
  }

  /** Out of a conflict with one's own text: it is saved over the other, which the person has seen. */
  async keepMine(): Promise<boolean> {
    if (this.#state.phase !== 'conflict') return false;
    this.#version = this.#state.theirs.version;
    this.#saved = this.#state.draft;
    this.#set({ phase: 'unsaved' });
    return this.flush();
  }

  /** Out of a conflict with the other text. Gives one's own back, so that it can be undone. */
  takeTheirs(): Draft {
    const mine = this.#draft;
    if (this.#state.phase === 'conflict') this.open(this.#state.theirs, this.#state.draft);
    return mine;
  }

  /** Out of a conflict with an article that has been sent meanwhile: one's own text becomes a draft of its own. */
  keepAsNew(): Promise<boolean> {
    this.resume({ articleId: newId(), version: 0, draft: this.#draft });
    return this.flush();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #run(): Promise<boolean> {
    while (this.hasUnsaved || this.#mustExist) {
      if (!this.#port.isSignedIn()) return this.#stop({ phase: 'unsaved' });
      const { articleId } = this;
      const canArrive = this.#port.isOnline();
      const isNew = !this.#attempt;
      const attempt = (this.#attempt ??= { key: newId(), draft: this.#draft });
      if (canArrive) this.#set({ phase: 'saving' });
      try {
        const article = await this.#port.save(attempt.draft, articleId, this.#version, attempt.key);
        if (articleId !== this.#articleId) return false;
        this.#accept(article, attempt.draft);
      } catch (error) {
        if (articleId !== this.#articleId) return false;
        if (!canArrive && isNew) this.#attempt = undefined;
        const isSettled = await this.#failed(error, attempt);
        if (!isSettled) return false;
      }
    }
    if (SETTLING.includes(this.#state.phase) && this.#version > 0) this.#set({ phase: 'saved', at: new Date() });
    return this.#version > 0;
  }

  #accept(article: Article, draft: Draft): void {
    this.#attempt = undefined;
    this.#mustExist = false;
    this.#version = article.version;
    this.#saved = draft;
  }

  /** True when the failure was none: the server has what was sent. */
  async #failed(error: unknown, attempt: Attempt): Promise<boolean> {
    if (error instanceof OfflineError) {
      this.#later(RETRY);
      return this.#stop({ phase: 'offline' });
    }
    if (!(error instanceof ProblemError)) throw error;
    if (SIGNED_OUT.includes(error.slug)) return this.#stop({ phase: 'unsaved' });
    if (error.slug === 'idempotency-key-reused' && this.#attempt === attempt) {
      this.#attempt = undefined;
      return true;
    }
    const willRetry = PASSING.includes(error.slug);
    if (willRetry) this.#later(RETRY);
    else this.#attempt = undefined;
    if (isElsewhere(error.slug)) return this.#compare(attempt);
    return this.#stop({ phase: 'refused', problem: error.slug, willRetry, field: fieldOf(error.slug, error.problem) });
  }

  async #compare({ draft: mine }: Attempt): Promise<boolean> {
    try {
      const { article, draft } = await this.#port.read(this.#articleId);
      if (article.state === 'draft' && sameDraft(draft, mine)) {
        this.#accept(article, mine);
        return true;
      }
      return this.#stop({ phase: 'conflict', theirs: article, draft });
    } catch (error) {
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
      this.#later(RETRY);
      return this.#stop({ phase: 'offline' });
    }
  }

  #become(articleId: string, version: number, draft: Draft, saved: Draft, state: SaveState): void {
    clearTimeout(this.#timer);
    this.#articleId = articleId;
    this.#version = version;
    this.#draft = draft;
    this.#saved = saved;
    this.#attempt = undefined;
    this.#mustExist = false;
    this.#set(state);
  }

  #restingState(): SaveState {
    if (this.hasUnsaved) return this.#state.phase === 'offline' ? this.#state : { phase: 'unsaved' };
    return this.#version === 0 ? { phase: 'blank' } : { phase: 'saved', at: new Date() };
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(reportError), wait);
  }

  #stop(state: SaveState): false {
    this.#set(state);
    return false;
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#port.changed();
  }
}
