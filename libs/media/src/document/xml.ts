import { Refusal } from '../look.ts';

/** A part of text that is read whole. */
const MAX_TEXT = 16 * 2 ** 20;

/** A tag as it stands in the text. Names are local: a prefix may be anything, and those who hide something choose it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of an XML part. Other encodings and what XML can define by itself are refused: office programs write neither. Throws a `Refusal`. */
export function textOf(bytes: Buffer): string {
  if (bytes.length > MAX_TEXT) throw new Refusal('bomb', 'a text too large');
  const text = decode(bytes);
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw new Refusal('has-active-content', 'a document type or entity of its own');
  if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text)) throw new Refusal('damaged', 'not UTF-8');
  return text;
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new Refusal('damaged', 'not UTF-8', { cause });
  }
}

const TAG = /<([^\s<>/!?"'=]+)([^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)>/g;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** Every opening tag in the order of the text, those in comments too: looking at more than counts does no harm. */
export function* tagsOf(text: string): Generator<Tag> {
  for (const [, name, rest] of text.matchAll(TAG)) {
    yield { name: localName(name!), attributes: attributesOf(rest!) };
  }
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(Array.from(text.matchAll(ATTRIBUTE), ([, name, double, single]) => [localName(name!), unescaped(double ?? single!)]));

/** What a text or a value says once its references are followed. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,5}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });

/** A value as it stands between double quotes. */
export const escaped = (value: string): string =>
  value.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
