import { blockText, words } from './reading.ts';
import type { Document, TopBlock } from './types.ts';

/** Two blocks are one that was edited when they share this much (Dice's coefficient): no two paragraphs of our demo articles reach 0.43. */
const ALIKE = 0.45;

/** Endings change when a sentence is mended («barnen», «barnens»), beginnings seldom. */
const STEM = 5;

interface Measured {
  /** Equal for blocks that read the same, and for one card. */
  readonly identity: string;
  readonly stems: ReadonlySet<string>;
}

/** What a card is, whatever is said of it: a picture with another alt text is the same picture, and no text is a picture. */
function cardOf(block: TopBlock): string | null {
  switch (block.type) {
    case 'picture':
    case 'file':
      return `\0${block.type} ${block.attrs.media}`;
    case 'film':
      return `\0film ${block.attrs.href}`;
    case 'facts':
      return '\0facts';
    default:
      return null;
  }
}

function measured(document: Document): readonly Measured[] {
  return document.content.map((block, index) => {
    const card = cardOf(block);
    if (card !== null) return { identity: card, stems: new Set([card]) };
    const text = blockText(document, index);
    const stems = new Set(words(text).map((word) => word.toLowerCase().slice(0, STEM)));
    return { identity: text === '' ? `\0${block.type}` : text, stems };
  });
}

const sameAt = (before: readonly Measured[], after: readonly Measured[], i: number, j: number): boolean =>
  i >= 0 && j >= 0 && i < before.length && j < after.length && before[i]!.identity === after[j]!.identity;

/** In which blocks, by index, each stem stands. */
function standing(blocks: readonly Measured[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  blocks.forEach(({ stems }, index) => {
    for (const stem of stems) {
      const at = places.get(stem);
      if (at === undefined) places.set(stem, [index]);
      else at.push(index);
    }
  });
  return places;
}

/** What pairing two blocks keeps, in stems; 0 for two that are not alike. Whoever reads the same gains one more, so that a line without words counts too. */
function kept(one: Measured, other: Measured, shared: number): number {
  if (shared === one.stems.size && one.identity === other.identity) return shared + 1;
  const alike = shared === 0 ? 0 : (2 * shared) / (one.stems.size + other.stems.size);
  return alike < ALIKE ? 0 : shared * alike;
}

const PAIR = 1;
const SKIP_BEFORE = 2;

/** The pairing that keeps order and most of the words: the longest common subsequence, weighed. */
function heaviest(before: readonly Measured[], after: readonly Measured[]): readonly (number | undefined)[] {
  const places = standing(after);
  const width = after.length + 1;
  const steps = new Uint8Array((before.length + 1) * width);
  let row = new Float64Array(width);
  before.forEach((block, index) => {
    const shared = new Uint16Array(after.length);
    for (const stem of block.stems) for (const at of places.get(stem) ?? []) shared[at]! += 1;
    const next = new Float64Array(width);
    for (let at = 1; at < width; at += 1) {
      const gain = kept(block, after[at - 1]!, shared[at - 1]!);
      const pair = gain === 0 ? 0 : row[at - 1]! + gain;
      const skip = Math.max(row[at]!, next[at - 1]!);
      next[at] = Math.max(pair, skip);
      if (gain > 0 && pair >= skip) steps[(index + 1) * width + at] = PAIR;
      else if (row[at] === skip) steps[(index + 1) * width + at] = SKIP_BEFORE;
    }
    row = next;
  });
  return walkedBack(steps, before.length, after.length);
}

function walkedBack(steps: Uint8Array, rows: number, columns: number): readonly (number | undefined)[] {
  const became: (number | undefined)[] = Array.from({ length: rows });
  let [i, j] = [rows, columns];
  while (i > 0 && j > 0) {
    const step = steps[i * (columns + 1) + j];
    if (step === PAIR) became[i - 1] = j - 1;
    if (step === PAIR || step === SKIP_BEFORE) i -= 1;
    if (step !== SKIP_BEFORE) j -= 1;
  }
  return became;
}

/**
 * For each top-level block of `before`, the index of the block in `after` that it became, or undefined where it is gone. Order is kept, no
 * two become the same, and what reads the same in both documents stays itself: a comment on a passage follows it through edits. A picture, a
 * file, a film and a facts box stay themselves whatever is said of them.
 */
export function alignBlocks(before: Document, after: Document): readonly (number | undefined)[] {
  const [one, other] = [measured(before), measured(after)];
  let head = 0;
  while (sameAt(one, other, head, head)) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && sameAt(one, other, one.length - 1 - tail, other.length - 1 - tail)) tail += 1;
  const middle = heaviest(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return [
    ...one.slice(0, head).map((_, index) => index),
    ...middle.map((at) => (at === undefined ? undefined : at + head)),
    ...Array.from({ length: tail }, (_, index) => other.length - tail + index),
  ];
}
