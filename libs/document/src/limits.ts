/** The largest text that is accepted: some fifty printed pages, far within one message's size. */
export const LIMITS = {
  /** Levels of nodes below the document; a list takes two a level. */
  depth: 12,
  nodes: 5_000,
  /** UTF-16 units in the whole text. */
  text: 100_000,
  href: 2_048,
  /** The first number of an ordered list. */
  order: 9_999,
} as const;

const children = (node: object): readonly unknown[] => ('content' in node && Array.isArray(node.content) ? node.content : []);

/**
 * Says which limit a value breaks, in a few words, or null. Looks at any value without recursion, so that a hostile one is refused before a
 * recursive schema meets it.
 */
export function brokenLimit(value: unknown): string | null {
  let nodes = 0;
  let text = 0;
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.depth) return `nested deeper than ${LIMITS.depth} levels`;
    nodes += level.length;
    if (nodes > LIMITS.nodes) return `more than ${LIMITS.nodes} nodes`;
    const objects = level.filter((node) => typeof node === 'object' && node !== null);
    for (const node of objects) if ('text' in node && typeof node.text === 'string') text += node.text.length;
    if (text > LIMITS.text) return `longer than ${LIMITS.text} characters`;
    level = objects.flatMap(children);
  }
  return null;
}
