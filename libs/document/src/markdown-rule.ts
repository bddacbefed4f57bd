import type MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it';
import { cleanText } from './characters.ts';

/** A rule of markdown-it for blocks. */
export type BlockRule = Parameters<MarkdownIt['block']['ruler']['push']>[1];

/** Quotations and lists hold blocks of their own: what stands at the top alone is looked for nowhere else. */
export const isTop = (state: StateBlock): boolean => state.level === 0;

/** One line without the space around it. */
export const lineAt = (state: StateBlock, line: number): string => state.src.slice(state.bMarks[line], state.eMarks[line]).trim();

/** What an attribute may hold, of what was typed. */
export const attributeText = (typed: string): string => cleanText(typed).trim();

/** A text whose marks and links are still to be read. */
export function pushInline(state: StateBlock, content: string, line: number): void {
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + 1];
  token.children = [];
}

/** Words that have no place where they were typed stand in a paragraph of their own. */
export function pushParagraph(state: StateBlock, content: string, line: number): void {
  state.push('paragraph_open', 'p', 1);
  pushInline(state, content, line);
  state.push('paragraph_close', 'p', -1);
}

/** A node without content, with its attributes. */
export function pushCard(state: StateBlock, type: string, attributes: Readonly<Record<string, string>>): void {
  state.push(type, '', 0).meta = attributes;
}
