import type { Guideline, GuidelineVersionList, Lang } from '@delakultur/contracts/client';
import { adoptStyles, focusSoon, heading, icons, markedWordsStyles, renderDocument } from '@delakultur/elements';
import { Localized } from '@delakultur/sdk';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from './form.ts';
import { guidelinePageStyles } from './guideline-page.styles.ts';
import { guidelineText } from './guideline-text.ts';
import { guidelineVersions } from './guideline-versions.ts';
import { guidelineWords } from './guideline.words.ts';

export interface GuidelinePageFacts {
  readonly guideline: Guideline;
  readonly accept: () => void;
}

/** The guidelines to be read: the site owner's rules above them, what is new since the reader accepted, the yes at the end, and earlier versions. */
export class GuidelinePage {
  readonly #form: Form;
  readonly #words: Localized<typeof guidelineWords.sv>;
  /** The version that the reader has accepted, for comparison. */
  readonly #accepted: Task<readonly [version: number], Guideline>;
  readonly #versions: Task<readonly [], GuidelineVersionList>;
  readonly #earlier: Task<readonly [version: number], Guideline>;
  #comparedWith: number | undefined;
  #showsEarlier = false;
  #isPlain = false;

  constructor(form: Form) {
    this.#form = form;
    this.#words = new Localized(form, guidelineWords);
    const read = ([version]: readonly [number], { signal }: { readonly signal: AbortSignal }): Promise<Guideline> =>
      form.api.call('guideline.read', { ...this.#place, guidelineVersion: version }, { signal });
    this.#accepted = new Task(form, { autoRun: false, task: read });
    this.#earlier = new Task(form, { autoRun: false, task: read });
    this.#versions = new Task(form, {
      autoRun: false,
      task: (_, { signal }) => form.api.call('guideline.versions', this.#place, { signal }),
    });
    adoptStyles(form, markedWordsStyles, guidelinePageStyles);
  }

  render(facts: GuidelinePageFacts): TemplateResult {
    const earlier = this.#showsEarlier ? this.#earlier.value : undefined;
    return html`${earlier ? this.#old(earlier) : this.#current(facts)} ${this.#list(earlier ?? facts.guideline, facts.guideline.version)}`;
  }

  #current({ guideline, accept }: GuidelinePageFacts): TemplateResult {
    const { text } = this.#words;
    const { headingLevel } = this.#form;
    const before = this.#before(guideline);
    return html`<div lang=${guideline.lang}>${heading(headingLevel + 1, guideline.title, 'guidelines')}</div>
      <p class="muted version-line">${text.version(guideline.version, this.#day(guideline.publishedAt))}</p>
      ${this.#whatIsNew(guideline, before)} ${this.#policy(guideline)}
      ${guidelineText({ guideline, before: this.#isPlain ? undefined : before, words: text, headingLevel: headingLevel + 1 })}
      ${this.#yes(guideline, accept)}`;
  }

  #old(guideline: Guideline): TemplateResult {
    const { text } = this.#words;
    const { headingLevel } = this.#form;
    return html`<div lang=${guideline.lang}>${heading(headingLevel + 1, guideline.title, 'guidelines')}</div>
      <p class="version-line" role="status">${text.oldVersion(guideline.version)}</p>
      <button class="button" type="button" @click=${() => this.#readCurrent()}>${text.toCurrent}</button>
      ${this.#policy(guideline)} ${guidelineText({ guideline, before: undefined, words: text, headingLevel: headingLevel + 1 })}`;
  }

  /** The accepted version, when this is a newer one; asked for once. */
  #before({ acceptedVersion, version }: Guideline): Guideline | undefined {
    if (acceptedVersion === null || acceptedVersion >= version) return undefined;
    if (this.#comparedWith !== acceptedVersion) {
      this.#comparedWith = acceptedVersion;
      queueMicrotask(() => void this.#accepted.run([acceptedVersion]));
    }
    return this.#accepted.value;
  }

  #whatIsNew({ acceptedVersion, version, changes, lang }: Guideline, before: Guideline | undefined): TemplateResult | typeof nothing {
    if (acceptedVersion === null || acceptedVersion >= version) return nothing;
    const { text } = this.#words;
    const toggle = (): void => {
      this.#isPlain = !this.#isPlain;
      this.#form.requestUpdate();
    };
    return html`<div class="new">
      ${heading(this.#form.headingLevel + 2, text.newHeading(acceptedVersion))} ${changes ? html`<p lang=${lang}>${changes}</p>` : nothing}
      ${this.#accepted.error === undefined ? nothing : html`<p role="status">${text.changesFailed}</p>`}
      ${
        before
          ? html`${this.#isPlain ? nothing : html`<p class="legend marked"><ins>+ ${text.added}</ins> <del>− ${text.removed}</del></p>`}
              <button class="button plain small" type="button" aria-pressed=${this.#isPlain} @click=${toggle}>${text.showPlain}</button>`
          : nothing
      }
    </div>`;
  }

  #policy({ policy, lang }: Guideline): TemplateResult | typeof nothing {
    if (!policy) return nothing;
    const { text } = this.#words;
    return html`<details>
      <summary>${text.policyHeading}</summary>
      <p class="muted">${text.policyNote}</p>
      <div lang=${lang}>${renderDocument(policy, { headingLevel: this.#form.headingLevel + 1 })}</div>
    </details>`;
  }

  #yes({ mustAccept, acceptedAt, acceptedVersion, version }: Guideline, accept: () => void): TemplateResult {
    const { text } = this.#words;
    const { problem, busy } = this.#form;
    const isAccepting = busy === 'accepting';
    const met =
      acceptedVersion !== null && acceptedVersion < version ? text.needNotAccept(acceptedVersion) : this.#acceptedWords(acceptedAt);
    return html`<div class="send">
      ${
        mustAccept
          ? html`<button class="button primary" type="button" aria-disabled=${isAccepting ? 'true' : nothing} @click=${accept}>
                ${isAccepting ? text.accepting : text.accept}
              </button>
              <p class="consequence">${text.acceptNote}</p>`
          : html`<p class="met">${icons.icon(icons.check)} ${met}</p>`
      }
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
    </div>`;
  }

  #acceptedWords(acceptedAt: string | null): string {
    return acceptedAt ? this.#words.text.acceptedBefore(this.#day(acceptedAt)) : '';
  }

  #list(shown: Guideline, current: number): TemplateResult {
    return guidelineVersions({
      words: this.#words.text,
      shown: shown.version,
      current,
      versions: this.#versions.value?.items,
      hasFailed: this.#versions.error !== undefined || this.#earlier.error !== undefined,
      day: (instant) => this.#day(instant),
      fetch: () => void this.#versions.run(),
      read: (version) => (version === current ? this.#readCurrent() : this.#readEarlier(version)),
    });
  }

  #readCurrent(): void {
    this.#showsEarlier = false;
    focusSoon(this.#form, '#guidelines');
  }

  #readEarlier(version: number): void {
    this.#showsEarlier = true;
    this.#earlier
      .run([version])
      .then(() => focusSoon(this.#form, '#guidelines'))
      .catch(reportError);
  }

  get #place(): { readonly site: string; readonly lang: Lang } {
    return { site: this.#form.site, lang: this.#form.language as Lang };
  }

  #day(instant: string): string {
    return new Intl.DateTimeFormat(this.#words.lang, { dateStyle: 'long' }).format(new Date(instant));
  }
}
