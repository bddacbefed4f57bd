import type { GuidelineVersionList } from '@delakultur/contracts/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuidelineWords } from './guideline.words.ts';

export interface GuidelineVersionsFacts {
  readonly words: GuidelineWords;
  /** The version that stands on the page. */
  readonly shown: number;
  /** The version in force. */
  readonly current: number;
  /** Absent until they are asked for. */
  readonly versions: GuidelineVersionList['items'] | undefined;
  readonly hasFailed: boolean;
  readonly day: (instant: string) => string;
  readonly fetch: () => void;
  readonly read: (version: number) => void;
}

/** Every version there has been, fetched when somebody opens the list; each can be read. */
export function guidelineVersions({
  words,
  shown,
  current,
  versions,
  hasFailed,
  day,
  fetch,
  read,
}: GuidelineVersionsFacts): TemplateResult {
  const opened = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open && !versions) fetch();
  };
  return html`<details @toggle=${opened}>
    <summary>${words.versions}</summary>
    ${
      hasFailed
        ? html`<div role="status">
            <p>${words.versionsFailed}</p>
            <button class="button small" type="button" @click=${fetch}>${words.retry}</button>
          </div>`
        : nothing
    }
    ${
      versions
        ? html`<ul class="versions-list">
            ${versions.map(
              ({ version, publishedAt, changes }) =>
                html`<li>
                  <button
                    class="button plain small"
                    type="button"
                    aria-current=${version === shown ? 'true' : nothing}
                    @click=${() => read(version)}
                  >
                    ${words.read(version)}
                  </button>
                  <span class="muted"
                    >${version === current ? words.inForce : words.since(day(publishedAt))}.
                    ${changes ?? (version === 1 ? words.firstVersion : '')}</span
                  >
                </li>`,
            )}
          </ul>`
        : html`<p class="muted" role="status">${hasFailed ? '' : words.versionsLoading}</p>`
    }
  </details>`;
}
