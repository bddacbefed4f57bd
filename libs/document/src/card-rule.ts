import type { StateBlock } from 'markdown-it';
import { MEDIA_PATTERN } from './characters.ts';
import { safeFilmHref } from './href.ts';
import { LIMITS } from './limits.ts';
import { attributeText, isTop, lineAt, pushCard, pushParagraph, type BlockRule } from './markdown-rule.ts';

/** Longer than any card that we write: what is longer is not looked through. */
const LONGEST_LINE = 8_192;

/** `![said](kind:address)`, alone on its line; a picture has a caption in quotation marks, those of a telephone among them. */
const CARD = /^!\[(?<said>(?:\\.|[^\\])*?)\]\((?<kind>picture|file|film):(?<address>\S+?)(?:\s+["'”“](?<caption>.*)["'”“])?\s*\)$/u;

interface Card {
  readonly type: 'picture' | 'file' | 'film';
  readonly attributes: Readonly<Record<string, string>>;
  /** What was said in too many words to stand in the card. */
  readonly rest: readonly string[];
}

const isName = (text: string): boolean => text !== '' && text.length <= LIMITS.name;
const within = (text: string, most: number): string => (text.length > most ? '' : text);

function cardOf(state: StateBlock, line: string): Card | null {
  const found = line.startsWith('![') && line.length <= LONGEST_LINE ? CARD.exec(line)?.groups : undefined;
  if (found === undefined) return null;
  const { kind, address = '', caption } = found;
  const read = (typed = ''): string => attributeText(state.md.utils.unescapeAll(typed));
  const said = read(found['said']);
  if (kind === 'picture') {
    if (!MEDIA_PATTERN.test(address)) return null;
    const told = read(caption);
    const attributes = { media: address, alt: within(said, LIMITS.alt), caption: within(told, LIMITS.caption) };
    return { type: kind, attributes, rest: [said, told].filter((text, index) => text.length > [LIMITS.alt, LIMITS.caption][index]!) };
  }
  if (caption !== undefined || !isName(said)) return null;
  if (kind === 'file') return MEDIA_PATTERN.test(address) ? { type: kind, attributes: { media: address, label: said }, rest: [] } : null;
  const href = safeFilmHref(state.md.utils.unescapeAll(address));
  return href === null ? null : { type: 'film', attributes: { href, title: said }, rest: [] };
}

/** A picture, a file or a film. Whatever is none of ours stays a link or the signs that were typed. */
export const cardRule: BlockRule = (state, start, _end, silent) => {
  const card = isTop(state) ? cardOf(state, lineAt(state, start)) : null;
  if (card === null) return false;
  if (silent) return true;
  pushCard(state, card.type, card.attributes);
  for (const text of card.rest) pushParagraph(state, text, start);
  state.line = start + 1;
  return true;
};
