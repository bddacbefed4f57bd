import type { Article, ArticleSummary, NoticeList } from '@delakultur/contracts/client';
import {
  buttons,
  dialogStyles,
  documentStyles,
  emptyState,
  failedState,
  fields,
  focusSoon,
  heading,
  markdownEditorStyles,
  meTask,
  Notices,
  noticeStyles,
  PersonNames,
  problemSlug,
  SignIn,
  signInStyles,
  skeleton,
  skeletonLines,
  states,
  statusStyles,
} from '@delakultur/elements';
import { defineElement, Localized, OfflineError, ProblemError, theme, WidgetElement } from '@delakultur/sdk';
import type { SubmissionForm } from '@delakultur/submission-form';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ActPanel } from './act-panel.ts';
import { changesStyles } from './changes.styles.ts';
import { Conversation } from './conversation.ts';
import type { Desk } from './desk.ts';
import { deskProblem } from './desk-problem.words.ts';
import { styles } from './editorial-desk.styles.ts';
import { deskWords, type DeskWords } from './editorial-desk.words.ts';
import { inboxList, VIEWS, type ArticleView } from './inbox.ts';
import { backButton, Piece } from './piece.ts';
import { namesOf, type Viewpoint } from './status.ts';
import { WordingEditor } from './wording-editor.ts';

const REFRESH = 30_000;
/** Where list and piece stand beside each other; the styles say the same in em. */
const WIDE = 900;

interface Page {
  readonly items: readonly ArticleSummary[];
  readonly next: string | null;
}

/** One inbox for author, manager, editor and chief editor: what is mine to do, the piece, and the acts that are allowed now. */
export class EditorialDesk extends WidgetElement implements Desk {
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
    dialogStyles,
    markdownEditorStyles,
    changesStyles,
    styles,
  ];
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    noHeader: { type: Boolean, attribute: 'no-header' },
    article: {},
    listed: { state: true },
    shown: { state: true },
    selected: { state: true },
    form: { state: true },
  };

  /** The level of the first heading, to fit the page's own. */
  headingLevel = 2;
  /** Leaves the desk's own heading out, where the page has one. Who is signed in stays. */
  noHeader = false;
  /** Which article to open at first. */
  article = '';

  /** Which list stands open. */
  listed: ArticleView = 'to-do';
  selected: string | undefined;
  /** The article that is open, as the server last showed it. */
  shown: Article | undefined;
  /** The form, while one writes in it. */
  form: HTMLElement | undefined;

  protected readonly words = new Localized(this, deskWords);
  readonly #signIn = new SignIn(this);
  readonly #names = new PersonNames(this);
  readonly #notices = new Notices(this);
  readonly #wording = new WordingEditor(this);
  readonly #acts = new ActPanel(this, this.#wording);
  readonly #conversation = new Conversation(this);
  readonly #piece = new Piece(this, { acts: this.#acts, conversation: this.#conversation, wording: this.#wording });
  readonly #pages = new Map<ArticleView, Page>();
  #person: string | undefined;
  #isKnown = false;
  #hasChanged = false;
  #takesFocus = false;
  #unread: NoticeList['items'] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly #me = meTask(this, this.#signIn, this.#names);

  readonly #municipalities = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) => {
      const { items } = client ? await client.call('municipality.list', {}, { signal }) : { items: [] };
      return new Map(items.map(({ kommun, name }) => [kommun, name] as const));
    },
  });

  readonly #list = new Task(this, {
    args: () => [this.client, this.#person, this.listed] as const,
    task: async ([client, person, view], { signal }) => {
      if (!client || !person) return;
      this.#pages.set(view, await client.call('article.list', { view }, { signal }));
    },
    onComplete: () => this.#openFirst(),
  });

  readonly #notified = new Task(this, {
    args: () => [this.client, this.#person] as const,
    task: ([client, person], { signal }): Promise<NoticeList> | undefined =>
      client && person ? client.call('notice.list', { unreadOnly: true, limit: 100 }, { signal }) : undefined,
    onComplete: (notices) => {
      this.#unread = notices?.items ?? [];
      this.#markRead().catch(reportError);
    },
  });

  readonly #read = new Task(this, {
    args: () => [this.client, this.#person, this.selected] as const,
    task: ([client, person, articleId], { signal }): Promise<Article> | undefined =>
      client && person && articleId ? client.call('article.read', { articleId }, { signal }) : undefined,
    onComplete: (article) => article && this.#arrived(article),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(this.#refresh, REFRESH);
    window.addEventListener('focus', this.#refresh);
    document.addEventListener('visibilitychange', this.#refresh);
    document.addEventListener('dk-submit', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    window.removeEventListener('focus', this.#refresh);
    document.removeEventListener('visibilitychange', this.#refresh);
    document.removeEventListener('dk-submit', this.#refresh);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { person, state } = this.#signIn;
    if (person !== this.#person) this.#personChanged(person);
    if (state.phase !== 'starting') this.#isKnown = true;
    if (changed.has('article') && this.article) this.selected = this.article;
  }

  /** Nothing of one person's desk is left for the next. */
  #personChanged(person: string | undefined): void {
    if (this.#isKnown) this.emit('dk-auth-change', { signedIn: person !== undefined });
    const forgets = this.#person !== undefined && !this.#signIn.isExpired;
    this.#person = person;
    this.#pages.clear();
    this.#names.forget();
    this.#unread = [];
    this.shown = undefined;
    this.#putAway({ forgets });
    if (!forgets) return;
    this.#notices.clear();
    this.form = undefined;
    this.selected = this.article || undefined;
    this.listed = 'to-do';
  }

  #putAway({ forgets }: { readonly forgets: boolean }): void {
    this.#hasChanged = false;
    this.#wording.close({ forgets });
    this.#acts.reset({ forgets });
    this.#conversation.reset({ forgets });
  }

  // ── What the parts of the desk ask for

  get text(): DeskWords {
    return this.words.text;
  }

  viewpoint(): Viewpoint {
    return {
      me: this.#person ?? '',
      words: this.words.text,
      lang: this.words.lang,
      now: new Date(),
      nameOf: (id) => this.#names.card(id)?.name,
    };
  }

  authorsOf({ authors }: Pick<Article, 'authors'>): string {
    return namesOf(authors, (id) => this.#names.card(id)?.name, this.words.lang) ?? this.text.someone;
  }

  siteNameOf(site: string): string {
    return this.#me.value?.sites.find(({ slug }) => slug === site)?.name ?? site;
  }

  took(article: Article, said: string | undefined): void {
    this.#hasChanged = false;
    this.shown = article;
    if (said) {
      this.#notices.say(said);
      focusSoon(this, '#piece-title');
    }
    void this.#list.run();
  }

  async wasStale(articleId: string): Promise<void> {
    void this.#list.run();
    if (!this.client) return;
    try {
      this.shown = await this.client.call('article.read', { articleId });
      this.#hasChanged = true;
      focusSoon(this, '#changed');
    } catch (error) {
      this.#notices.say(this.problemOf(error));
    }
  }

  problemOf(error: unknown): string {
    const slug = problemSlug(error);
    this.emit('dk-error', { problem: slug });
    return deskProblem(this.text.problems, slug);
  }

  write(articleId?: string): void {
    this.#openForm(articleId).catch(reportError);
  }

  // ── Lists

  /** On a wide page the oldest promise stands open beside the list; on a narrow one the list comes first. */
  #openFirst(): void {
    const [first] = this.#pages.get('to-do')?.items ?? [];
    if (first && this.listed === 'to-do' && !this.selected && !this.form && this.clientWidth >= WIDE) this.selected = first.id;
  }

  readonly #refresh = (): void => {
    if (document.visibilityState === 'hidden' || !this.#person) return;
    if (this.#list.status !== TaskStatus.PENDING) void this.#list.run();
    if (this.#notified.status !== TaskStatus.PENDING) void this.#notified.run();
    if (this.selected && this.#read.status !== TaskStatus.PENDING) void this.#read.run();
  };

  #choose(view: ArticleView): void {
    this.listed = view;
  }

  async #more(): Promise<void> {
    const view = this.listed;
    const page = this.#pages.get(view);
    if (!this.client || !page?.next) return;
    try {
      const { items, next } = await this.client.call('article.list', { view, after: page.next });
      this.#pages.set(view, { items: [...page.items, ...items], next });
    } catch (error) {
      this.#notices.say(this.problemOf(error));
    }
    this.requestUpdate();
  }

  // ── The piece

  #open(articleId: string): void {
    this.#takesFocus = true;
    if (this.selected === articleId) return this.#arrive();
    this.#putAway({ forgets: false });
    this.shown = undefined;
    this.selected = articleId;
  }

  /** What came is new to the person when it has another version than what they had before them. */
  #arrived(article: Article): void {
    if (this.shown?.id === article.id && this.shown.version !== article.version) this.#hasChanged = true;
    this.shown = article;
    this.#arrive();
    this.#markRead().catch(reportError);
  }

  #arrive(): void {
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    focusSoon(this, '#piece-title');
  }

  readonly #backToList = (): void => {
    const row = this.selected;
    this.#putAway({ forgets: false });
    this.selected = undefined;
    this.shown = undefined;
    focusSoon(this, `[data-article="${row}"]`);
  };

  /** Whoever has the article open knows what the notices about it say. */
  async #markRead(): Promise<void> {
    const { client } = this;
    const read = this.#unread.filter(({ articleId }) => articleId === this.shown?.id);
    if (!client || read.length === 0) return;
    this.#unread = this.#unread.filter((notice) => !read.includes(notice));
    this.requestUpdate();
    const answers = await Promise.allSettled(read.map(({ id: noticeId }) => client.call('notice.read', { noticeId })));
    for (const answer of answers) {
      if (answer.status === 'rejected' && !(answer.reason instanceof OfflineError || answer.reason instanceof ProblemError))
        throw answer.reason;
    }
  }

  // ── The form: the page's own where it has one, else in place

  async #openForm(articleId: string | undefined): Promise<void> {
    const tag = this.localName.replace('editorial-desk', 'submission-form');
    const beside = document.querySelector<SubmissionForm>(tag);
    if (beside) return beside.open(articleId);
    defineElement(tag, (await import('@delakultur/submission-form/element')).SubmissionForm);
    const form = document.createElement(tag);
    const attributes = {
      site: this.shown?.site ?? this.site,
      kommun: this.kommun,
      article: articleId ?? '',
      'heading-level': String(this.headingLevel),
    };
    for (const [name, value] of Object.entries(attributes)) if (value) form.setAttribute(name, value);
    for (const name of ['no-header', 'no-account']) form.toggleAttribute(name, true);
    this.form = form;
    focusSoon(this, '.back');
  }

  readonly #closeForm = (): void => {
    this.form = undefined;
    void this.#list.run();
    if (this.selected) void this.#read.run();
    focusSoon(this, this.selected ? '#piece-title' : '[role="tab"][aria-selected="true"]');
  };

  // ── Rendering

  override render(): TemplateResult {
    const { lang, text } = this.words;
    return html`<div class="dk" lang=${lang}>
      <div class="top">
        ${this.noHeader ? nothing : heading(this.headingLevel, text.heading)} ${this.#signIn.account(this.#me.value?.kommunName)}
      </div>
      ${this.#content()} ${this.#notices.render()}
    </div>`;
  }

  #content(): TemplateResult {
    const { text } = this.words;
    if (!this.#person) return this.#signIn.panel(text.signInLead);
    if (this.form) return html`${backButton(text.backFromForm, this.#closeForm)} ${this.form}`;
    return html`<div class="desk" ?data-open=${this.selected !== undefined}>
      <div class="inbox">${this.#tabs()} ${this.#listPanel()}</div>
      <div class="reading">${this.selected ? backButton(text.back, this.#backToList) : nothing} ${this.#reading()}</div>
    </div>`;
  }

  #tabs(): TemplateResult {
    const { text } = this.words;
    return html`<div class="tabs" role="tablist" aria-label=${text.lists} @keydown=${this.#moveInTabs}>
      ${VIEWS.map((view) => {
        const isChosen = view === this.listed;
        const count = view === 'to-do' ? (this.#pages.get(view)?.items.length ?? 0) : 0;
        return html`<button
          class="tab"
          type="button"
          role="tab"
          id="tab-${view}"
          aria-controls="list"
          aria-selected=${isChosen}
          tabindex=${isChosen ? 0 : -1}
          @click=${() => this.#choose(view)}
        >
          ${text.count(text.views[view], count)}
        </button>`;
      })}
    </div>`;
  }

  readonly #moveInTabs = (event: KeyboardEvent): void => {
    const at = VIEWS.indexOf(this.listed);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: VIEWS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(VIEWS[(to + VIEWS.length) % VIEWS.length] ?? 'to-do');
    focusSoon(this, '[role="tab"][aria-selected="true"]');
  };

  #listPanel(): TemplateResult {
    return html`<div class="list" id="list" role="tabpanel" aria-labelledby="tab-${this.listed}">${this.#listContent()}</div>`;
  }

  #listContent(): TemplateResult {
    const { text } = this.words;
    const page = this.#pages.get(this.listed);
    const hasFailed = this.#list.status === TaskStatus.ERROR;
    if (!page && hasFailed) return this.#failed(text.listFailedHeading, this.#list.error, () => void this.#list.run());
    if (!page) {
      return html`<p class="visually-hidden" role="status">${text.loading}</p>
        <div class="bones">${Array.from({ length: 4 }, () => skeletonLines('long', 'full', 'short'))}</div>`;
    }
    if (page.items.length === 0) return this.#empty();
    const more = (): void => void this.#more().catch(reportError);
    return html`${hasFailed ? html`<p class="muted" role="status">${text.stale}</p>` : nothing}
    ${inboxList({
      items: page.items,
      selected: this.selected,
      view: this.viewpoint(),
      kommunNameOf: (kommun) => this.#municipalities.value?.get(kommun),
      isNew: (id) => this.#unread.some(({ articleId }) => articleId === id),
      open: (id) => this.#open(id),
    })}
    ${page.next ? html`<button class="button" type="button" @click=${more}>${text.more}</button>` : nothing}`;
  }

  #empty(): TemplateResult {
    const { text } = this.words;
    const words = text.empty[this.listed];
    return emptyState(this.listed === 'to-do' ? { ...words, act: { label: text.write, run: () => this.write() } } : words);
  }

  #reading(): TemplateResult {
    const { text } = this.words;
    const { shown } = this;
    if (shown && shown.id === this.selected) {
      const kommunName = this.#municipalities.value?.get(shown.kommun);
      return this.#piece.render(shown, { hasChanged: this.#hasChanged, kommunName });
    }
    if (!this.selected) return this.#hasChoice ? emptyState({ heading: text.chooseHeading, text: text.chooseText }) : html``;
    const { error, status } = this.#read;
    if (status !== TaskStatus.ERROR) {
      return html`<p class="visually-hidden" role="status">${text.loadingPiece}</p>
        ${skeletonLines('long', 'half', 'full', 'full', 'full', 'long')}`;
    }
    if (error instanceof ProblemError && error.problem.status === 404)
      return failedState({ heading: text.goneHeading, text: text.goneText });
    return this.#failed(text.pieceFailedHeading, error, () => void this.#read.run());
  }

  get #hasChoice(): boolean {
    return (this.#pages.get(this.listed)?.items.length ?? 0) > 0;
  }

  #failed(headingWords: string, error: unknown, run: () => void): TemplateResult {
    const { text } = this.words;
    return failedState({
      heading: headingWords,
      text: error instanceof OfflineError ? text.offlineText : text.failedText,
      act: { label: text.retry, run },
    });
  }
}
