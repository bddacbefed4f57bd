import { decodeEntities } from './entities.ts';

export type Attributes = ReadonlyMap<string, string>;

/** A piece of HTML. Comments, declarations and whatever is neither text nor a tag are not told. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; readonly isClosed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** What stands in these is no text for a reader. */
const RAW = new Set([
  'script',
  'style',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'textarea',
  'title',
  'template',
  'svg',
  'math',
]);

const TAG_NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const TAG_END = /[^>]*>/y;

/** Reads a tag from its name on: where it ends, and its attributes, the first of each name. */
function readTag(
  html: string,
  start: number,
): { readonly name: string; readonly attributes: Attributes; readonly end: number; readonly isClosed: boolean } | null {
  TAG_NAME.lastIndex = start;
  const name = TAG_NAME.exec(html)?.[0];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  let at = start + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found) break;
    const key = found[1]!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  const rest = TAG_END.exec(html)?.[0];
  const end = rest === undefined ? html.length : at + rest.length;
  return { name: name.toLowerCase(), attributes, end, isClosed: rest?.endsWith('/>') ?? false };
}

/** Where the comment or declaration that begins at `start` ends: of one that is never closed, with the text. */
function commentEnd(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  const end = isComment ? html.indexOf('-->', start + 4) : html.indexOf('>', start + 2);
  return end === -1 ? html.length : end + (isComment ? 3 : 1);
}

function rawEnd(html: string, start: number, name: string): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = start;
  const found = close.exec(html);
  const end = found ? html.indexOf('>', found.index) : -1;
  return end === -1 ? html.length : end + 1;
}

/**
 * Reads HTML as a browser would, near enough for what other programs put on the clipboard, and makes nothing of it: no element comes to be,
 * so nothing can run and nothing is fetched, whatever policy the page has. Takes time in proportion to the text.
 */
export function* htmlTokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start === -1 || start > at) yield { kind: 'text', text: decodeEntities(html.slice(at, start === -1 ? html.length : start)) };
    if (start === -1) return;
    const next = html[start + 1] ?? '';
    if (next === '!' || next === '?') at = commentEnd(html, start);
    else if (next === '/') {
      const end = html.indexOf('>', start);
      const name = /^[a-z][^\s/>]*/i.exec(html.slice(start + 2, start + 66))?.[0];
      if (name !== undefined) yield { kind: 'close', name: name.toLowerCase() };
      at = end === -1 ? html.length : end + 1;
    } else {
      const tag = readTag(html, start + 1);
      if (!tag) {
        yield { kind: 'text', text: '<' };
        at = start + 1;
      } else if (RAW.has(tag.name)) at = tag.isClosed && tag.name !== 'script' ? tag.end : rawEnd(html, tag.end, tag.name);
      else {
        yield { kind: 'open', name: tag.name, attributes: tag.attributes, isClosed: tag.isClosed };
        at = tag.end;
      }
    }
  }
}
