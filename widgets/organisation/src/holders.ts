import type { Assignment, AssignmentList, Role } from '@delakultur/contracts/client';
import { dayOf, dateWords, emptyState, heading, icons } from '@delakultur/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { EndRole } from './end-role.ts';
import type { Office } from './office.ts';

/** Who holds which role at a place: role by role, since when, until when, and standing in for whom. */
export class Holders {
  readonly #office: Office;
  readonly #ending: EndRole;

  constructor(office: Office, ending: EndRole) {
    this.#office = office;
    this.#ending = ending;
  }

  render({ items, mayGive, mayDelegate }: AssignmentList): TemplateResult {
    const { text } = this.#office;
    const today = dayOf(new Date());
    const current = items.filter(({ until }) => until === null || until >= today);
    if (current.length === 0) return emptyState({ heading: text.emptyHeading, text: text.emptyText(mayGive.length > 0) });
    return html`${this.#roles(current).map((role) =>
      this.#group(
        role,
        current.filter((one) => one.role === role),
        { mayGive, mayDelegate },
      ),
    )}`;
  }

  /** Those who held a role earlier, the latest first. */
  renderPast({ items }: AssignmentList): TemplateResult {
    const { text, headingLevel, spoken } = this.#office;
    const now = new Date();
    const past = items.filter(({ until }) => until !== null && until < dayOf(now));
    past.sort((one, other) => other.until!.localeCompare(one.until!));
    return html`<section class="past" id="past" aria-labelledby="past-heading">
      ${heading(headingLevel + 2, text.past, 'past-heading')}
      ${
        past.length === 0
          ? html`<p class="muted">${text.noPast}</p>`
          : html`<ul class="holders">
              ${past.map(
                (one) =>
                  html`<li>
                    <p><strong>${this.#office.nameOf(one.personId, one.kommun)}</strong></p>
                    <p class="muted">
                      ${this.#joined([
                        text.roles[one.role].name,
                        text.between(dateWords(one.from, now, spoken), dateWords(one.until!, now, spoken)),
                        one.onBehalfOf && text.standsInFor(this.#office.nameOf(one.onBehalfOf)),
                      ])}
                    </p>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  /** In the order that the words have them: leaders first. */
  #roles(items: readonly Assignment[]): readonly Role[] {
    return ORDER.filter((role) => items.some((one) => one.role === role));
  }

  #group(role: Role, items: readonly Assignment[], may: Pick<AssignmentList, 'mayGive' | 'mayDelegate'>): TemplateResult {
    const { headingLevel, text } = this.#office;
    return html`<section class="role" aria-labelledby="role-${role}">
      ${heading(headingLevel + 2, text.roles[role].heading, `role-${role}`)}
      <ul class="holders">
        ${items.map((one) => this.#holder(one, may))}
      </ul>
    </section>`;
  }

  #holder(one: Assignment, may: Pick<AssignmentList, 'mayGive' | 'mayDelegate'>): TemplateResult {
    const name = this.#office.nameOf(one.personId, one.kommun);
    return html`<li>
      <div class="who">
        <p><strong>${name}</strong></p>
        <p class="muted">${one.onBehalfOf ? html`${icons.icon(icons.clock)} ` : nothing}${this.#joined(this.#facts(one))}</p>
      </div>
      ${one.mayEnd ? this.#ending.button(one) : nothing} ${this.#ending.renderFor(one, may)}
    </li>`;
  }

  #facts({ from, until, percent, onBehalfOf }: Assignment): readonly (string | null)[] {
    const { text, spoken } = this.#office;
    const now = new Date();
    const first = dateWords(from, now, spoken);
    return [
      onBehalfOf && text.standsInFor(this.#office.nameOf(onBehalfOf)),
      from > dayOf(now) ? text.starts(first) : text.since(first),
      until && text.until(dateWords(until, now, spoken)),
      percent && text.percent(percent),
    ].map((fact) => fact || null);
  }

  #joined(facts: readonly (string | null)[]): string {
    return facts.filter(Boolean).join(' · ');
  }
}

const ORDER: readonly Role[] = ['chief-editor', 'editor', 'head-of-schools', 'rektor', 'contact-person', 'administrator', 'staff'];
