import type { Media, MediaDescription } from '@delakultur/contracts/client';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import type { Form } from '../form.ts';

type Part = Partial<MediaDescription>;

/** Where what is said of a picture stands. */
export type DescribedState =
  | { readonly phase: 'unsaved' | 'saving' | 'saved' | 'offline' }
  | { readonly phase: 'refused'; readonly problem: string };

/** What the descriptions ask of those who know the pictures. */
export interface DescriptionsPort {
  known(mediaId: string): Media | undefined;
  put(media: Media): void;
  /** Somebody else had said something of it meanwhile, which is kept beside. */
  merged(media: Media): void;
}

interface Said {
  readonly part: Part;
  readonly state: DescribedState;
}

const QUIET = 800;
const RETRY = 10_000;
/** Others may describe the same picture at the same time; more often than this they would be at war. */
const MOST_TRIES = 4;
const WAITS = ['offline', 'not-signed-in', 'token-refused', 'service-unavailable', 'internal-error', 'conflict'];

/** What a person says of pictures, saved a moment after the last change: field by field, so that nobody's answer takes another's away. */
export class Descriptions {
  readonly #form: Form;
  readonly #port: DescriptionsPort;
  readonly #said = new Map<string, Said>();
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: Form, port: DescriptionsPort) {
    this.#form = form;
    this.#port = port;
  }

  /** As it stands before whoever describes it. */
  of({ id, description }: Media): MediaDescription {
    return { ...description, ...this.#said.get(id)?.part };
  }

  stateOf(mediaId: string): DescribedState | undefined {
    return this.#said.get(mediaId)?.state;
  }

  change(mediaId: string, part: Part): void {
    this.#set(mediaId, { part: { ...this.#said.get(mediaId)?.part, ...part }, state: { phase: 'unsaved' } });
    this.#later(QUIET);
  }

  /** Saves what is not saved yet. True when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    return this.#waiting.length === 0;
  }

  /** Lets go of what has been said, as when another text is opened: what is unsaved is sent first. */
  async leave(): Promise<void> {
    const left = [...this.#said.keys()];
    await this.flush().catch(reportError);
    for (const id of left) this.#said.delete(id);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  get #waiting(): readonly string[] {
    return [...this.#said].filter(([, { state }]) => state.phase === 'unsaved' || state.phase === 'offline').map(([id]) => id);
  }

  async #run(): Promise<void> {
    const tried = new Set<string>();
    for (
      let [id] = this.#waiting;
      id !== undefined;
      [id] = this.#waiting.filter((one) => !tried.has(one) || this.stateOf(one)?.phase === 'unsaved')
    ) {
      tried.add(id);
      await this.#save(id);
    }
  }

  async #save(mediaId: string): Promise<void> {
    const said = this.#said.get(mediaId);
    if (!said) return;
    const { part } = said;
    this.#set(mediaId, { part, state: { phase: 'saving' } });
    try {
      this.#accept(await this.#describe(mediaId, part), part);
    } catch (error) {
      const slug = error instanceof OfflineError ? 'offline' : error instanceof ProblemError ? error.slug : undefined;
      if (slug === undefined) throw error;
      this.#failed(mediaId, slug);
    }
  }

  /** Over what stands there now: where somebody else has said something, theirs is read and this is said again on top. */
  async #describe(mediaId: string, part: Part, tries = 1): Promise<Media> {
    const { api } = this.#form;
    const known = this.#port.known(mediaId) ?? (await api.call('media.read', { mediaId }));
    const description = written({ ...known.description, ...part });
    try {
      return await api.call('media.describe', { mediaId, version: known.version, description });
    } catch (error) {
      if (!(error instanceof ProblemError && error.slug === 'media-version-stale') || tries === MOST_TRIES) throw error;
      const theirs = await api.call('media.read', { mediaId });
      this.#port.put(theirs);
      if (JSON.stringify(theirs.description) !== JSON.stringify(known.description)) this.#port.merged(theirs);
      return this.#describe(mediaId, part, tries + 1);
    }
  }

  /** What was written while it was on its way stays to be saved. */
  #accept(media: Media, sent: Part): void {
    this.#port.put(media);
    const now = this.#said.get(media.id)?.part ?? {};
    if (now !== sent) return this.#set(media.id, { part: now, state: { phase: 'unsaved' } });
    const rest = Object.entries(now).filter(
      ([name, value]) => typeof value === 'string' && media.description[name as keyof Part] !== value,
    );
    this.#set(media.id, { part: Object.fromEntries(rest), state: { phase: 'saved' } });
  }

  #failed(mediaId: string, slug: string): void {
    const part = this.#said.get(mediaId)?.part ?? {};
    if (WAITS.includes(slug)) {
      this.#set(mediaId, { part, state: { phase: 'offline' } });
      this.#later(RETRY);
    } else this.#set(mediaId, { part, state: { phase: 'refused', problem: slug } });
  }

  #set(mediaId: string, said: Said): void {
    this.#said.set(mediaId, said);
    this.#form.requestUpdate();
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(reportError), wait);
  }
}

/** As it is sent: no name of nothing but spaces. */
const written = (description: MediaDescription): MediaDescription => ({ ...description, credit: description.credit?.trim() || null });
