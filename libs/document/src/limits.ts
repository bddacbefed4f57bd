import type { Document } from './types.ts';

/** The largest text that is accepted: some fifty printed pages. */
export const LIMITS = {
  /** Levels of nodes below the document; a list takes two a level. */
  depth: 12,
  nodes: 1_500,
  /** UTF-16 units in the whole text. */
  text: 100_000,
  /** Bytes of its JSON: an article travels with a proposed wording and a conversation beside it, in one message. */
  bytes: 120_000,
  href: 2_048,
  /** The first number of an ordered list. */
  order: 9_999,
  alt: 300,
  caption: 500,
  /** What a file or a film is called. */
  name: 200,
  /** The lines of the facts box. */
  age: 100,
  time: 100,
  material: 500,
  goal: 500,
  columns: { least: 2, most: 8 },
  /** Of a table, with its row of headers. */
  rows: { least: 2, most: 60 },
} as const;

/** What JSON needs for a node or a mark beside its text and its address: type, attributes, brackets. */
const FRAME_BYTES = 64;

/** Every attribute that holds a text, of a node or a mark. */
const TEXT_ATTRIBUTES = ['href', 'media', 'alt', 'caption', 'age', 'time', 'material', 'goal', 'label', 'title'] as const;

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => (typeof value === 'string' ? encoder.encode(JSON.stringify(value)).length : 0);

const attribute = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const attributeBytes = (nodeOrMark: unknown): number => {
  const attributes = attribute(nodeOrMark, 'attrs');
  return TEXT_ATTRIBUTES.reduce((sum, name) => sum + bytesOf(attribute(attributes, name)), FRAME_BYTES);
};

/** No less than the JSON of one node takes, without its children. Reads only what a node may have: the schema refuses the rest. */
function jsonBytes(node: object): number {
  const marks: unknown = attribute(node, 'marks');
  const own = attributeBytes(node) + bytesOf(attribute(node, 'text'));
  return Array.isArray(marks) ? marks.reduce<number>((sum, mark) => sum + attributeBytes(mark), own) : own;
}

const children = (node: object): readonly unknown[] => ('content' in node && Array.isArray(node.content) ? node.content : []);

/** What `LIMITS` counts of a document. */
export interface DocumentSize {
  readonly nodes: number;
  readonly text: number;
  readonly bytes: number;
}

/** The size down to each level of nodes, without recursion: whoever has seen enough asks for no more. */
function* sizes(value: unknown): Generator<DocumentSize> {
  let [nodes, text, bytes] = [0, 0, 0];
  let level: readonly unknown[] = [value];
  while (level.length > 0) {
    nodes += level.length;
    const objects = nodes > LIMITS.nodes ? [] : level.filter((node) => typeof node === 'object' && node !== null);
    for (const node of objects) {
      if ('text' in node && typeof node.text === 'string') text += node.text.length;
      bytes += jsonBytes(node);
    }
    yield { nodes, text, bytes };
    level = objects.flatMap(children);
  }
}

/** How much of `LIMITS` a document takes, as the schema counts it: so that an editor can say that there is little room left. */
export const documentSize = (document: Document): DocumentSize => [...sizes(document)].at(-1) ?? { nodes: 0, text: 0, bytes: 0 };

/**
 * Says which limit a value breaks, in a few words, or null. Looks at any value without recursion, so that a hostile one is refused before a
 * recursive schema meets it.
 */
export function brokenLimit(value: unknown): string | null {
  let depth = 0;
  for (const { nodes, text, bytes } of sizes(value)) {
    if (depth > LIMITS.depth) return `nested deeper than ${LIMITS.depth} levels`;
    if (nodes > LIMITS.nodes) return `more than ${LIMITS.nodes} nodes`;
    if (text > LIMITS.text) return `longer than ${LIMITS.text} characters`;
    if (bytes > LIMITS.bytes) return `larger than ${LIMITS.bytes} bytes`;
    depth += 1;
  }
  return null;
}
