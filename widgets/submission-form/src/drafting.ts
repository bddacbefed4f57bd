import type { Article, Lang } from '@delakultur/contracts/client';
import { focusSoon } from '@delakultur/elements';
import type { ReactiveController } from 'lit';
import { DraftSaver, type SaverPort } from './draft-saver.ts';
import { DraftStore } from './draft-store.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Form } from './form.ts';
import { TextField } from './text-field.ts';
import { usualLicence } from './usual-licence.ts';
import { UnsavedText, type Owner, type Unsaved } from './unsaved-text.ts';

/** The text that stands open: saved as it is written, and kept over a reload while the server does not have it. */
export class Drafting implements ReactiveController {
  readonly editor: TextField;
  readonly store: DraftStore;
  readonly saver: DraftSaver;
  /** The article as the server last showed it: who wrote it, and why it came back. */
  opened: Article | undefined;
  /** The article that was sent from here, until something else stands open. */
  sent: Article | undefined;
  /** Whether anything stands open yet: until then nothing that was left is let go. */
  hasStarted = false;
  readonly #form: Form;
  /** Whose text stands here: whoever is signed in, or was until their time ran out. */
  #owner: Owner;

  constructor(form: Form) {
    this.#form = form;
    this.editor = new TextField(form, (body) => this.write({ body }));
    this.store = new DraftStore(form);
    this.saver = new DraftSaver(this.#port());
    form.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.saveNow);
    document.addEventListener('visibilitychange', this.saveNow);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.saveNow);
    document.removeEventListener('visibilitychange', this.saveNow);
    this.saveNow();
    this.saver.dispose();
  }

  readonly saveNow = (): void => {
    this.editor.flush();
    this.saver.flush().catch(reportError);
  };

  write(part: Partial<Draft>): void {
    this.#form.problem = undefined;
    this.saver.write({ ...this.saver.draft, ...part });
  }

  /** Puts a draft on the page; whether it is saved is the saver's matter. */
  show(draft: Draft): void {
    this.#form.showsErrors = false;
    this.#form.problem = undefined;
    this.editor.set(draft.body);
  }

  /** What a person left, or was written before they signed in. */
  leftBy(person: Owner): Unsaved | undefined {
    return this.#unsaved.read(person);
  }

  /** From now on it is this person's text. True when it was somebody else's, of which nothing is left. */
  passTo(person: Owner): boolean {
    const isSomeoneElse = this.#owner !== undefined && this.#owner !== person;
    this.#owner = person;
    if (isSomeoneElse) this.#clear();
    return isSomeoneElse;
  }

  /** Goes on with what is not saved yet, here or left before, else with the draft that the page asks for. */
  start(left = this.leftBy(this.#owner)): void {
    this.hasStarted = true;
    const { articleId, version, draft, hasUnsaved } = this.saver;
    const unsaved = hasUnsaved ? { articleId, version, draft } : left;
    if (unsaved) {
      this.#unsaved.forget(undefined);
      this.saver.resume(unsaved.articleId, unsaved.version, unsaved.draft);
      this.show(unsaved.draft);
    } else if (this.#form.article && this.#form.person) {
      this.open(this.#form.article).catch(reportError);
    } else if (this.saver.state.phase === 'blank') {
      this.saver.startNew({ licence: usualLicence(this.#form.person) });
    }
  }

  /** What stands open is saved first; when that cannot be done, it stays. */
  async change(articleId?: string): Promise<void> {
    this.editor.flush();
    await this.saver.flush();
    if (this.saver.hasUnsaved || (!articleId && this.#form.view === 'write')) return focusSoon(this.#form, '#title');
    return articleId ? this.open(articleId) : this.startNew();
  }

  async open(articleId: string): Promise<void> {
    this.#form.view = 'opening';
    try {
      const { article, draft } = await this.store.read(articleId);
      this.opened = article;
      if (!article.acts.includes('save')) {
        this.#form.view = 'not-editable';
        return;
      }
      this.saver.open(article, draft);
      this.show(draft);
      this.#form.view = 'write';
      focusSoon(this.#form, '#title');
    } catch (error) {
      this.#form.toProblem(error);
      this.#form.view = 'not-opened';
    }
  }

  readonly startNew = (): void => {
    this.#clear();
    this.#form.view = 'write';
    focusSoon(this.#form, '#title');
  };

  /** The page is empty again: the text is with the manager now. */
  hasSent(article: Article): void {
    this.sent = article;
    this.#empty();
  }

  #clear(): void {
    this.opened = undefined;
    this.sent = undefined;
    this.#empty();
  }

  #empty(): void {
    this.saver.startNew({ licence: usualLicence(this.#form.person) });
    this.show(emptyDraft);
  }

  #port(): SaverPort {
    return {
      isSignedIn: () => this.#form.person !== undefined,
      save: async (draft, articleId, version, key) => {
        const lang = this.opened?.lang ?? (this.#form.language as Lang);
        this.opened = await this.store.save(draft, { articleId, version }, lang, key);
        return this.opened;
      },
      read: (articleId) => this.store.read(articleId),
      changed: () => this.#saverChanged(),
    };
  }

  #saverChanged(): void {
    const { articleId, version, draft, hasUnsaved, state } = this.saver;
    if (hasUnsaved) this.#unsaved.keep(this.#owner, { articleId, version, draft });
    else if (this.hasStarted) this.#unsaved.forget(this.#owner);
    if (state.phase === 'refused') this.#form.tellProblem(state.problem);
    if (state.phase === 'conflict') {
      this.#form.tellProblem('article-version-stale');
      focusSoon(this.#form, '#conflict');
    }
    this.#form.requestUpdate();
  }

  /** A draft that the page asks for has a place of its own beside what is new. */
  get #unsaved(): UnsavedText {
    return new UnsavedText([this.#form.site, this.#form.article].filter(Boolean).join(':'));
  }
}
