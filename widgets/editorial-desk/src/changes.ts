import type { Block, Document, ListItem } from '@delakultur/document';
import { diffArrays, diffWordsWithSpace } from 'diff';

/** One line of an article as a reader sees it: a paragraph, a heading or a list item, without its marks. */
export interface Line {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote';
  readonly text: string;
}

/** Some words, and whether the editor added them or took them away. */
export interface Part {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface ChangedLine {
  readonly kind: Line['kind'];
  readonly parts: readonly Part[];
}

/** What differs between two versions of a text, line by line and word by word, in reading order. */
export function changesBetween(before: Document, after: Document): readonly ChangedLine[] {
  const chunks = diffArrays(linesOf(before), linesOf(after), {
    comparator: (one, other) => one.text === other.text && one.kind === other.kind,
  });
  const lines: ChangedLine[] = [];
  chunks.forEach(({ added, removed, value }, at) => {
    if (removed && chunks[at + 1]?.added) return;
    const former = chunks[at - 1];
    if (added && former?.removed) lines.push(...pair(former.value, value));
    else lines.push(...value.map((line) => whole(line, added ? 'added' : removed ? 'removed' : 'same')));
  });
  return lines;
}

/** Lines that replace others: matched one to one by their place, for an editor mends rather than moves. */
function pair(before: readonly Line[], after: readonly Line[]): readonly ChangedLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => {
    const [was, is] = [before[at], after[at]];
    if (!was) return whole(is!, 'added');
    if (!is) return whole(was, 'removed');
    return wordsOf(was, is);
  });
}

const whole = ({ kind, text }: Line, change: Part['change']): ChangedLine => ({ kind, parts: [{ change, text }] });

const wordsOf = (was: Line, is: Line): ChangedLine => ({ kind: is.kind, parts: changedWords(was.text, is.text) });

/** The words of two texts, with what came and what went; words that were changed together stay together. */
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

const linesOf = (document: Document): Line[] => document.content.flatMap((block) => linesOfBlock(block, 'paragraph'));

function linesOfBlock(block: Block, kind: Line['kind']): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind, text: inlineText(block.content ?? []) }];
    case 'heading':
      return [{ kind: 'heading', text: inlineText(block.content ?? []) }];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item: ListItem) => item.content.flatMap((inner) => linesOfBlock(inner, 'item')));
    case 'blockquote':
      return block.content.flatMap((inner) => linesOfBlock(inner, 'quote'));
    case 'horizontal_rule':
      return [];
  }
}

const inlineText = (content: readonly { readonly type: string; readonly text?: string }[]): string =>
  content.map((node) => node.text ?? ' ').join('');
