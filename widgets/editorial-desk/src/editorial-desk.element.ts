import type { Article, Site } from '@delakultur/contracts/client';
import { Fetched, focusSoon, heading, meTask, Notices, PersonNames, problemSlug, SignIn } from '@delakultur/elements';
import { Localized, WidgetElement } from '@delakultur/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { deskProblem } from './desk-problem.words.ts';
import { styles } from './editorial-desk.styles.ts';
import { deskWords, type DeskWords } from './editorial-desk.words.ts';
import { formInPlace } from './form-in-place.ts';
import type { DeskList } from './inbox.ts';
import { Lists } from './lists.ts';
import { municipalityNames } from './municipality-names.ts';
import { backButton } from './back-button.ts';
import { Reading } from './reading.ts';
import { UnreadNotices } from './unread-notices.ts';
import { namesOf, type Viewpoint } from './viewpoint.ts';

const REFRESH = 30_000;

/** One inbox for author, manager, editor and chief editor: what is mine to do, the piece, and the acts that are allowed now. */
export class EditorialDesk extends WidgetElement implements Desk {
  static override styles = styles;
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
  listed: DeskList = 'to-do';
  selected: string | undefined;
  /** The article that is open, as the server last showed it. */
  shown: Article | undefined;
  /** The form, while one writes in it. */
  form: HTMLElement | undefined;
  /** Whoever is signed in, by id. */
  person: string | undefined;

  protected readonly words = new Localized(this, deskWords);
  readonly #signIn = new SignIn(this);
  readonly #names = new PersonNames(this);
  readonly #notices = new Notices(this);
  readonly #me = meTask(this, this.#signIn, this.#names);
  readonly #municipalities = municipalityNames(this);
  readonly #sites = new Fetched<Site>(this, (client, site, signal) => client.call('site.read', { site }, { signal }));
  readonly #unread = new UnreadNotices(this);
  readonly #lists = new Lists(this, this.#unread);
  readonly #reading = new Reading(this, { lists: this.#lists, unread: this.#unread });
  #isKnown = false;
  #timer: ReturnType<typeof setInterval> | undefined;

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
    if (person !== this.person) this.#personChanged(person);
    if (state.phase !== 'starting') this.#isKnown = true;
    if (changed.has('article') && this.article) this.selected = this.article;
  }

  /** Nothing of one person's desk is left for the next. */
  #personChanged(person: string | undefined): void {
    if (this.#isKnown) this.emit('dk-auth-change', { signedIn: person !== undefined });
    const forgets = this.person !== undefined && !this.#signIn.isExpired;
    this.person = person;
    this.#lists.forget();
    this.#names.forget();
    this.#unread.forget();
    this.#reading.putAway({ forgets });
    if (!forgets) return;
    this.#notices.clear();
    this.form = undefined;
    this.selected = this.article || undefined;
    this.listed = 'to-do';
  }

  readonly #refresh = (): void => {
    if (document.visibilityState === 'hidden' || !this.person) return;
    this.#lists.refresh();
    this.#unread.refresh();
    this.#reading.refresh();
  };

  // ── What the parts of the desk ask for

  get text(): DeskWords {
    return this.words.text;
  }

  viewpoint(): Viewpoint {
    return {
      me: this.person ?? '',
      words: this.words.text,
      lang: this.words.lang,
      now: new Date(),
      nameOf: (id) => this.#names.card(id)?.name,
      kommunNameOf: (kommun) => this.#municipalities.value?.get(kommun),
      siteNameOf: (site) => this.siteNameOf(site),
      unitOf: (site) => this.#sites.get(site)?.chiefEditorUnit?.name,
      standInUntil: (person) => this.#me.value?.assignments.find(({ onBehalfOf }) => onBehalfOf === person)?.until ?? undefined,
    };
  }

  get seesMunicipality(): boolean {
    return this.#me.value?.assignments.some(({ role }) => role === 'contact-person') ?? false;
  }

  authorsOf({ authors }: Pick<Article, 'authors'>): string {
    return namesOf(authors, (id) => this.#names.card(id)?.name, this.words.lang) ?? this.text.someone;
  }

  siteNameOf(site: string): string {
    return (this.#me.value?.sites.find(({ slug }) => slug === site) ?? this.#sites.get(site))?.name ?? site;
  }

  say(text: string, undo?: () => void): void {
    this.#notices.say(text, undo);
  }

  took(article: Article, said: string | undefined, undo?: () => void): void {
    this.#reading.take(article);
    if (said) {
      this.say(said, undo);
      focusSoon(this, '#piece-title');
    }
    this.#lists.fetchAnew();
  }

  wasStale(articleId: string): Promise<void> {
    this.#lists.fetchAnew();
    return this.#reading.compare(articleId);
  }

  problemOf(error: unknown): string {
    const slug = problemSlug(error);
    this.emit('dk-error', { problem: slug });
    return deskProblem(this.text.problems, slug);
  }

  write(articleId?: string): void {
    this.#openForm(articleId).catch(reportError);
  }

  async #openForm(articleId: string | undefined): Promise<void> {
    const form = await formInPlace(this, articleId);
    if (!form) return;
    this.form = form;
    focusSoon(this, '.back');
  }

  readonly #closeForm = (): void => {
    this.form = undefined;
    this.#lists.fetchAnew();
    if (this.selected) this.#reading.fetchAnew();
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
    const { text } = this;
    if (!this.person) return this.#signIn.panel(text.signInLead);
    if (this.form) return html`${backButton(text.backFromForm, this.#closeForm)} ${this.form}`;
    return html`<div class="desk" ?data-open=${this.selected !== undefined}>
      ${this.#lists.render(this.#reading.open)} ${this.#reading.render()}
    </div>`;
  }
}
