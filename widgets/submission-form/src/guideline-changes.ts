import { blockChanges, blockText, type Document, type TopBlock } from '@delakultur/document';
import { changedWords, type Part } from '@delakultur/elements';

/** One line of a text with what came and went in it, as a reader sees it. */
export interface MarkedLine {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote';
  readonly parts: readonly Part[];
}

interface Line {
  readonly kind: MarkedLine['kind'];
  readonly text: string;
}

/** The newer text from beginning to end with what came and what went since the older one, in reading order. */
export function markedLines(before: Document, after: Document): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  let [i, j] = [0, 0];
  const keep = (count: number): void => {
    lines.push(...after.content.slice(j, j + count).flatMap((block) => whole(block, 'same')));
    [i, j] = [i + count, j + count];
  };
  for (const change of blockChanges(before, after)) {
    keep(change.before ? change.before.index - i : change.after.index - j);
    if (change.kind === 'changed') lines.push(...changed(linesOf(change.before.block), linesOf(change.after.block)));
    else if (change.kind === 'added') lines.push(...whole(change.after.block, 'added'));
    else lines.push(...whole(change.before.block, 'removed'));
    if (change.before) i = change.before.index + 1;
    if (change.after) j = change.after.index + 1;
  }
  keep(after.content.length - j);
  return lines;
}

const whole = (block: TopBlock, change: Part['change']): readonly MarkedLine[] =>
  linesOf(block).map(({ kind, text }) => ({ kind, parts: [{ change, text }] }));

/** The lines of a block that changed. Lines that stand in both, at the beginning or the end, are themselves; the others are matched by place. */
function changed(before: readonly Line[], after: readonly Line[]): readonly MarkedLine[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head]!.text === after[head]!.text) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)!.text === after.at(-1 - tail)!.text) tail += 1;
  const [was, is] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const same = (lines: readonly Line[]): readonly MarkedLine[] =>
    lines.map(({ kind, text }) => ({ kind, parts: changedWords(text, text) }));
  return [
    ...same(after.slice(0, head)),
    ...Array.from({ length: Math.max(was.length, is.length) }, (_, at) => ({
      kind: (is[at] ?? was[at])!.kind,
      parts: changedWords(was[at]?.text ?? '', is[at]?.text ?? ''),
    })),
    ...same(tail === 0 ? [] : after.slice(-tail)),
  ];
}

function linesOf(block: TopBlock, kind: Line['kind'] = 'paragraph'): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind, text: textOf(block.content) }];
    case 'heading':
      return [{ kind: 'heading', text: textOf(block.content) }];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => item.content.flatMap((inner) => linesOf(inner, 'item')));
    case 'blockquote':
      return block.content.flatMap((inner) => linesOf(inner, 'quote'));
    case 'horizontal_rule':
      return [];
    default:
      return blockText({ type: 'doc', content: [block] }, 0)
        .split('\n')
        .map((line) => ({ kind, text: line }));
  }
}

const textOf = (content: readonly { readonly type: string; readonly text?: string }[] = []): string =>
  content.map((node) => node.text ?? ' ').join('');
