import type { Vacancy, VacancyList } from '@delakultur/contracts/client';
import { dateWords, Fetched, heading, icons } from '@delakultur/elements';
import { ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Office } from './office.ts';

const AT_FIRST = 5;

/** Roles that somebody has to hold and nobody does: said with a sign and a word, and with a way to fill them for whoever may. */
export class Vacancies {
  readonly #office: Office;
  readonly #lists: Fetched<VacancyList>;
  #showsAll = false;

  constructor(office: Office) {
    this.#office = office;
    this.#lists = new Fetched(office, (client, place, signal) => client.call('assignment.vacancies', { place }, { signal }));
  }

  forget(): void {
    this.#lists.forget();
    this.#showsAll = false;
  }

  fetchAnew(): void {
    this.#lists.refreshAll();
  }

  /** All that is missing, for whoever looks after the whole. */
  renderAll(): TemplateResult | typeof nothing {
    const { text, headingLevel } = this.#office;
    const all = this.#all();
    if (all.length === 0) return this.#hasFailed() ? html`<p class="muted" role="status">${text.vacanciesStale}</p>` : nothing;
    const shown = this.#showsAll ? all : all.slice(0, AT_FIRST);
    return html`<section class="vacancies" aria-labelledby="vacancies-heading">
      ${heading(headingLevel + 1, text.vacancies, 'vacancies-heading')}
      <ul class="warnings">
        ${shown.map((vacancy) => this.#item(vacancy))}
      </ul>
      ${
        shown.length < all.length
          ? html`<button class="button plain" type="button" @click=${this.#showAll}>${text.moreVacancies(all.length)}</button>`
          : nothing
      }
    </section>`;
  }

  /** What is missing at one place. */
  renderAt(place: string): TemplateResult | typeof nothing {
    const here = this.#all().filter((vacancy) => vacancy.place === place);
    if (here.length === 0) return nothing;
    return html`<ul class="warnings">
      ${here.map((vacancy) => this.#item(vacancy))}
    </ul>`;
  }

  #item(vacancy: Vacancy): TemplateResult {
    const { role, place } = vacancy;
    const { text } = this.#office;
    const label = text.fillAt(text.roles[role].name, this.#at(vacancy));
    return html`<li>
      ${icons.icon(icons.attention)}
      <p>${this.#sentence(vacancy)}</p>
      ${
        this.#mayFill(vacancy)
          ? html`<button class="button" type="button" aria-label=${label} @click=${() => this.#office.fill(place, role)}>
              ${text.fill}
            </button>`
          : nothing
      }
    </li>`;
  }

  #sentence(vacancy: Vacancy): string {
    const { text, spoken } = this.#office;
    const role = text.roles[vacancy.role].heading;
    const at = this.#at(vacancy);
    return vacancy.from ? text.vacantFrom(role, at, dateWords(vacancy.from, new Date(), spoken)) : text.vacant(role, at);
  }

  /** The place's own list says what the caller may give there; only the own municipality's and a site's may be asked for. */
  #mayFill({ role, place, kommun }: Vacancy): boolean {
    return this.#isOurs({ place, kommun }) && (this.#office.roles.get(place)?.mayGive.includes(role) ?? false);
  }

  #isOurs({ place, kommun }: Pick<Vacancy, 'place' | 'kommun'>): boolean {
    return place.startsWith('site/') || kommun === this.#office.me?.kommun;
  }

  /** What other municipalities lack is the chief editor's to know (C6), and no burden to anybody else. */
  #looksAfter(place: string): boolean {
    return this.#office.me?.assignments.some((held) => held.role === 'chief-editor' && held.place === place) ?? false;
  }

  #at({ place, placeName }: Vacancy): string {
    return this.#office.at(place, placeName);
  }

  get #places(): readonly string[] {
    const { me } = this.#office;
    return me ? [me.kommun, ...me.sites.map(({ slug }) => `site/${slug}`)] : [];
  }

  #hasFailed(): boolean {
    return this.#places.map((place) => this.#lists.failure(place)).some((failure) => failure !== undefined && !isForbidden(failure));
  }

  /** A role that is missing in the own municipality is missing among the site's members too: said once. */
  #all(): readonly Vacancy[] {
    const items = this.#places.flatMap((place) =>
      (this.#lists.get(place)?.items ?? []).filter((one) => this.#isOurs(one) || this.#looksAfter(place)),
    );
    return [...new Map(items.map((vacancy) => [`${vacancy.role} ${vacancy.place}`, vacancy])).values()];
  }

  readonly #showAll = (): void => {
    this.#showsAll = true;
    this.#office.requestUpdate();
  };
}

/** Not everyone is told what is missing, and whoever is not need not know of it. */
const isForbidden = (failure: unknown): boolean => failure instanceof ProblemError && failure.slug === 'forbidden';
