import { blockChanges, blockText, type BlockChange, type Document, type ListItem, type TopBlock } from '@delakultur/document';
import { diffArrays } from 'diff';
import { changedWords, type Part } from './marked-words.ts';

/** A block that stays as it is, or a change with its index among `blockChanges`. */
export type Passage =
  | { readonly kind: 'same'; readonly block: TopBlock }
  | { readonly kind: 'change'; readonly index: number; readonly change: BlockChange };

/** The whole text in reading order, each change in its place: what stays around a change is what makes it possible to judge. */
export function passagesOf(before: Document, after: Document): readonly Passage[] {
  const passages: Passage[] = [];
  let [i, j] = [0, 0];
  const stay = (): void => {
    passages.push({ kind: 'same', block: before.content[i]! });
    i += 1;
    j += 1;
  };
  blockChanges(before, after).forEach((change, index) => {
    while (change.before ? i < change.before.index : j < change.after.index) stay();
    passages.push({ kind: 'change', index, change });
    if (change.before) i += 1;
    if (change.after) j += 1;
  });
  while (i < before.content.length) stay();
  return passages;
}

/** One line of an article as a reader sees it: a paragraph, a heading or a list item, without its marks. */
interface Line {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote';
  readonly text: string;
}

export interface ChangedLine {
  readonly kind: Line['kind'];
  readonly parts: readonly Part[];
}

/** What differs within a block, line by line and word by word. Only `same` where nothing but marks or links did. */
export function changedLines({ before, after }: BlockChange): readonly ChangedLine[] {
  const [was, is] = [linesOf(before?.block), linesOf(after?.block)];
  const chunks = diffArrays([...was], [...is], { comparator: (one, other) => one.text === other.text && one.kind === other.kind });
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
    return { kind: is.kind, parts: changedWords(was.text, is.text) };
  });
}

const whole = ({ kind, text }: Line, change: Part['change']): ChangedLine => ({ kind, parts: [{ change, text }] });

function linesOf(block: TopBlock | undefined, kind: Line['kind'] = 'paragraph'): readonly Line[] {
  switch (block?.type) {
    case 'paragraph':
      return [{ kind, text: inlineText(block.content ?? []) }];
    case 'heading':
      return [{ kind: 'heading', text: inlineText(block.content ?? []) }];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item: ListItem) => item.content.flatMap((inner) => linesOf(inner, 'item')));
    case 'blockquote':
      return block.content.flatMap((inner) => linesOf(inner, 'quote'));
    case 'horizontal_rule':
      return [];
    default:
      if (block === undefined) return [];
      return blockText({ type: 'doc', content: [block] }, 0)
        .split('\n')
        .map((text) => ({ kind, text }));
  }
}

const inlineText = (content: readonly { readonly type: string; readonly text?: string }[]): string =>
  content.map((node) => node.text ?? ' ').join('');
