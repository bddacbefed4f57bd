import { articleWords, type Block, type Document, headings, type ListItem, type MediaLookup, type TopBlock } from '@delakultur/document';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.ts';
import { missingCard, renderFacts, renderFile, renderFilm, renderPicture, renderTable, type CardOptions } from './render-card.ts';
import { renderInline } from './render-inline.ts';

export interface DocumentOptions {
  /** The level of the article's title; the text's own headings come below it. */
  readonly headingLevel: number;
  /** The article's language, in which something is said beside its words. Swedish unless told. */
  readonly lang?: keyof typeof articleWords;
  /** What its pictures and files are; without it, none is shown. */
  readonly media?: MediaLookup;
  /** What stands where a picture or a file cannot be shown: for readers nothing, and so no hole; for whoever works with the text a tile. */
  readonly missing?: 'nothing' | 'tile';
  /** Puts something with each top-level block, by its index. */
  readonly around?: (block: TemplateResult, index: number) => TemplateResult;
}

const NO_MEDIA: MediaLookup = () => undefined;

/** An article's text as templates. Nothing in it can become markup, and links and pictures lead only where a safe address leads. */
export function renderDocument(document: Document, options: DocumentOptions): TemplateResult {
  const { headingLevel, around = (block) => block, lang = 'sv', media = NO_MEDIA, missing = 'nothing' } = options;
  const words = articleWords[lang];
  const facts: CardOptions = {
    media,
    words,
    missing: (node) => (missing === 'tile' ? missingCard(node, words.notShown) : html`${nothing}`),
  };
  const anchors = headings(document).map(({ anchor }) => anchor);
  let tables = 0;
  const top = (node: TopBlock): TemplateResult => {
    switch (node.type) {
      case 'heading':
        return heading(headingLevel + node.attrs.level - 1, renderInline(node.content), anchors.shift());
      case 'picture':
        return renderPicture(node, facts);
      case 'facts':
        return renderFacts(node, facts);
      case 'file':
        return renderFile(node, facts);
      case 'film':
        return renderFilm(node, facts);
      case 'table':
        tables += 1;
        return renderTable(node, tables, facts);
      default:
        return renderBlock(node, headingLevel);
    }
  };
  return html`<div class="document">${document.content.map((node, index) => around(top(node), index))}</div>`;
}

function renderBlock(node: Block, headingLevel: number): TemplateResult {
  const inner = (content: readonly Block[]): readonly TemplateResult[] => content.map((block) => renderBlock(block, headingLevel));
  const item = ({ content }: ListItem): TemplateResult => html`<li>${inner(content)}</li>`;
  switch (node.type) {
    case 'paragraph':
      return html`<p>${renderInline(node.content)}</p>`;
    case 'heading':
      return heading(headingLevel + node.attrs.level - 1, renderInline(node.content));
    case 'bullet_list':
      return html`<ul>
        ${node.content.map(item)}
      </ul>`;
    case 'ordered_list':
      return html`<ol start=${node.attrs.order}>
        ${node.content.map(item)}
      </ol>`;
    case 'blockquote':
      return html`<blockquote>${inner(node.content)}</blockquote>`;
    case 'horizontal_rule':
      return html`<hr />`;
  }
}
