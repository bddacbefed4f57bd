import type { Document, Inline, TopBlock } from '@delakultur/document';

export interface Link {
  readonly block: number;
  readonly href: string;
  readonly text: string;
}

const inlineOf = (block: TopBlock): readonly (readonly Inline[])[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content ?? []];
    case 'bullet_list':
    case 'ordered_list':
      return block.content.flatMap((item) => item.content.flatMap(inlineOf));
    case 'blockquote':
      return block.content.flatMap(inlineOf);
    case 'table':
      return block.content.flatMap((row) => row.content.map((cell) => cell.content ?? []));
    default:
      return [];
  }
};

const hrefOf = (node: Inline): string | undefined =>
  node.type === 'text' ? node.marks?.find((mark) => mark.type === 'link')?.attrs.href : undefined;

/** Neighbouring runs with one address are one link to a reader, though a word in it is strong. */
function linksOfLine(line: readonly Inline[], block: number): readonly Link[] {
  const links: { block: number; href: string; text: string }[] = [];
  let last: string | undefined;
  for (const node of line) {
    const href = hrefOf(node);
    const text = node.type === 'text' ? node.text : '';
    if (href !== undefined && href === last) links.at(-1)!.text += text;
    else if (href !== undefined) links.push({ block, href, text });
    last = href;
  }
  return links;
}

/** Links in running text and in tables; a film is one by its card. */
export const linksOf = (body: Document): readonly Link[] =>
  body.content.flatMap((block, index) =>
    block.type === 'film'
      ? [{ block: index, href: block.attrs.href, text: block.attrs.title }]
      : inlineOf(block).flatMap((line) => linksOfLine(line, index)),
  );
