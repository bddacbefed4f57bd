import { alignBlocks } from './align.ts';
import { emptyDocument, type Document, type TopBlock } from './types.ts';

/** A top-level block and where it stands in its document. */
export interface PlacedBlock {
  readonly index: number;
  readonly block: TopBlock;
}

/** One change to a top-level block, with the block as it was and as it would be. A list, a quotation, a table or a facts box changes as a whole, and another alt text is a changed picture. */
export type BlockChange =
  | { readonly kind: 'changed'; readonly before: PlacedBlock; readonly after: PlacedBlock }
  | { readonly kind: 'added'; readonly before: null; readonly after: PlacedBlock }
  | { readonly kind: 'removed'; readonly before: PlacedBlock; readonly after: null };

type Step = BlockChange | { readonly kind: 'same'; readonly before: PlacedBlock; readonly after: PlacedBlock };

/** Members in any order are the same node: PostgreSQL's jsonb sorts them. */
const spelling = (node: TopBlock | Document): string =>
  JSON.stringify(node, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Whether two documents say the same: two spellings of the same nodes do. */
export const sameDocument = (one: Document, other: Document): boolean => one === other || spelling(one) === spelling(other);

const placed = (document: Document, from: number, to: number): readonly PlacedBlock[] =>
  document.content.slice(from, to).map((block, offset) => ({ index: from + offset, block }));

const met = (before: PlacedBlock, after: PlacedBlock): Step => ({
  kind: spelling(before.block) === spelling(after.block) ? 'same' : 'changed',
  before,
  after,
});

/** What stands between two kept blocks. One in the place of one is rewritten: a single question to its author rather than two. */
function replaced(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): readonly Step[] {
  if (before.length === 1 && after.length === 1) return [met(before[0]!, after[0]!)];
  return [
    ...before.map((block): Step => ({ kind: 'removed', before: block, after: null })),
    ...after.map((block): Step => ({ kind: 'added', before: null, after: block })),
  ];
}

/** The way from one document to the other, each block of both once, in reading order. */
function stepsBetween(before: Document, after: Document): readonly Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  alignBlocks(before, after).forEach((at, index) => {
    if (at === undefined) return;
    steps.push(...replaced(placed(before, i, index), placed(after, j, at)));
    steps.push(met({ index, block: before.content[index]! }, { index: at, block: after.content[at]! }));
    [i, j] = [index + 1, at + 1];
  });
  return [...steps, ...replaced(placed(before, i, before.content.length), placed(after, j, after.content.length))];
}

/** What turns `before` into `after`, block by block in reading order; nothing for two spellings of the same nodes. Between normal forms (`normalise`) every change is one that a reader can see. */
export const blockChanges = (before: Document, after: Document): readonly BlockChange[] =>
  stepsBetween(before, after).filter((step) => step.kind !== 'same');

/**
 * `before` with those of `blockChanges(before, after)` whose indexes are accepted: all give `after`, none give `before`, and a change is the
 * same whichever others are accepted. Always a document, never an empty one; additions beside refused removals can make it larger than
 * `LIMITS`, which the schema tells.
 */
export function applyChanges(before: Document, after: Document, accepted: ReadonlySet<number>): Document {
  let change = -1;
  const content = stepsBetween(before, after).flatMap((step) => {
    if (step.kind !== 'same') change += 1;
    const side = step.kind !== 'same' && accepted.has(change) ? step.after : step.before;
    return side === null ? [] : [side.block];
  });
  return content.length === 0 ? emptyDocument : { type: 'doc', content };
}
