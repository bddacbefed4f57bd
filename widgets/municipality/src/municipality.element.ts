import type { Me, MunicipalityName, Site } from '@delakultur/contracts/client';
import {
  Dialog,
  emptyState,
  failedState,
  Fetched,
  focusSoon,
  fullDate,
  heading,
  Notices,
  PersonNames,
  problemSlug,
  SignIn,
  skeletonLines,
  whenWords,
} from '@delakultur/elements';
import { Localized, OfflineError, WidgetElement } from '@delakultur/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { municipalityProblem } from './municipality-problem.words.ts';
import { styles } from './municipality.styles.ts';
import { municipalityWords, type MunicipalityWords } from './municipality.words.ts';
import { LOADERS, partsFor, type Part, type PartName } from './part.ts';
import type { Town } from './town.ts';

/** What a site's municipalities share: figures, news, wanted topics and guidelines; to each what is theirs. */
export class Municipality extends WidgetElement implements Town {
  static override styles = styles;
  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    noAccount: { type: Boolean, attribute: 'no-account' },
    tab: {},
    chosen: { state: true },
  };

  /** The level of the first heading, to fit the page's own. */
  headingLevel = 2;
  /** Leaves out who is signed in, where the page says so elsewhere. */
  noAccount = false;
  /** Which part stands open at first: `numbers`, `news`, `topics` or `guidelines`; the first that is the person's when absent. */
  tab = '';
  chosen: PartName | undefined;

  protected readonly words = new Localized(this, municipalityWords);
  readonly names = new PersonNames(this);
  readonly dialog = new Dialog(this);
  readonly #signIn = new SignIn(this);
  readonly #notices = new Notices(this);
  readonly #me: Fetched<Me>;
  readonly #site: Fetched<Site>;
  readonly #parts = new Map<PartName, Part | 'loading' | OfflineError>();
  #person: string | undefined;
  #isKnown = false;

  constructor() {
    super();
    this.#me = new Fetched(this, (client, _, signal) => client.call('person.me', {}, { signal }));
    this.#site = new Fetched(this, (client, site, signal) => client.call('site.read', { site }, { signal }));
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
    if (changed.has('tab')) this.chosen = undefined;
  }

  /** Nothing of what one person sees or has typed is left for the next; whoever only signs in anew goes on where they were. */
  #personChanged(person: string | undefined): void {
    if (this.#isKnown) this.emit('dk-auth-change', { signedIn: person !== undefined });
    const isGone = this.#person !== undefined && !this.#signIn.isExpired;
    this.#person = person;
    this.#me.forget();
    this.names.forget();
    for (const part of this.#loaded()) part.forget(isGone);
    if (!isGone) return;
    this.#notices.clear();
    this.chosen = undefined;
  }

  #loaded(): readonly Part[] {
    return [...this.#parts.values()].filter((part) => typeof part === 'object' && 'render' in part);
  }

  readonly #refresh = (): void => {
    if (!this.#person) return;
    for (const part of this.#loaded()) part.refresh();
  };

  // ── What the parts ask for

  get text(): MunicipalityWords {
    return this.words.text;
  }

  get spoken(): string {
    return this.words.lang;
  }

  get #mine(): Me | undefined {
    return this.#person === undefined ? undefined : this.#me.get();
  }

  get #ours(): Site | undefined {
    const slug = this.site || this.#mine?.sites[0]?.slug;
    return slug === undefined ? undefined : this.#site.get(slug);
  }

  get me(): Me {
    return this.#mine!;
  }

  get facts(): Site {
    return this.#ours!;
  }

  get members(): readonly MunicipalityName[] {
    const own = this.me.kommun;
    return this.facts.members.toSorted(
      (one, other) => Number(other.kommun === own) - Number(one.kommun === own) || one.name.localeCompare(other.name, 'sv'),
    );
  }

  holdsAtSite(role: string): boolean {
    return this.me.assignments.some((held) => held.role === role && held.place === `site/${this.facts.slug}`);
  }

  nameOf(personId: string): string {
    return personId === this.me.id ? this.me.name : (this.names.card(personId)?.name ?? this.text.someone);
  }

  kommunNameOf(kommun: string): string {
    return this.facts.members.find((member) => member.kommun === kommun)?.name ?? kommun;
  }

  when(instant: string): TemplateResult {
    const moment = new Date(instant);
    return html`<time datetime=${instant} title=${fullDate(moment, this.spoken)}>${whenWords(moment, new Date(), this.spoken)}</time>`;
  }

  say(text: string, undo?: () => void): void {
    this.#notices.say(text, undo);
  }

  problemOf(error: unknown): string {
    const slug = problemSlug(error);
    this.emit('dk-error', { problem: slug });
    return municipalityProblem(this.text.problems, slug);
  }

  awaited(failure: unknown, retry: () => void): TemplateResult {
    const { text } = this;
    if (failure === undefined) {
      return html`<p class="visually-hidden" role="status">${text.loading}</p>
        <div class="bones">${Array.from({ length: 3 }, () => skeletonLines('half', 'full', 'long'))}</div>`;
    }
    const slug = problemSlug(failure);
    return failedState({
      heading: text.failedHeading,
      text: slug === 'offline' ? text.offlineText : slug in text.problems ? municipalityProblem(text.problems, slug) : text.failedText,
      act: { label: text.retry, run: retry },
    });
  }

  // ── Rendering

  override render(): TemplateResult {
    const { lang, text } = this.words;
    return html`<div class="dk" lang=${lang}>
      <div class="top">
        ${heading(this.headingLevel, text.heading(this.#ours?.name))}
        ${this.noAccount ? nothing : this.#signIn.account(this.#mine?.kommunName)}
      </div>
      ${this.#content()} ${this.#notices.render()} ${this.dialog.render()}
    </div>`;
  }

  #content(): TemplateResult {
    const { text } = this;
    if (!this.#person) return this.#signIn.panel(text.signInLead);
    const me = this.#mine;
    if (me && !this.site && me.sites.length === 0) return emptyState({ heading: text.noSiteHeading, text: text.noSiteText });
    if (!me || !this.#ours) return this.awaited(this.#me.failure() ?? this.#site.failure(this.site || me?.sites[0]?.slug), this.#retry);
    const parts = partsFor(me.assignments.map(({ role }) => role));
    const shown = parts.find((one) => one === (this.chosen ?? this.tab)) ?? parts[0]!;
    return html`${this.#tabs(parts, shown)}
      <div class="part" id="part" role="tabpanel" aria-labelledby="tab-${shown}">${this.#part(shown)}</div>`;
  }

  readonly #retry = (): void => {
    this.#me.refresh();
    const slug = this.site || this.#mine?.sites[0]?.slug;
    if (slug) this.#site.refresh(slug);
  };

  #tabs(parts: readonly PartName[], shown: PartName): TemplateResult {
    const move = (event: KeyboardEvent): void => this.#move(event, parts, shown);
    return html`<div class="tabs" role="tablist" aria-label=${this.text.partsLabel} @keydown=${move}>
      ${parts.map(
        (part) =>
          html`<button
            class="tab"
            type="button"
            role="tab"
            id="tab-${part}"
            aria-controls="part"
            aria-selected=${part === shown}
            tabindex=${part === shown ? 0 : -1}
            @click=${() => (this.chosen = part)}
          >
            ${this.text.parts[part]}
          </button>`,
      )}
    </div>`;
  }

  #move(event: KeyboardEvent, parts: readonly PartName[], shown: PartName): void {
    const at = parts.indexOf(shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: parts.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.chosen = parts[(to + parts.length) % parts.length];
    focusSoon(this, '[role="tab"][aria-selected="true"]');
  }

  /** A part comes with its words when it is first looked at; one that could not be fetched is tried again. */
  #part(name: PartName): TemplateResult | typeof nothing {
    const part = this.#parts.get(name);
    if (part instanceof OfflineError) return this.awaited(part, () => this.#load(name));
    if (part === undefined) this.#load(name);
    return part === undefined || part === 'loading' ? this.awaited(undefined, this.#retry) : part.render();
  }

  readonly #load = (name: PartName): void => void this.#fetchPart(name).catch(reportError);

  async #fetchPart(name: PartName): Promise<void> {
    this.#parts.set(name, 'loading');
    try {
      const part = await LOADERS[name](this);
      await part.words.pending;
      this.#parts.set(name, part);
    } catch (cause) {
      this.#parts.set(name, new OfflineError('A part of the widget could not be fetched', { cause }));
    }
    this.requestUpdate();
  }
}
