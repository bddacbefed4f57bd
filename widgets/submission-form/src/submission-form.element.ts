import type { Article, ArticleSummary, Document, Guideline, Lang, SchoolForm, Topic } from '@delakultur/contracts/client';
import {
  buttons,
  documentStyles,
  errorSummary,
  failedState,
  field,
  fields,
  focusErrorSummary,
  focusSoon,
  heading,
  loadMarkdown,
  MarkdownEditor,
  markdownEditorStyles,
  meTask,
  Notices,
  noticeStyles,
  PersonNames,
  problemSlug,
  SignIn,
  signInStyles,
  sinceWords,
  skeleton,
  skeletonLines,
  states,
  statusStyles,
  statusTile,
  titleInput,
  type MarkdownCodec,
} from '@delakultur/elements';
import { Localized, OfflineError, ProblemError, theme, WidgetElement, type WidgetClient } from '@delakultur/sdk';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { beforeYouSend } from './before-you-send.ts';
import { CoAuthors } from './co-authors.ts';
import { draftChoice } from './draft-choice.ts';
import { DraftSaver, type SaverPort } from './draft-saver.ts';
import { draftOf, emptyDraft, saveInput, type Draft } from './draft.ts';
import { guidelinePage } from './guideline-page.ts';
import { problemWords } from './problem.words.ts';
import { missingChecks, type Check } from './readiness.ts';
import { styles } from './submission-form.styles.ts';
import { formWords } from './submission-form.words.ts';
import { TEMPLATE_NAMES, templatesIn } from './templates.ts';
import { twoVersions } from './two-versions.ts';
import { UnsavedText } from './unsaved-text.ts';

/** What stands on the page: the text, older drafts to choose among, the guidelines, or what happens now that it is sent. */
type View = 'write' | 'choose' | 'opening' | 'not-opened' | 'not-editable' | 'guidelines' | 'sent';
/** What is under way at this moment, so that nothing is sent twice. */
type Busy = 'sending' | 'accepting' | 'recalling' | undefined;

/** How long to wait for the session before the form stands open: reading and writing need nobody signed in. */
const PATIENCE = 2_500;
const CONTROL_OF = {
  title: 'title',
  text: 'body',
  schoolForm: 'school-form',
  topic: 'topic',
  guidelines: 'send',
} as const satisfies Record<Check, string>;

/** From thought to sent, on one page: people write in any order, and nothing that they write is lost. */
export class SubmissionForm extends WidgetElement {
  static override styles = [
    theme,
    buttons,
    fields,
    states,
    skeleton,
    statusStyles,
    documentStyles,
    noticeStyles,
    signInStyles,
    markdownEditorStyles,
    styles,
  ];
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    article: {},
    noHeader: { type: Boolean, attribute: 'no-header' },
    noAccount: { type: Boolean, attribute: 'no-account' },
    view: { state: true },
    busy: { state: true },
    problem: { state: true },
    showsErrors: { state: true },
  };

  /** The level of the first heading, to fit the page's own. */
  headingLevel = 2;
  /** Which draft to open; without it, the person chooses among their own. */
  article = '';
  /** Leaves the form's own heading out, where the page has one. */
  noHeader = false;
  /** Leaves out who is signed in, where the page around it says so already. */
  noAccount = false;

  view: View = 'write';
  busy: Busy;
  problem: string | undefined;
  showsErrors = false;

  protected readonly words = new Localized(this, formWords);
  readonly #signIn = new SignIn(this);
  readonly #names = new PersonNames(this);
  readonly #notices = new Notices(this);
  readonly #coAuthors = new CoAuthors(this, this.#names);
  readonly #editor = new MarkdownEditor(this, (text) => this.#write({ text }));
  readonly #saver = new DraftSaver(this.#port());
  #person: string | undefined;
  /** Whose text stands here: whoever is signed in, or was until their time ran out. */
  #owner: string | undefined;
  #hasStarted = false;
  #isPatient = true;
  /** The article as the server last showed it: who wrote it, and why it came back. */
  #opened: Article | undefined;
  #sent: Article | undefined;
  #codec: MarkdownCodec | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  readonly #me = meTask(this, this.#signIn, this.#names);

  readonly #drafts = new Task(this, {
    args: () => [this.client, this.#person, this.site] as const,
    task: async ([client, person, site], { signal }): Promise<readonly ArticleSummary[]> => {
      if (!client || !person) return [];
      const { items } = await client.call('article.list', { view: 'to-do' }, { signal });
      return items.filter((one) => one.site === site && one.acts.includes('save'));
    },
    onComplete: (drafts) => this.#offerDrafts(drafts),
  });

  readonly #guideline = new Task(this, {
    args: () => [this.client, this.#person, this.site, this.words.lang] as const,
    task: ([client, person, site, lang], { signal }): Promise<Guideline> | undefined =>
      client && person ? client.call('guideline.read', { site, lang: lang as Lang }, { signal }) : undefined,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#patience = setTimeout(() => this.#losePatience(), PATIENCE);
    window.addEventListener('online', this.#saveNow);
    document.addEventListener('visibilitychange', this.#saveNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
    window.removeEventListener('online', this.#saveNow);
    document.removeEventListener('visibilitychange', this.#saveNow);
    this.#saveNow();
    this.#saver.dispose();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { person, state } = this.#signIn;
    if (person !== this.#person) this.#personChanged(person, this.#signIn.isExpired);
    else if (!this.#hasStarted && state.phase !== 'starting') this.#start();
    if (changed.has('article') && this.article && this.#person && this.#hasStarted) this.open(this.article).catch(reportError);
  }

  /** Whoever leaves leaves an empty page; whoever comes finds their own text. Only when the time ran out does the text stay where it is. */
  #personChanged(person: string | undefined, isExpired: boolean): void {
    const isSomeoneElse = this.#owner !== undefined && this.#owner !== person;
    this.#person = person;
    this.#names.forget();
    if (this.#hasStarted) this.emit('dk-auth-change', { signedIn: person !== undefined });
    if (isExpired) return;
    const left = this.#unsaved.read(person);
    this.#owner = person;
    if (isSomeoneElse) {
      this.#notices.clear();
      this.#sent = undefined;
      this.#opened = undefined;
      this.#saver.startNew();
      this.#show(emptyDraft);
      this.view = 'write';
    }
    this.#start(left);
  }

  #losePatience(): void {
    this.#isPatient = false;
    if (this.#hasStarted) this.requestUpdate();
    else this.#start();
  }

  #start(left = this.#unsaved.read(this.#owner)): void {
    this.#hasStarted = true;
    const unsaved = this.#saver.hasUnsaved
      ? { articleId: this.#saver.articleId, version: this.#saver.version, draft: this.#saver.draft }
      : left;
    if (unsaved) {
      this.#unsaved.forget(undefined);
      this.#saver.resume(unsaved.articleId, unsaved.version, unsaved.draft);
      this.#show(unsaved.draft);
    } else if (this.article && this.#person) {
      this.#open(this.article).catch(reportError);
    }
    this.requestUpdate();
  }

  #offerDrafts(drafts: readonly ArticleSummary[]): void {
    const isAtRest = this.#saver.state.phase === 'blank' && !this.shadowRoot?.activeElement;
    if (this.view === 'write' && !this.article && drafts.length > 0 && isAtRest) this.view = 'choose';
  }

  /** Nobody begins to write just before older drafts come up; but a slow answer holds nobody back. */
  get #isWaiting(): boolean {
    if (!this.#hasStarted || this.view === 'opening') return true;
    const mayOffer = this.#person !== undefined && !this.article && this.#saver.state.phase === 'blank';
    return this.#isPatient && mayOffer && this.view === 'write' && this.#drafts.status === TaskStatus.PENDING;
  }

  // ── Saving

  #port(): SaverPort {
    return {
      isSignedIn: () => this.#person !== undefined,
      save: async (draft, articleId, version, key) => {
        const { fromMarkdown } = await this.#markdown();
        const lang = this.#opened?.lang ?? (this.words.lang as Lang);
        const article = await this.#api.call(
          'article.save',
          saveInput({ articleId, version, site: this.site, lang }, draft, fromMarkdown),
          { key },
        );
        this.#opened = article;
        return article;
      },
      read: (articleId) => this.#read(articleId),
      changed: () => this.#saverChanged(),
    };
  }

  #saverChanged(): void {
    const { articleId, version, draft, hasUnsaved, state } = this.#saver;
    if (hasUnsaved) this.#unsaved.keep(this.#owner, { articleId, version, draft });
    else if (this.#hasStarted) this.#unsaved.forget(this.#owner);
    if (state.phase === 'refused' || state.phase === 'conflict') {
      this.emit('dk-error', { problem: state.phase === 'refused' ? state.problem : 'article-version-stale' });
    }
    if (state.phase === 'conflict') focusSoon(this, '#conflict');
    this.requestUpdate();
  }

  /** A draft that the page asks for has a place of its own beside what is new. */
  get #unsaved(): UnsavedText {
    return new UnsavedText([this.site, this.article].filter(Boolean).join(':'));
  }

  readonly #saveNow = (): void => void this.#saver.flush().catch(reportError);

  #write(part: Partial<Draft>): void {
    this.problem = undefined;
    this.#saver.write({ ...this.#saver.draft, ...part });
  }

  get #api(): WidgetClient {
    if (!this.client) throw new OfflineError('The SDK is not there yet');
    return this.client;
  }

  /** The parser; that it cannot be fetched is the network's fault, and is tried again like any other request. */
  async #markdown(): Promise<MarkdownCodec> {
    try {
      this.#codec ??= await loadMarkdown();
      return this.#codec;
    } catch (cause) {
      throw new OfflineError('The Markdown parser could not be fetched', { cause });
    }
  }

  async #read(articleId: string): Promise<{ readonly article: Article; readonly draft: Draft }> {
    const [{ toMarkdown }, article] = await Promise.all([this.#markdown(), this.#api.call('article.read', { articleId })]);
    return { article, draft: draftOf(article, toMarkdown) };
  }

  // ── Opening

  /** Opens a draft, or what is new, and takes the focus there. What stands open is saved first; when that cannot be done, it stays. */
  async open(articleId?: string): Promise<void> {
    await this.#saver.flush();
    if (this.#saver.hasUnsaved || (!articleId && this.view === 'write')) return focusSoon(this, '#title');
    return articleId ? this.#open(articleId) : this.#startNew();
  }

  async #open(articleId: string): Promise<void> {
    this.view = 'opening';
    try {
      const { article, draft } = await this.#read(articleId);
      this.#opened = article;
      if (!article.acts.includes('save')) {
        this.view = 'not-editable';
        return;
      }
      this.#saver.open(article, draft);
      this.#show(draft);
      this.view = 'write';
      focusSoon(this, '#title');
    } catch (error) {
      this.#toProblem(error);
      this.view = 'not-opened';
    }
  }

  readonly #startNew = (): void => {
    this.#saver.startNew();
    this.#opened = undefined;
    this.#sent = undefined;
    this.#show(emptyDraft);
    this.view = 'write';
    focusSoon(this, '#title');
  };

  /** Puts a draft on the page; whether it is saved is the saver's matter. */
  #show(draft: Draft): void {
    this.showsErrors = false;
    this.problem = undefined;
    this.#editor.set(draft.text);
  }

  // ── Sending

  get #missing(): readonly Check[] {
    const { value } = this.#guideline;
    return missingChecks(this.#saver.draft, value ? value.acceptedAt !== null : undefined);
  }

  readonly #send = (): void => void this.#submit().catch(reportError);

  async #submit(): Promise<void> {
    if (this.busy) return;
    const missing = this.#missing;
    if (missing.some((check) => check !== 'guidelines')) return this.#showErrors();
    if (missing.includes('guidelines')) return this.#showGuidelines();
    this.busy = 'sending';
    this.problem = undefined;
    try {
      if (!(await this.#saver.flush())) return;
      const { articleId, version } = this.#saver;
      this.#hasSent(await this.#submitOnce(articleId, version));
    } catch (error) {
      this.#refuse(error);
    } finally {
      this.busy = undefined;
    }
  }

  /** An answer that got lost is found by reading: the article is with the manager, so it was sent. */
  async #submitOnce(articleId: string, version: number): Promise<Article> {
    try {
      return await this.#api.call('article.submit', { articleId, version });
    } catch (error) {
      if (!(error instanceof ProblemError && ['article-version-stale', 'article-transition-refused'].includes(error.slug))) throw error;
      const article = await this.#api.call('article.read', { articleId });
      if (article.state !== 'with-manager') throw error;
      return article;
    }
  }

  #hasSent(article: Article): void {
    this.#sent = article;
    this.#saver.startNew();
    this.#show(emptyDraft);
    this.view = 'sent';
    this.emit('dk-submit', { article: article.id });
    focusSoon(this, '#sent');
  }

  #refuse(error: unknown): void {
    const slug = this.#toProblem(error);
    if (slug === 'guideline-not-accepted') {
      void this.#guideline.run();
      this.#showGuidelines();
    } else if (slug === 'article-version-stale' || slug === 'article-transition-refused') {
      this.#saver.resume(this.#saver.articleId, this.#saver.version, this.#saver.draft);
      this.#saveNow();
    }
  }

  /** Says what went wrong and tells the page; whatever is no answer of the server's is ours to mend. */
  #toProblem(error: unknown): string {
    const slug = problemSlug(error);
    this.problem = problemWords(this.words.text.problems, slug);
    this.emit('dk-error', { problem: slug });
    return slug;
  }

  #showErrors(): void {
    this.showsErrors = true;
    this.#editor.showText();
    void this.updateComplete.then(() => focusErrorSummary(this.renderRoot));
  }

  readonly #recall = (): void => void this.#takeBack().catch(reportError);

  async #takeBack(): Promise<void> {
    if (!this.#sent || this.busy) return;
    this.busy = 'recalling';
    this.problem = undefined;
    try {
      const { id: articleId, version } = this.#sent;
      await this.#api.call('article.recall', { articleId, version });
      this.#sent = undefined;
      await this.#open(articleId);
      this.#notices.say(this.words.text.recalled);
    } catch (error) {
      const slug = this.#toProblem(error);
      if (slug === 'article-version-stale' || slug === 'article-transition-refused') this.problem = this.words.text.problems.recallTooLate;
    } finally {
      this.busy = undefined;
    }
  }

  // ── Guidelines

  #showGuidelines(): void {
    this.view = 'guidelines';
    focusSoon(this, '#guidelines');
  }

  readonly #backToText = (): void => {
    this.view = 'write';
    this.problem = undefined;
    focusSoon(this, '#send');
  };

  readonly #accept = (): void => void this.#acceptGuidelines().catch(reportError);

  async #acceptGuidelines(): Promise<void> {
    const { value } = this.#guideline;
    if (!value || this.busy) return;
    this.busy = 'accepting';
    this.problem = undefined;
    try {
      await this.#api.call('guideline.accept', { site: this.site, guidelineVersion: value.version });
      await this.#guideline.run();
      this.#backToText();
      this.#notices.say(this.words.text.acceptedNotice);
    } catch (error) {
      this.#toProblem(error);
    } finally {
      this.busy = undefined;
    }
  }

  // ── Rendering

  override render(): TemplateResult {
    const { lang } = this.words;
    return html`<div class="dk" lang=${lang} @focusout=${this.#saveNow}>
      <div class="page">${this.#top()} ${this.#content()}</div>
      ${this.#notices.render()}
    </div>`;
  }

  #top(): TemplateResult {
    return html`<div class="top">
      ${this.noHeader ? nothing : heading(this.headingLevel, this.words.text.heading)}
      ${this.noAccount ? nothing : this.#signIn.account(this.#me.value?.kommunName)} ${this.view === 'write' ? this.#saveState() : nothing}
    </div>`;
  }

  #content(): TemplateResult {
    const { text } = this.words;
    if (this.#isWaiting) {
      return html`<p class="visually-hidden" role="status">${text.loading}</p>
        ${skeletonLines('short', 'full', 'short', 'full', 'full', 'full', 'half')}`;
    }
    switch (this.view) {
      case 'choose':
        return this.#choice();
      case 'guidelines':
        return this.#guidelines();
      case 'sent':
        return this.#sentPage();
      case 'not-opened':
        return failedState({
          heading: text.openFailedHeading,
          text: this.problem ?? text.openFailedText,
          act: { label: text.retry, run: () => void this.#open(this.article || this.#saver.articleId).catch(reportError) },
        });
      case 'not-editable':
        return failedState({
          heading: text.notEditableHeading,
          text: text.notEditableText,
          act: { label: text.startNew, run: this.#startNew },
        });
      default:
        return this.#saver.state.phase === 'conflict' ? this.#conflict() : this.#writing();
    }
  }

  #choice(): TemplateResult {
    return draftChoice({
      drafts: this.#drafts.value ?? [],
      words: this.words.text,
      lang: this.words.lang,
      headingLevel: this.headingLevel + 1,
      goOn: (id) => void this.#open(id).catch(reportError),
      startNew: this.#startNew,
    });
  }

  #writing(): TemplateResult {
    const { text } = this.words;
    const { draft } = this.#saver;
    const missing = this.#missing;
    const wrong: readonly Check[] = this.showsErrors ? missing.filter((check) => check !== 'guidelines') : [];
    const errorOf = (check: Check): string | undefined => (wrong.includes(check) ? text.checks[check].error : undefined);
    return html`${this.#returned()} ${this.#draftsFailed()}
      ${errorSummary(
        text.errors,
        wrong.map((check) => ({ id: CONTROL_OF[check], text: text.checks[check].error })),
      )}
      ${field(
        { id: 'title', label: text.title, hint: text.titleHint, error: errorOf('title') },
        titleInput(draft.title, (title) => this.#write({ title })),
      )}
      <div class="body">
        ${this.#editor.render({ id: 'body', label: text.body, hint: text.bodyHint, error: errorOf('text'), headingLevel: this.headingLevel })}
        ${this.#templates()}
      </div>
      <div class="pair">
        ${this.#select('schoolForm', text.schoolForm, text.chooseSchoolForm, text.schoolForms, errorOf('schoolForm'))}
        ${this.#select('topic', text.topic, text.chooseTopic, text.topics, errorOf('topic'))}
      </div>
      ${this.#coAuthorField()} ${this.#finish(missing)}`;
  }

  #select(
    name: 'schoolForm' | 'topic',
    label: string,
    choose: string,
    options: Readonly<Record<string, string>>,
    error: string | undefined,
  ): TemplateResult {
    const chosen = this.#saver.draft[name];
    const change = (event: Event): void => {
      const value = (event.target as HTMLSelectElement).value || null;
      this.#write(name === 'topic' ? { topic: value as Topic | null } : { schoolForm: value as SchoolForm | null });
    };
    return field(
      { id: CONTROL_OF[name], label, error },
      ({ id, describedBy, invalid }) =>
        html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${change}>
          <option value="" .selected=${live(chosen === null)}>${choose}</option>
          ${Object.entries(options).map(([value, words]) => html`<option value=${value} .selected=${live(chosen === value)}>${words}</option>`)}
        </select>`,
    );
  }

  #templates(): TemplateResult | typeof nothing {
    const { text, lang } = this.words;
    if (this.#editor.value.trim() !== '') return nothing;
    const begin = (template: string): void => {
      this.#editor.set(template);
      this.#write({ text: template });
      focusSoon(this, '#body');
    };
    return html`<div class="templates">
      <span>${text.templates}</span>
      ${TEMPLATE_NAMES.map(
        (name) =>
          html`<button class="button plain small" type="button" @click=${() => begin(templatesIn(lang)[name])}>${text[name]}</button>`,
      )}
    </div>`;
  }

  /** Whoever writes along stays one of the authors: only the others can be taken off. */
  #coAuthorField(): TemplateResult {
    const { coAuthors } = this.#saver.draft;
    return this.#coAuthors.render({
      words: this.words.text,
      chosen: coAuthors.filter((id) => id !== this.#person),
      others: [this.#person, this.#opened?.authors[0]].filter((id) => id !== undefined),
      kommunName: this.#me.value?.kommunName,
      isSignedIn: this.#person !== undefined,
      change: (chosen) => this.#write({ coAuthors: [...coAuthors.filter((id) => id === this.#person), ...chosen] }),
    });
  }

  #finish(missing: readonly Check[]): TemplateResult {
    const { text } = this.words;
    return html`<section class="finish" aria-labelledby="before">
      ${heading(this.headingLevel + 1, text.before, 'before')} ${beforeYouSend(missing, text, this.#fix)}
      ${this.#person === undefined ? this.#signIn.panel(text.signInLead) : this.#sendButton()}
    </section>`;
  }

  #sendButton(): TemplateResult {
    const { text } = this.words;
    const isBusy = this.busy === 'sending';
    const hasNoManager = this.#me.value?.manager === null && this.#isFirstAuthor;
    return html`<div class="send">
      <button
        class="button primary"
        id="send"
        type="button"
        aria-describedby="consequence"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${this.#send}
      >
        ${isBusy ? text.sending : text.send}
      </button>
      <p class="consequence" id="consequence">${hasNoManager ? text.noManager : html`${this.#whoGetsIt()} ${text.sendNote}`}</p>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
    </div>`;
  }

  get #isFirstAuthor(): boolean {
    return this.#opened === undefined || this.#opened.authors[0] === this.#person;
  }

  #whoGetsIt(): string {
    const { text } = this.words;
    if (this.#isFirstAuthor) return text.whoGetsIt(this.#me.value?.manager?.name);
    return text.whoGetsItCoAuthor(this.#names.card(this.#opened!.authors[0]!)?.name ?? text.colleague);
  }

  readonly #fix = (check: Check): void => {
    if (check === 'guidelines') this.#showGuidelines();
    else this.#focusControl(check);
  };

  #focusControl(check: Check): void {
    this.#editor.showText();
    focusSoon(this, `#${CONTROL_OF[check]}`);
  }

  /** Why the article came back to its authors. */
  #returned(): TemplateResult | typeof nothing {
    const { text } = this.words;
    const last = this.#opened?.history.at(-1);
    if (!last?.reason || !['decline', 'request-changes'].includes(last.action)) return nothing;
    const who = this.#names.card(last.by)?.name ?? text.colleague;
    return statusTile('act', (last.action === 'decline' ? text.saidNo : text.askedForChanges)(who, last.reason), text.sendAgain);
  }

  #saveState(): TemplateResult {
    return html`<p class="save-state" role="status" data-phase=${this.#saver.state.phase}>${this.#saveWords()}</p>`;
  }

  #saveWords(): string {
    const { text, lang } = this.words;
    const { state } = this.#saver;
    switch (state.phase) {
      case 'saving':
        return text.saving;
      case 'saved': {
        const now = new Date();
        const isNow = now.getTime() - state.at.getTime() < 60_000;
        return isNow ? text.savedNow : text.savedAt(sinceWords(state.at, now, lang));
      }
      case 'offline':
        return navigator.onLine ? text.noAnswer : text.offline;
      case 'refused':
        return text.notSaved(problemWords(text.problems, state.problem));
      case 'unsaved':
        return this.#person === undefined ? text.signedOutUnsaved : '';
      default:
        return '';
    }
  }

  #draftsFailed(): TemplateResult | typeof nothing {
    if (!this.#drafts.error) return nothing;
    const { text } = this.words;
    return html`<div class="templates" role="status">
      <span>${text.draftsFailed}</span>
      <button class="button plain small" type="button" @click=${() => void this.#drafts.run()}>${text.retry}</button>
    </div>`;
  }

  #conflict(): TemplateResult {
    const { text, lang } = this.words;
    const { state, draft } = this.#saver;
    if (state.phase !== 'conflict') return this.#writing();
    return twoVersions({
      theirs: state.theirs,
      mine: draft,
      mineBody: this.#bodyOf(draft),
      words: text,
      lang,
      headingLevel: this.headingLevel + 1,
      acts: {
        keepMine: () => this.#keepMine(state.draft),
        takeTheirs: () => this.#takeTheirs(),
        keepAsNew: () => this.#keepAsNew(),
        dropMine: this.#startNew,
      },
    });
  }

  #bodyOf({ text }: Draft): Document | undefined {
    return this.#codec?.fromMarkdown(text);
  }

  #keepMine(theirs: Draft): void {
    const undo = (): void => this.#putBack(theirs);
    this.#saver
      .keepMine()
      .then((isSaved) => isSaved && this.#notices.say(this.words.text.keptMine, undo))
      .catch(reportError);
    focusSoon(this, '#title');
  }

  #takeTheirs(): void {
    const mine = this.#saver.takeTheirs();
    this.#show(this.#saver.draft);
    this.#notices.say(this.words.text.tookTheirs, () => this.#putBack(mine));
    focusSoon(this, '#title');
  }

  #putBack(draft: Draft): void {
    this.#saver.write(draft);
    this.#show(draft);
  }

  #keepAsNew(): void {
    this.#opened = undefined;
    this.#saver
      .keepAsNew()
      .then((isSaved) => isSaved && this.#notices.say(this.words.text.keptAsNew))
      .catch(reportError);
    focusSoon(this, '#title');
  }

  #guidelines(): TemplateResult {
    const { text } = this.words;
    return guidelinePage({
      guideline: this.#guideline.value,
      hasFailed: this.#guideline.error !== undefined,
      isAccepting: this.busy === 'accepting',
      problem: this.problem,
      words: text,
      headingLevel: this.headingLevel + 1,
      signIn: this.#person === undefined ? this.#signIn.panel(text.guidelinesSignedOut) : undefined,
      accept: this.#accept,
      back: this.#backToText,
      retry: () => void this.#guideline.run(),
    });
  }

  #sentPage(): TemplateResult {
    const { text } = this.words;
    const [manager] = this.#sent?.wait.persons ?? [];
    const isBusy = this.busy === 'recalling';
    return html`<section class="sent">
      ${heading(this.headingLevel + 1, text.sentHeading(manager ? this.#names.card(manager)?.name : undefined), 'sent')}
      <p>${text.sentText}</p>
      <div class="send">
        <button
          class="button"
          type="button"
          aria-describedby="recall-note"
          aria-disabled=${isBusy ? 'true' : nothing}
          @click=${this.#recall}
        >
          ${isBusy ? text.recalling : text.recall}
        </button>
        <p class="consequence" id="recall-note">${text.recallNote}</p>
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      </div>
      <button class="button plain" type="button" @click=${this.#startNew}>${text.writeAnother}</button>
    </section>`;
  }
}
