import { escapeText } from './escape-markdown.ts';
import { MARKDOWN_SPACE } from './characters.ts';
import { sameMark } from './normalise.ts';
import type { Inline, Mark, Text } from './types.ts';

interface Delimiter {
  readonly sign: string;
  readonly role: 'open' | 'close';
}

/** A line is text, delimiters, text, delimiters, …, text: the outer texts may be empty. */
interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const ENTITY = /^&#\d+;$/;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;

const isAutolink = (texts: readonly Text[], index: number): boolean => {
  const [mark, ...more] = texts[index]?.marks ?? [];
  const continues = [texts[index - 1], texts[index + 1]].some(
    (next) => mark !== undefined && next?.marks?.some((other) => sameMark(mark, other)),
  );
  return (
    mark?.type === 'link' && more.length === 0 && !continues && mark.attrs.href.startsWith('http') && texts[index]?.text === mark.attrs.href
  );
};

const destination = (href: string): string => href.replaceAll(/[()]|&(?=#?\w+;)/g, String.raw`\$&`);

function delimiter(mark: Mark, role: 'open' | 'close', autolink: boolean): Delimiter {
  if (mark.type === 'strong') return { sign: '**', role };
  if (mark.type === 'em') return { sign: '_', role };
  if (autolink) return { sign: role === 'open' ? '<' : '>', role };
  return { sign: role === 'open' ? '[' : `](${destination(mark.attrs.href)})`, role };
}

function between(before: Segment, after: Segment, autolink: { readonly before: boolean; readonly after: boolean }): readonly Delimiter[] {
  const kept = before.marks.findIndex((mark, index) => after.marks[index] === undefined || !sameMark(mark, after.marks[index]));
  const keep = kept === -1 ? before.marks.length : kept;
  return [
    ...before.marks
      .slice(keep)
      .toReversed()
      .map((mark) => delimiter(mark, 'close', autolink.before)),
    ...after.marks.slice(keep).map((mark) => delimiter(mark, 'open', autolink.after)),
  ];
}

type Side = 'space' | 'punctuation' | 'word' | 'unsure';

/** Which characters beyond ASCII count as punctuation depends on the Unicode version: whoever is unsure writes them as an entity. */
const sideOf = (character: string | undefined): Side => {
  if (character !== undefined && ENTITY.test(character)) return 'punctuation';
  if (character === undefined || MARKDOWN_SPACE.test(character)) return 'space';
  if (ASCII_PUNCTUATION.test(character)) return 'punctuation';
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? 'word' : 'unsure';
};

/** CommonMark's flanking rules: does this sign open or close between these two characters? */
function works({ sign, role }: Delimiter, before: Side, after: Side): boolean {
  if (sign !== '**' && sign !== '_') return true;
  const [outer, inner] = role === 'open' ? [before, after] : [after, before];
  if (outer === 'space' || outer === 'punctuation') return true;
  return sign === '**' && outer === 'word' && inner === 'word';
}

interface Seam {
  readonly encodesBefore: boolean;
  readonly encodesAfter: boolean;
}

/** Which neighbours of a run of delimiters have to be written as an entity for the run to be read as meant. */
function seam(delimiters: readonly Delimiter[], before: string | undefined, after: string | undefined): Seam {
  const last = delimiters.length - 1;
  const failing = delimiters.map((one, index) => {
    const left = index === 0 ? sideOf(before) : 'punctuation';
    const right = index === last ? sideOf(after) : 'punctuation';
    return works(one, left, right) ? null : one.role;
  });
  return { encodesBefore: failing[0] === 'open', encodesAfter: failing[last] === 'close' };
}

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/** Writes as an entity each character at the edge of a run that would keep its signs from working, until all of them work: one entity can call for the next. */
function withEntities(runs: readonly (readonly Delimiter[])[], texts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const written = texts.map((characters) => [...characters]);
  const encode = (index: number, at: number): boolean => {
    const characters = written[index] ?? [];
    const character = characters.at(at);
    if (character === undefined || ENTITY.test(character)) return false;
    characters.splice(at, 1, entity(character));
    return true;
  };
  const encodeAround = (run: readonly Delimiter[], index: number): boolean => {
    const { encodesBefore, encodesAfter } = seam(run, written[index - 1]?.at(-1), written[index]?.[0]);
    return [encodesBefore && encode(index - 1, -1), encodesAfter && encode(index, 0)].includes(true);
  };
  while (runs.map(encodeAround).includes(true));
  return written;
}

function escapedSegment(characters: readonly string[], context: { readonly isLineStart: boolean; readonly inLink: boolean }): string {
  const head = characters[0] !== undefined && ENTITY.test(characters[0]) ? 1 : 0;
  const tail = characters.length > head && ENTITY.test(characters.at(-1) ?? '') ? 1 : 0;
  const middle = characters.slice(head, characters.length - tail).join('');
  return [...characters.slice(0, head), escapeText(middle, context), ...characters.slice(characters.length - tail)].join('');
}

/** Where a text begins a line, signs such as `#` would be read as form. */
interface Place {
  readonly isLineStart: boolean;
}

/** One line of text runs as Markdown. */
function lineMarkdown(texts: readonly Text[], place: Place): string {
  const edge: Segment = { text: '', marks: [] };
  const segments: readonly Segment[] = texts.map(({ text, marks = [] }) => ({ text, marks }));
  const autolinks = texts.map((_, index) => isAutolink(texts, index));
  const runs = Array.from({ length: segments.length + 1 }, (_, index) =>
    between(segments[index - 1] ?? edge, segments[index] ?? edge, {
      before: autolinks[index - 1] === true,
      after: autolinks[index] === true,
    }),
  );
  const written = withEntities(
    runs,
    segments.map(({ text }) => [...text]),
  ).map((characters, index) => {
    if (autolinks[index] === true) return characters.join('');
    return escapedSegment(characters, {
      isLineStart: place.isLineStart && runs[index]?.length === 0,
      inLink: segments[index]?.marks[0]?.type === 'link',
    });
  });
  return runs.map((run, index) => run.map(({ sign }) => sign).join('') + (written[index] ?? '')).join('');
}

/** Inline content in normal form as Markdown, a hard break as a backslash at the end of its line. */
export function inlineMarkdown(content: readonly Inline[], place: Place = { isLineStart: true }): string {
  const lines: Text[][] = [[]];
  for (const node of content) {
    if (node.type === 'hard_break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => lineMarkdown(line, place)).join('\\\n');
}
