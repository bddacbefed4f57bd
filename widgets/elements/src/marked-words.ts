import { diffWordsWithSpace } from 'diff';
import { css, html, type TemplateResult } from 'lit';

/** Some words, and whether they came or went. */
export interface Part {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What a screen reader hears before words that came or went. */
export type MarkWords = Readonly<Record<'addedHere' | 'removedHere', string>>;

/** The words of two texts in reading order, with what came and what went; words that were changed together stay together. */
export function changedWords(before: string, after: string): readonly Part[] {
  const parts: Part[] = [];
  let pending = { removed: '', added: '' };
  const flush = (): void => {
    for (const change of ['removed', 'added'] as const) if (pending[change]) parts.push({ change, text: pending[change] });
    pending = { removed: '', added: '' };
  };
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    const isBetween = value.trim() === '' && pending.removed !== '' && pending.added !== '';
    if (added || (isBetween && !removed)) pending.added += value;
    if (removed || (isBetween && !added)) pending.removed += value;
    if (added || removed || isBetween) continue;
    flush();
    parts.push({ change: 'same', text: value });
  }
  flush();
  return parts;
}

/** The words with a sign and a word for each change, for eyes and for screen readers; colour only helps. Needs `markedWordsStyles`. */
export const markedWords = (parts: readonly Part[], words: MarkWords): readonly (string | TemplateResult)[] =>
  parts.map((part) => partView(part, words));

/** White space stays outside the mark, so that the sign stands by the word that it is about. */
function partView({ change, text }: Part, words: MarkWords): string | TemplateResult {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (change === 'same' || core === '') return text;
  return change === 'added'
    ? html`${before}<ins><span class="sign" aria-hidden="true">+</span><span class="visually-hidden">${words.addedHere}</span>${core}</ins
        >${after}`
    : html`${before}<del><span class="sign" aria-hidden="true">−</span><span class="visually-hidden">${words.removedHere}</span>${core}</del
        >${after}`;
}

export const markedWordsStyles = css`
  .marked {
    overflow-x: clip;
  }

  .marked :is(ins, del) {
    padding-inline: 0.125em;
    border-radius: 3px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .marked ins {
    background: color-mix(in oklab, var(--_positive) 14%, var(--_surface));
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: var(--_positive);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  .marked del {
    background: color-mix(in oklab, var(--_danger) 9%, var(--_surface));
    color: var(--_muted);
    text-decoration: line-through;
  }

  .marked .sign {
    display: inline-block;
    margin-inline-end: 0.1em;
    font-weight: 700;
    text-decoration: none;
  }
`;
