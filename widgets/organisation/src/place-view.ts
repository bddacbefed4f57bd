import { emptyState, failedState, heading, icons, problemSlug, skeletonLines, focusSoon } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { EndRole } from './end-role.ts';
import { GiveRole } from './give-role.ts';
import { Holders } from './holders.ts';
import { ManagerWord } from './manager-word.ts';
import type { Office } from './office.ts';
import type { PlaceFacts } from './places.ts';
import type { Vacancies } from './vacancies.ts';

/** The key of a place's roles together with those that have ended. */
export const withPast = (place: string): string => `${place}?past`;

/** One place: who holds which role, what is missing, what one may give, and what has been. */
export class PlaceView {
  readonly giving: GiveRole;
  readonly #office: Office;
  readonly #vacancies: Vacancies;
  readonly #ending: EndRole;
  readonly #holders: Holders;
  readonly #managerWord: ManagerWord;
  #showsPast = false;

  constructor(office: Office, vacancies: Vacancies) {
    this.#office = office;
    this.#vacancies = vacancies;
    this.giving = new GiveRole(office);
    this.#ending = new EndRole(office);
    this.#holders = new Holders(office, this.#ending);
    this.#managerWord = new ManagerWord(office);
  }

  /** Puts away what was open, for when another place is shown. */
  close(): void {
    this.giving.close();
    this.#ending.close();
    this.#showsPast = false;
  }

  forget(): void {
    this.close();
    this.#managerWord.forget();
  }

  render(facts: PlaceFacts | undefined): TemplateResult {
    const { text, headingLevel } = this.#office;
    if (!facts) return html`<div class="place">${emptyState({ heading: text.chooseHeading, text: text.chooseText })}</div>`;
    return html`<div class="place">
      <button class="button plain back" type="button" @click=${this.#back}>${icons.icon(icons.arrowLeft)}${text.back}</button>
      <header>
        ${heading(headingLevel + 1, facts.name, 'place-heading')} ${facts.within ? html`<p class="muted">${facts.within}</p>` : nothing}
      </header>
      ${this.#content(facts)}
    </div>`;
  }

  #content(facts: PlaceFacts): TemplateResult {
    const { text, roles } = this.#office;
    const list = roles.get(facts.place);
    const failure = roles.failure(facts.place);
    if (!list) return failure ? this.#failed(facts, failure) : this.#waiting();
    return html`${failure ? html`<p class="muted" role="status">${text.stale}</p>` : nothing} ${this.#vacancies.renderAt(facts.place)}
    ${this.#holders.render(list)} ${this.giving.render(facts, list)} ${this.#past(facts)}
    ${facts.kind === 'municipality' ? this.#managerWord.render(facts.place) : nothing}`;
  }

  #waiting(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#office.text.loading}</p>
      <div class="bones">${Array.from({ length: 3 }, () => skeletonLines('short', 'half', 'long'))}</div>`;
  }

  #failed({ place }: PlaceFacts, failure: unknown): TemplateResult {
    const { text, roles } = this.#office;
    const slug = problemSlug(failure);
    if (slug === 'forbidden') return emptyState({ heading: text.forbiddenHeading, text: text.forbiddenText });
    return failedState({
      heading: text.failedHeading,
      text: slug === 'offline' ? text.offlineText : text.failedText,
      act: { label: text.retry, run: () => roles.refresh(place) },
    });
  }

  #past({ place }: PlaceFacts): TemplateResult {
    const { text, roles } = this.#office;
    const list = this.#showsPast ? roles.get(withPast(place)) : undefined;
    return html`<button class="button plain" type="button" aria-expanded=${this.#showsPast} aria-controls="past" @click=${this.#togglePast}>
        ${this.#showsPast ? text.hidePast : text.showPast}
      </button>
      ${this.#showsPast ? (list ? this.#holders.renderPast(list) : this.#pastWaiting(place)) : nothing}`;
  }

  #pastWaiting(place: string): TemplateResult {
    const { text, roles } = this.#office;
    const failure = roles.failure(withPast(place));
    if (!failure) return skeletonLines('half', 'half');
    return failedState({
      heading: text.failedHeading,
      text: problemSlug(failure) === 'offline' ? text.offlineText : text.failedText,
      act: { label: text.retry, run: () => roles.refresh(withPast(place)) },
    });
  }

  readonly #togglePast = (): void => {
    this.#showsPast = !this.#showsPast;
    this.#office.requestUpdate();
  };

  readonly #back = (): void => {
    const { place } = this.#office;
    this.close();
    this.#office.place = undefined;
    focusSoon(this.#office, `[data-place="${place}"]`);
  };
}
