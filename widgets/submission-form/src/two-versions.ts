import type { Article, Document } from '@delakultur/contracts/client';
import type { MediaLookup } from '@delakultur/document';
import { heading, relativeTime, renderDocument } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import type { ConflictWords } from './conflict.words.ts';
import type { Draft } from './draft.ts';

export interface TwoVersions {
  readonly theirs: Article;
  readonly mine: Draft;
  readonly words: ConflictWords;
  /** What the pictures and files of both look like. */
  readonly media: MediaLookup;
  /** For a version without a title. */
  readonly untitled: string;
  readonly lang: string;
  readonly headingLevel: number;
  readonly acts: Readonly<Record<'keepMine' | 'takeTheirs' | 'keepAsNew' | 'dropMine', () => void>>;
}

/** Both versions side by side, none of them lost, and the choice between them. */
export function twoVersions({ theirs, mine, words, media, untitled, lang, headingLevel, acts }: TwoVersions): TemplateResult {
  const isDraft = theirs.state === 'draft';
  const version = (name: string, by: string | TemplateResult, title: string, body: Document, act: TemplateResult): TemplateResult =>
    html`<section class="version" aria-labelledby="version-${name}">
      <p class="label" id="version-${name}">${by}</p>
      <div class="version-text" role="group" aria-labelledby="version-${name}" tabindex="0">
        ${heading(headingLevel + 1, title || untitled)}
        ${renderDocument(body, { headingLevel: headingLevel + 1, lang: theirs.lang, media, missing: 'tile' })}
      </div>
      ${act}
    </section>`;
  return html`<section class="conflict">
    ${heading(headingLevel, isDraft ? words.conflictHeading : words.sentHeadingElsewhere, 'conflict')}
    <p>${isDraft ? words.conflictText : words.sentTextElsewhere}</p>
    <div class="versions">
      ${version(
        'mine',
        words.mine,
        mine.title,
        mine.body,
        isDraft ? button(words.keepMine, acts.keepMine) : button(words.keepAsNew, acts.keepAsNew),
      )}
      ${version(
        'theirs',
        html`${words.theirs('')}${relativeTime(theirs.updatedAt, lang)}`,
        theirs.title,
        theirs.body,
        isDraft ? button(words.takeTheirs, acts.takeTheirs) : button(words.dropMine, acts.dropMine),
      )}
    </div>
  </section>`;
}

const button = (label: string, press: () => void): TemplateResult =>
  html`<button class="button" type="button" @click=${press}>${label}</button>`;
