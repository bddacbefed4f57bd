import { inlineMarkdown } from './inline-markdown.ts';
import type { Table, TableRow } from './types.ts';

const cellMarkdown = ({ content = [] }: TableRow['content'][number]): string =>
  inlineMarkdown(content, { isLineStart: false }).replaceAll('|', String.raw`\|`);

const rowMarkdown = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in normal form as GitHub writes it: its headers, a line of dashes, a line for each row. */
export const tableLines = ({ content: [headers, ...rows] }: Table): readonly string[] => [
  rowMarkdown((headers?.content ?? []).map(cellMarkdown)),
  rowMarkdown((headers?.content ?? []).map(() => '---')),
  ...rows.map((row) => rowMarkdown(row.content.map(cellMarkdown))),
];
