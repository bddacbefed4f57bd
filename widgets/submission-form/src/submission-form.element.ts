import type { Article } from '@delakultur/contracts/client';
import { failedState, heading, meTask, Notices, PersonNames, problemSlug, SignIn, skeletonLines } from '@delakultur/elements';
import { Localized, OfflineError, WidgetElement, type WidgetClient } from '@delakultur/sdk';
import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Drafting } from './drafting.ts';
import type { FormExtras } from './form-extras.ts';
import type { Busy, Form, View } from './form.ts';
import { Guidelines } from './guidelines.ts';
import { resumable } from './media/carrier.ts';
import { OwnDrafts } from './own-drafts.ts';
import { problemWords } from './problem.words.ts';
import type { Check } from './readiness.ts';
import { saveState, toVersions } from './save-state.ts';
import { styles } from './submission-form.styles.ts';
import { formWords, type FormWords } from './submission-form.words.ts';
import type { Unsaved } from './unsaved-text.ts';
import { Versions } from './versions.ts';
import { WritingPage } from './writing-page.ts';

/** How long to wait for the session before the form stands open: reading and writing need nobody signed in. */
const PATIENCE = 2_500;

/** From thought to sent, on one page: people write in any order, and nothing that they write is lost. */
export class SubmissionForm extends WidgetElement implements Form {
  static override styles = styles;
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

  /** What carries a file to the server: tus 1.0, unless another way is given. */
  carrier = resumable;
  view: View = 'write';
  busy: Busy;
  problem: string | undefined;
  showsErrors = false;
  /** Whoever is signed in, by id. */
  person: string | undefined;

  protected readonly words = new Localized(this, formWords);
  readonly #signIn = new SignIn(this);
  readonly #names = new PersonNames(this);
  readonly #notices = new Notices(this);
  readonly #me = meTask(this, this.#signIn, this.#names);
  readonly #drafting = new Drafting(this);
  readonly #ownDrafts = new OwnDrafts(this, this.#drafting);
  readonly #guidelines = new Guidelines(this);
  readonly #versions = new Versions(this, this.#drafting);
  readonly #writing = new WritingPage(this, this.#drafting);
  /** What is not needed for the first sight; asked for at once, and again when it could not be had. */
  readonly #extras = new Task(this, {
    args: () => [],
    task: async (): Promise<FormExtras> => {
      const { FormExtras } = await import('./form-extras.ts');
      return new FormExtras(this, { drafting: this.#drafting, guidelines: this.#guidelines, names: this.#names });
    },
  });
  #isPatient = true;
  #patience: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#patience = setTimeout(() => this.#losePatience(), PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { person, isExpired, state } = this.#signIn;
    if (person !== this.person) this.#personChanged(person, isExpired);
    else if (!this.#drafting.hasStarted && state.phase !== 'starting') this.#start();
    if (changed.has('article') && this.article && this.person && this.#drafting.hasStarted) this.open(this.article).catch(reportError);
  }

  /** Opens a draft, or what is new, and takes the focus there. What stands open is saved first; when that cannot be done, it stays. */
  open(articleId?: string): Promise<void> {
    return this.#drafting.change(articleId);
  }

  /** Whoever leaves leaves an empty page; whoever comes finds their own text. Only when the time ran out does the text stay where it is. */
  #personChanged(person: string | undefined, isExpired: boolean): void {
    this.person = person;
    this.#names.forget();
    if (this.#drafting.hasStarted) this.emit('dk-auth-change', { signedIn: person !== undefined });
    if (isExpired) return;
    const left = this.#drafting.leftBy(person);
    if (this.#drafting.passTo(person)) {
      this.#notices.clear();
      this.view = 'write';
    }
    this.#start(left);
  }

  #losePatience(): void {
    this.#isPatient = false;
    if (this.#drafting.hasStarted) this.requestUpdate();
    else this.#start();
  }

  #start(left?: Unsaved): void {
    this.#drafting.start(left);
    this.requestUpdate();
  }

  // ── What the parts of the form ask for

  get text(): FormWords {
    return this.words.text;
  }

  get language(): string {
    return this.words.lang;
  }

  get me() {
    return this.#me.value;
  }

  get api(): WidgetClient {
    if (!this.client) throw new OfflineError('The SDK is not there yet');
    return this.client;
  }

  readonly nameOf = (person: string): string | undefined => this.#names.card(person)?.name;

  hush(): void {
    this.#notices.clear();
  }

  say(text: string, undo?: () => void): void {
    this.#notices.say(text, undo);
  }

  async carryOut(busy: Exclude<Busy, undefined>, act: () => Promise<void>, refused?: (slug: string) => void): Promise<void> {
    if (this.busy) return;
    this.busy = busy;
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      const slug = this.toProblem(error);
      refused?.(slug);
    } finally {
      this.busy = undefined;
    }
  }

  toProblem(error: unknown): string {
    const slug = problemSlug(error);
    this.problem = problemWords(this.text.problems, slug);
    this.tellProblem(slug);
    return slug;
  }

  tellProblem(slug: string): void {
    this.emit('dk-error', { problem: slug });
  }

  tellSent({ id }: Article): void {
    this.emit('dk-submit', { article: id });
  }

  // ── Rendering

  override render(): TemplateResult {
    return html`<div class="dk" lang=${this.language} @focusout=${this.#drafting.saveNow}>
      <div class="page">${this.#top()} ${this.#content()}</div>
      ${this.#notices.render()}
    </div>`;
  }

  #top(): TemplateResult {
    return html`<div class="top">
      ${this.noHeader ? nothing : heading(this.headingLevel, this.text.heading)}
      ${this.noAccount ? nothing : this.#signIn.account(this.me?.kommunName)}
      ${
        this.view === 'write'
          ? html`<div class="saved">${saveState(this.#drafting.saver.state, this)} ${toVersions(this.#versions, this)}</div>`
          : nothing
      }
    </div>`;
  }

  /** Nobody begins to write just before older drafts come up; but a slow answer holds nobody back. */
  get #isWaiting(): boolean {
    return !this.#drafting.hasStarted || this.view === 'opening' || (this.#isPatient && this.#ownDrafts.mayCome);
  }

  #content(): TemplateResult {
    const { text } = this;
    if (this.#isWaiting) {
      return html`<p class="visually-hidden" role="status">${text.loading}</p>
        ${skeletonLines('short', 'full', 'short', 'full', 'full', 'full', 'half')}`;
    }
    switch (this.view) {
      case 'choose':
        return html`${this.#ownDrafts.render()} ${this.#extras.value?.beginnings()}`;
      case 'guidelines':
        return this.#guidelines.render(this.#signInPanel(text.guidelinesSignedOut));
      case 'versions':
        return this.#versions.render();
      case 'sent':
        return html`${this.#extras.value?.sent()}`;
      case 'not-opened':
        return this.#notOpened();
      case 'not-editable':
        return failedState({
          heading: text.notEditableHeading,
          text: text.notEditableText,
          act: { label: text.startNew, run: this.#drafting.startNew },
        });
      default:
        return this.#writingOrConflict();
    }
  }

  #notOpened(): TemplateResult {
    const { text } = this;
    const tryAgain = (): void => void this.#drafting.open(this.article || this.#drafting.saver.articleId).catch(reportError);
    return failedState({
      heading: text.openFailedHeading,
      text: this.problem ?? text.openFailedText,
      act: { label: text.retry, run: tryAgain },
    });
  }

  #writingOrConflict(): TemplateResult {
    const extras = this.#extras.value;
    const { state } = this.#drafting.saver;
    if (state.phase === 'conflict') return extras?.conflict(state) ?? this.#rest();
    return html`${extras?.before()} ${this.#ownDrafts.renderFailure()}
      <div class="columns">
        ${extras?.beside()}
        <div class="writing">
          ${this.#writing.render({
            missing: extras?.missing ?? [],
            media: extras?.media,
            beginnings: extras?.beginnings(),
            after: extras?.after(),
          })}
          ${
            extras?.finish({
              signIn: this.#signInPanel(this.text.signInLead),
              fix: this.#fix,
              showMissing: this.#writing.showErrors,
            }) ?? this.#rest()
          }
        </div>
      </div>`;
  }

  /** In place of what is on its way, or could not be fetched. */
  #rest(): TemplateResult {
    if (this.#extras.error === undefined) return skeletonLines('short', 'full', 'half');
    const { text } = this;
    return failedState({
      heading: text.restFailedHeading,
      text: text.restFailedText,
      act: { label: text.retry, run: () => void this.#extras.run() },
    });
  }

  #signInPanel(lead: string): TemplateResult | undefined {
    return this.person === undefined ? html`<div @click=${this.#drafting.leavesToSignIn}>${this.#signIn.panel(lead)}</div>` : undefined;
  }

  readonly #fix = (check: Check): void => {
    if (check === 'guidelines') this.#guidelines.show();
    else this.#writing.focus(check);
  };
}
