import type { Coverage, MediaQuota, Role } from '@delakultur/contracts/client';
import { sizeWords } from '@delakultur/document';
import { Fetched, fullDate, heading, icons, relativeWords } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { coverageRows, silentRows, type CoverageRow } from './coverage.ts';
import { numbersWords } from './numbers.words.ts';
import type { Part } from './part.ts';
import type { Town } from './town.ts';

/** Who answers for what a municipality keeps. */
const ROOM_KEEPERS: readonly Role[] = ['administrator', 'contact-person'];

/** As long as a day of the week says which day is meant. */
const RECENT = 6 * 86_400_000;

/** How each member municipality is seen: a table with a bar in each row, and those that have been silent for long in words (C15). */
export class Numbers implements Part {
  readonly words: Localized<typeof numbersWords.sv>;
  readonly #town: Town;
  readonly #room: Fetched<MediaQuota>;
  readonly #coverage: Fetched<{ readonly items: readonly Coverage[] }>;

  constructor(town: Town) {
    this.#town = town;
    this.words = new Localized(town, numbersWords);
    this.#room = new Fetched(town, (client, kommun, signal) => client.call('media.quota', { kommun }, { signal }));
    this.#coverage = new Fetched(town, (client, site, signal) => client.call('coverage.read', { site }, { signal }));
  }

  refresh(): void {
    this.#room.forget();
    this.#coverage.refresh(this.#town.facts.slug);
  }

  forget(): void {
    this.#coverage.forget();
    this.#room.forget();
  }

  render(): TemplateResult {
    const { facts, headingLevel } = this.#town;
    const { text } = this.words;
    const coverage = this.#coverage.get(facts.slug);
    return html`<section class="numbers" aria-labelledby="numbers-heading">
      ${heading(headingLevel + 1, text.heading(facts.name), 'numbers-heading')}
      ${
        coverage
          ? this.#content(coverageRows(coverage.items, this.#town.members, new Date()))
          : this.#town.awaited(this.#coverage.failure(facts.slug), () => this.refresh())
      }
    </section>`;
  }

  #content(rows: readonly CoverageRow[]): TemplateResult {
    const { text } = this.words;
    const sum = (of: (row: CoverageRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return html`${this.#coverage.failure(this.#town.facts.slug) ? html`<p class="muted" role="status">${this.#town.text.stale}</p>` : nothing}
      <p>
        ${text.total(
          sum(({ released }) => released),
          sum(({ inFlow }) => inFlow),
        )}
      </p>
      ${this.#silent(silentRows(rows))} ${this.#table(rows)} ${this.#roomLeft()}`;
  }

  #silent(silent: readonly CoverageRow[]): TemplateResult {
    const { text } = this.words;
    if (silent.length === 0) return html`<p class="met">${icons.icon(icons.check)}${text.noneSilent}</p>`;
    return html`<ul class="warnings" aria-label=${text.silentHeading}>
      ${silent.map(
        ({ name, weeks }) =>
          html`<li>
            ${icons.icon(icons.attention)}
            <p>${weeks === null ? text.neverSeen(name) : text.silent(name, weeks)}</p>
          </li>`,
      )}
    </ul>`;
  }

  /** How much room the own municipality's pictures and files take, for those who answer for it. */
  #roomLeft(): TemplateResult | typeof nothing {
    const { me, spoken } = this.#town;
    const mayKnow = me.assignments.some(({ role, place }) => place === me.kommun && ROOM_KEEPERS.includes(role));
    const room = mayKnow ? this.#room.get(me.kommun) : undefined;
    if (!room) return nothing;
    const said = this.words.text.room(me.kommunName, sizeWords(room.usedBytes, spoken), sizeWords(room.limitBytes, spoken));
    return html`<p>
      ${said} <meter aria-label=${said} min="0" max=${room.limitBytes} high=${room.limitBytes * 0.9} value=${room.usedBytes}></meter>
    </p>`;
  }

  #table(rows: readonly CoverageRow[]): TemplateResult {
    const { text } = this.words;
    const most = Math.max(1, ...rows.map(({ released }) => released));
    return html`<table>
      <caption>
        ${text.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.kommun}</th>
          <th scope="col" class="number">${text.inFlow}</th>
          <th scope="col">${text.released}</th>
          <th scope="col">${text.last}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => this.#row(row, most))}
      </tbody>
    </table>`;
  }

  #row({ kommun, name, inFlow, released, lastReleasedAt }: CoverageRow, most: number): TemplateResult {
    const { text } = this.words;
    const isOwn = kommun === this.#town.me.kommun;
    return html`<tr ?data-own=${isOwn}>
      <th scope="row">${name}${isOwn ? html` <span class="muted">(${text.own})</span>` : nothing}</th>
      <td class="number">${inFlow}</td>
      <td>
        <span class="count">${released}</span>
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width=${(released / most) * 100} height="8" />
        </svg>
      </td>
      <td>${lastReleasedAt ? this.#last(lastReleasedAt) : text.never}</td>
    </tr>`;
  }

  /** Short, since it stands in a narrow column: «i tisdags», «21 okt.» */
  #last(instant: string): TemplateResult {
    const { spoken } = this.#town;
    const moment = new Date(instant);
    const isRecent = Date.now() - moment.getTime() < RECENT;
    const date = new Intl.DateTimeFormat(spoken, { day: 'numeric', month: 'short' }).format(moment);
    return html`<time datetime=${instant} title=${fullDate(moment, spoken)}>
      ${isRecent ? relativeWords(moment, new Date(), spoken) : date}
    </time>`;
  }
}
