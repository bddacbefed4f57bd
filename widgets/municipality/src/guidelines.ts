import type { Guideline, GuidelineVersionList } from '@delakultur/contracts/client';
import { emptyState, Fetched, focusSoon, heading, renderDocument, statusTile } from '@delakultur/elements';
import { Localized, ProblemError } from '@delakultur/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { GuidelineForm } from './guideline-form.ts';
import { guidelinesWords, type GuidelinesWords } from './guidelines.words.ts';
import type { Part } from './part.ts';
import type { Town } from './town.ts';

const NOW = 'now';

/** A site's guidelines: as they are now and as they have been; the chief editor writes the next version (C12, C19). */
export class Guidelines implements Part {
  readonly words: Localized<GuidelinesWords>;
  readonly #town: Town;
  readonly #versions: Fetched<GuidelineVersionList>;
  /** By version and language, so that a change of language fetches the other text. */
  readonly #guideline: Fetched<Guideline | null>;
  readonly #form: GuidelineForm;
  #shown = NOW;

  constructor(town: Town) {
    this.#town = town;
    this.words = new Localized(town, guidelinesWords);
    this.#versions = new Fetched(town, (client, lang, signal) =>
      client.call('guideline.versions', { site: this.#site, lang: lang === 'en' ? 'en' : 'sv' }, { signal }),
    );
    this.#guideline = new Fetched(town, async (client, key, signal) => {
      const [version = NOW, lang] = key.split(' ');
      const which = version === NOW ? {} : { guidelineVersion: Number(version) };
      try {
        return await client.call('guideline.read', { site: this.#site, lang: lang === 'en' ? 'en' : 'sv', ...which }, { signal });
      } catch (error) {
        if (error instanceof ProblemError && error.slug === 'guideline-not-found') return null;
        throw error;
      }
    });
    this.#form = new GuidelineForm(town, () => this.#fetchAnew());
  }

  refresh(): void {
    this.#versions.refreshAll();
    this.#guideline.refreshAll();
  }

  forget(all: boolean): void {
    this.#versions.forget();
    this.#guideline.forget();
    if (!all) return;
    this.#form.clear();
    this.#shown = NOW;
  }

  get #site(): string {
    return this.#town.facts.slug;
  }

  get #key(): string {
    return `${this.#shown} ${this.words.lang}`;
  }

  #fetchAnew(): void {
    this.#shown = NOW;
    this.refresh();
    this.#town.requestUpdate();
  }

  render(): TemplateResult {
    const { text, lang } = this.words;
    const guideline = this.#guideline.get(this.#key);
    const versions = this.#versions.get(lang);
    const failure = this.#guideline.failure(this.#key) ?? this.#versions.failure(lang);
    return html`<section class="guidelines" aria-labelledby="guidelines-heading">
      ${heading(this.#town.headingLevel + 1, text.heading, 'guidelines-heading')}
      ${
        guideline === undefined || !versions
          ? this.#town.awaited(failure, () => this.#retry())
          : this.#content(guideline, versions, failure !== undefined)
      }
    </section>`;
  }

  #retry(): void {
    this.#guideline.refresh(this.#key);
    this.#versions.refresh(this.words.lang);
  }

  #content(guideline: Guideline | null, { items }: GuidelineVersionList, isStale: boolean): TemplateResult {
    const { text } = this.words;
    const mayPublish = this.#town.holdsAtSite('chief-editor');
    const newest = items[0]?.version ?? guideline?.version;
    return html`${isStale ? html`<p class="muted" role="status">${this.#town.text.stale}</p>` : nothing}
    ${mayPublish ? this.#form.render(text) : nothing}
    ${
      guideline === null
        ? emptyState({ heading: text.emptyHeading, text: text.emptyText(mayPublish) })
        : this.#form.isOpen && this.#shown === NOW
          ? nothing
          : this.#version(guideline, guideline.version === newest)
    }
    ${this.#list(items, guideline?.version)}`;
  }

  #version(guideline: Guideline, isInForce: boolean): TemplateResult {
    const { text } = this.words;
    const { headingLevel } = this.#town;
    const { version, publishedAt, changes, matters, title, lang, policy, body, statement } = guideline;
    return html`<article class="item" id="guideline" tabindex="-1" aria-labelledby="guideline-title">
      <p class="muted">
        ${text.version(version)}${isInForce ? html`, ${text.inForce}` : nothing}. ${text.published(this.#town.when(publishedAt))}
      </p>
      ${changes ? html`<p>${text.news(changes)}${matters && version > 1 ? html` ${text.matters}` : nothing}</p>` : nothing}
      ${isInForce ? this.#standing(guideline) : nothing}
      <div lang=${lang}>
        ${heading(headingLevel + 2, title, 'guideline-title')}
        ${
          policy
            ? html`<div class="policy" lang=${lang}>
                <div lang=${this.#town.spoken}>
                  ${heading(headingLevel + 3, text.policy)}
                  <p class="muted">${text.policyLead}</p>
                </div>
                ${renderDocument(policy, { headingLevel: headingLevel + 3 })}
              </div>`
            : nothing
        }
        ${renderDocument(body, { headingLevel: headingLevel + 2 })}
      </div>
      ${heading(headingLevel + 3, text.statement)}
      <blockquote class="reason" lang=${lang}>${statement}</blockquote>
    </article>`;
  }

  #standing({ acceptedAt, mustAccept }: Guideline): TemplateResult | typeof nothing {
    const { text } = this.words;
    if (acceptedAt) return statusTile('good', html`${text.accepted(this.#town.when(acceptedAt))}`);
    return mustAccept ? statusTile('waiting', text.mustAccept, text.mustAcceptNext) : nothing;
  }

  #list(items: GuidelineVersionList['items'], shown: number | undefined): TemplateResult | typeof nothing {
    const { text } = this.words;
    if (items.length < 2) return nothing;
    return html`${heading(this.#town.headingLevel + 2, text.versions, 'versions-heading')}
      <ul class="versions" aria-labelledby="versions-heading">
        ${items.map(
          ({ version, publishedAt, matters, changes }) =>
            html`<li aria-current=${version === shown ? 'true' : nothing}>
              <p>
                <strong>${text.version(version)}.</strong> ${text.published(this.#town.when(publishedAt))}
                ${changes ? text.news(changes) : nothing} ${matters && version > 1 ? text.matters : nothing}
              </p>
              ${
                version === shown
                  ? nothing
                  : html`<button
                      class="button plain"
                      type="button"
                      aria-label=${text.readVersion(version)}
                      @click=${() => this.#show(version)}
                    >
                      ${text.read}
                    </button>`
              }
            </li>`,
        )}
      </ul>`;
  }

  #show(version: number): void {
    this.#shown = String(version);
    this.#guideline.get(this.#key);
    focusSoon(this.#town, '#guideline');
  }
}
