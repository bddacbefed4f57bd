import type { AssignmentList, Me, Municipality, Role } from '@delakultur/contracts/client';
import {
  Dialog,
  failedState,
  Fetched,
  FreshSignIn,
  heading,
  Notices,
  PersonNames,
  problemSlug,
  SignIn,
  skeletonLines,
  type FreshOptions,
  type SkeletonWidth,
} from '@delakultur/elements';
import { Localized, WidgetElement } from '@delakultur/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Office } from './office.ts';
import { organisationProblem } from './organisation-problem.words.ts';
import { styles } from './organisation.styles.ts';
import { organisationWords, type OrganisationWords } from './organisation.words.ts';
import { PlaceList } from './place-list.ts';
import { PlaceView } from './place-view.ts';
import { kindOfPlace, placeGroups, type PlaceGroup } from './places.ts';
import { Vacancies } from './vacancies.ts';

/** Where places and roles stand beside each other; the styles say the same in em. */
const WIDE = 800;
const BONES: readonly SkeletonWidth[] = ['half', 'long', 'half', 'full', 'short'];

/** Who holds which role in a municipality and at its sites, with a way to give and end roles for whoever may. */
export class Organisation extends WidgetElement implements Office {
  static override styles = styles;
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    noAccount: { type: Boolean, attribute: 'no-account' },
    place: { state: true },
  };

  /** The level of the first heading, to fit the page's own. */
  headingLevel = 2;
  /** Leaves out who is signed in, where the page says so elsewhere. */
  noAccount = false;
  place: string | undefined;

  protected readonly words = new Localized(this, organisationWords);
  readonly names = new PersonNames(this);
  readonly dialog = new Dialog(this);
  readonly roles: Fetched<AssignmentList>;
  readonly #signIn = new SignIn(this);
  readonly #fresh = new FreshSignIn(this);
  readonly #notices = new Notices(this);
  readonly #me: Fetched<Me>;
  readonly #municipality: Fetched<Municipality>;
  readonly #list = new PlaceList(this);
  readonly #vacancies: Vacancies;
  readonly #view: PlaceView;
  #person: string | undefined;
  #isKnown = false;

  constructor() {
    super();
    this.roles = new Fetched(this, (client, key, signal) => {
      const [place = '', past] = key.split('?');
      return client.call('assignment.list', { place, past: past !== undefined }, { signal });
    });
    this.#me = new Fetched(this, (client, _, signal) => client.call('person.me', {}, { signal }));
    this.#municipality = new Fetched(this, (client, kommun, signal) => client.call('municipality.read', { kommun }, { signal }));
    this.#vacancies = new Vacancies(this);
    this.#view = new PlaceView(this, this.#vacancies);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('focus', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.#refresh);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { person, state } = this.#signIn;
    if (person !== this.#person) this.#personChanged(person);
    if (state.phase !== 'starting') this.#isKnown = true;
    if (changed.has('place') && changed.get('place') !== undefined) this.#view.close();
    if (this.me && this.place === undefined && this.clientWidth >= WIDE) this.place = this.me.kommun;
  }

  /** Nothing of what one person may see is left for the next; whoever only signs in anew goes on where they were. */
  #personChanged(person: string | undefined): void {
    if (this.#isKnown) this.emit('dk-auth-change', { signedIn: person !== undefined });
    const isGone = this.#person !== undefined && !this.#signIn.isExpired;
    this.#person = person;
    for (const kept of [this.#me, this.roles, this.#vacancies, this.names]) kept.forget();
    if (!isGone) return;
    this.#notices.clear();
    this.#list.forget();
    this.#view.forget();
    this.place = undefined;
  }

  /** Somebody may have given or ended a role meanwhile. */
  readonly #refresh = (): void => {
    if (this.#person) this.fetchAnew();
  };

  // ── What the parts ask for

  get text(): OrganisationWords {
    return this.words.text;
  }

  get spoken(): string {
    return this.words.lang;
  }

  get me(): Me | undefined {
    return this.#person === undefined ? undefined : this.#me.get();
  }

  nameOf(personId: string, kommun?: string): string {
    const { me } = this;
    if (personId === me?.id) return me.name;
    return this.names.card(personId)?.name ?? (kommun === undefined || kommun === me?.kommun ? '…' : this.text.someone);
  }

  at(place: string, name: string): string {
    return this.text.at[kindOfPlace(place)](name);
  }

  fill(place: string, role: Role): void {
    if (place !== this.place) this.#view.close();
    this.place = place;
    void this.updateComplete.then(() => this.#view.giving.begin('give', role));
  }

  say(text: string, undo?: () => void): void {
    this.#notices.say(text, undo);
  }

  problemOf(error: unknown): string {
    const slug = problemSlug(error);
    this.emit('dk-error', { problem: slug });
    return organisationProblem(this.text.problems, slug);
  }

  carryOut<T>(command: (options: FreshOptions) => Promise<T>): Promise<T> {
    return this.#fresh.run(command);
  }

  fetchAnew(): void {
    this.roles.refreshAll();
    this.#vacancies.fetchAnew();
    this.requestUpdate();
  }

  // ── Rendering

  override render(): TemplateResult {
    const { lang, text } = this.words;
    return html`<div class="dk" lang=${lang}>
      <div class="top">
        ${heading(this.headingLevel, text.heading(this.me?.kommunName))}
        ${this.noAccount ? nothing : this.#signIn.account(this.me?.kommunName)}
      </div>
      ${this.#content()} ${this.#notices.render()} ${this.dialog.render()} ${this.#fresh.render()}
    </div>`;
  }

  #content(): TemplateResult {
    if (!this.#person) return this.#signIn.panel(this.text.signInLead);
    const { me } = this;
    const municipality = me && this.#municipality.get(me.kommun);
    if (!me || !municipality) return this.#waiting();
    const groups = placeGroups(municipality, me, this.text.sites);
    return html`<div class="office" ?data-open=${this.place !== undefined}>
      <div class="overview">${this.#vacancies.renderAll()} ${this.#list.render(groups)}</div>
      ${this.#view.render(this.#placeOf(groups))}
    </div>`;
  }

  #placeOf(groups: readonly PlaceGroup[]) {
    return groups.flatMap(({ places }) => places).find(({ place }) => place === this.place);
  }

  #waiting(): TemplateResult {
    const { text } = this;
    const failure = this.#me.failure() ?? this.#municipality.failure(this.me?.kommun);
    if (!failure) {
      return html`<p class="visually-hidden" role="status">${text.loading}</p>
        <div class="bones">${skeletonLines(...BONES)}</div>`;
    }
    return failedState({
      heading: text.failedHeading,
      text: problemSlug(failure) === 'offline' ? text.offlineText : text.failedText,
      act: { label: text.retry, run: this.#retry },
    });
  }

  readonly #retry = (): void => {
    this.#me.refresh();
    if (this.me) this.#municipality.refresh(this.me.kommun);
  };
}
