import type { Article, Lang } from '@delakultur/contracts/client';
import { focusSoon, loadMarkdown } from '@delakultur/elements';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import type { ReactiveController } from 'lit';
import { DraftSaver, type SaverPort } from './draft-saver.ts';
import { DraftStore } from './draft-store.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Form } from './form.ts';
import { TextField } from './text-field.ts';
import { usualLicence } from './usual-licence.ts';
import { UnsavedText, type EarlierUnsaved, type Owner, type Unsaved } from './unsaved-text.ts';

/** The text that stands open: saved as it is written, and kept over a reload while the server does not have it. */
export class Drafting implements ReactiveController {
  readonly editor: TextField;
  readonly store: DraftStore;
  readonly saver: DraftSaver;
  /** The article as the server last showed it: who wrote it, and why it came back. */
  opened: Article | undefined;
  /** The article that was sent from here, until something else stands open. */
  sent: Article | undefined;
  /** What was last chosen away here, when two versions met: it can be had back as an earlier version can. */
  setAside: Draft | undefined;
  /** Whether anything stands open yet: until then nothing that was left is let go. */
  hasStarted = false;
  readonly #form: Form;
  /** Whose text stands here: whoever is signed in, or was until their time ran out. */
  #owner: Owner;
  #lang: Lang | undefined;
  #isLooking = false;
  /** The person is on the way out to sign in, and comes back to what is kept. */
  #comesBack = false;

  constructor(form: Form) {
    this.#form = form;
    this.editor = new TextField(form, (body) => this.write({ body }));
    this.store = new DraftStore(form);
    this.saver = new DraftSaver(this.#port());
    form.addController(this);
  }

  hostConnected(): void {
    for (const [target, event, heard] of this.#heard) target.addEventListener(event, heard);
  }

  hostDisconnected(): void {
    for (const [target, event, heard] of this.#heard) target.removeEventListener(event, heard);
    this.saveNow();
    this.saver.dispose();
  }

  readonly saveNow = (): void => {
    this.editor.flush();
    this.saver.flush().catch(reportError);
  };

  /** Saves what is unsaved; and has the draft been changed elsewhere, that is what stands here from now on. */
  readonly look = (): void => {
    this.editor.flush();
    if (this.#isLooking) this.saveNow();
    else this.#look().catch(reportError);
  };

  /** The page is left for the sign-in, which leads back here. */
  readonly leavesToSignIn = (): void => {
    this.#comesBack = true;
  };

  write(part: Partial<Draft>): void {
    this.#form.problem = undefined;
    this.#comesBack = false;
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
    if (isSomeoneElse) {
      this.#clear();
      this.editor.renew();
    }
    return isSomeoneElse;
  }

  /** Goes on with what is not saved yet, here or left before, else with the draft that the page asks for. */
  start(left = this.leftBy(this.#owner)): void {
    this.hasStarted = true;
    const { saver } = this;
    this.#carryOver();
    if (saver.hasUnsaved || left) {
      this.#unsaved.forget(undefined);
      if (left && !saver.hasUnsaved) this.show(left.draft);
      if (!saver.hasUnsaved) this.#lang = left?.lang;
      saver.resume(saver.hasUnsaved || !left ? saver : left);
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
      if (articleId !== this.saver.articleId) this.setAside = undefined;
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
    this.setAside = undefined;
    this.#lang = undefined;
    this.saver.startNew({ licence: usualLicence(this.#form.person) });
    this.show(emptyDraft);
  }

  #port(): SaverPort {
    return {
      isSignedIn: () => this.#form.person !== undefined,
      isOnline: () => navigator.onLine,
      save: async (draft, articleId, version, key) => {
        const lang = this.#langOfText ?? (this.#form.language as Lang);
        this.opened = await this.store.save(draft, { articleId, version }, lang, key);
        return this.opened;
      },
      read: (articleId) => this.store.read(articleId),
      changed: () => this.#saverChanged(),
    };
  }

  async #look(): Promise<void> {
    const { saver } = this;
    this.#isLooking = true;
    try {
      const isSaved = await saver.flush();
      if (!isSaved || document.hidden || !this.#form.person || this.#form.view !== 'write' || !saver.isAtRest) return;
      const { article, draft } = await this.store.read(saver.articleId);
      this.editor.flush();
      if (this.#form.view === 'write' && saver.meet(article, draft) === 'newer') this.#follow(article, draft);
    } catch (error) {
      if (!(error instanceof OfflineError || error instanceof ProblemError)) throw error;
    } finally {
      this.#isLooking = false;
    }
  }

  /** Nothing was unsaved here: whoever writes stays where they are in the text. */
  #follow(article: Article, draft: Draft): void {
    this.opened = article;
    this.editor.follow(draft.body);
    if (article.acts.includes('save')) this.#form.say(this.#form.text.followed);
    else this.#form.view = 'not-editable';
  }

  readonly #leaving = (event: Event): void => {
    this.editor.flush();
    const isSafe = this.#comesBack || this.saver.isAsGoodAsSaved;
    this.saveNow();
    if (!isSafe) event.preventDefault();
  };

  get #heard(): readonly (readonly [EventTarget, string, (event: Event) => void])[] {
    return [
      [window, 'online', this.look],
      [window, 'focus', this.look],
      [document, 'visibilitychange', this.look],
      [window, 'pagehide', this.saveNow],
      [window, 'beforeunload', this.#leaving],
    ];
  }

  /** What an earlier form kept as Markdown becomes what is kept now, and is gone on with. */
  #carryOver(): void {
    const earlier = this.#unsaved.takeEarlier(this.#owner);
    if (earlier) this.#take(earlier, this.#owner).catch(reportError);
  }

  async #take({ articleId, version, draft: { text = '', ...draft }, taken }: EarlierUnsaved, owner: Owner): Promise<void> {
    const { fromMarkdown } = await loadMarkdown();
    const left = { articleId, version, draft: { ...emptyDraft, ...draft, body: fromMarkdown(text) } };
    const isFree = owner === this.#owner && !this.saver.hasUnsaved && this.saver.state.phase === 'blank';
    if (!isFree) return;
    this.#unsaved.keep(owner, left);
    taken();
    this.start(left);
  }

  #saverChanged(): void {
    const { articleId, version, draft, attempt, hasUnsaved, state } = this.saver;
    if (hasUnsaved) this.#unsaved.keep(this.#owner, { articleId, version, draft, attempt, lang: this.#langOfText });
    else if (this.hasStarted) this.#unsaved.forget(this.#owner);
    if (state.phase === 'refused') this.#form.tellProblem(state.problem);
    if (state.phase === 'conflict') {
      this.#form.tellProblem('article-version-stale');
      focusSoon(this.#form, '#conflict');
    }
    this.#form.requestUpdate();
  }

  /** The language that the text is in, once it is known. */
  get #langOfText(): Lang | undefined {
    return this.opened?.id === this.saver.articleId ? this.opened.lang : this.#lang;
  }

  /** A draft that the page asks for has a place of its own beside what is new. */
  get #unsaved(): UnsavedText {
    return new UnsavedText([this.#form.site, this.#form.article].filter(Boolean).join(':'));
  }
}
