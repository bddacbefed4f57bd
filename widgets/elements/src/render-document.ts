import {
  blockText,
  headings,
  safeHref,
  type Document,
  type Inline,
  type ListItem,
  type Mark,
  type Text,
  type TopBlock,
} from '@delakultur/document';
import { css, html, type TemplateResult } from 'lit';
import { heading } from './heading.ts';

export interface DocumentOptions {
  /** The level of the article's title; the text's own headings come below it. */
  readonly headingLevel: number;
  /** Puts something with each top-level block, by its index. */
  readonly around?: (block: TemplateResult, index: number) => TemplateResult;
}

/** An article's text as templates. Nothing in it can become markup, and links lead only where a safe address leads. */
export function renderDocument(document: Document, { headingLevel, around = (block) => block }: DocumentOptions): TemplateResult {
  const anchors = headings(document).map(({ anchor }) => anchor);
  const block = (node: TopBlock, isTop: boolean): TemplateResult => {
    switch (node.type) {
      case 'paragraph':
        return html`<p>${node.content?.map(inline)}</p>`;
      case 'heading':
        return heading(headingLevel + node.attrs.level - 1, (node.content ?? []).map(inline), isTop ? anchors.shift() : undefined);
      case 'bullet_list':
        return html`<ul>
          ${node.content.map(item)}
        </ul>`;
      case 'ordered_list':
        return html`<ol start=${node.attrs.order}>
          ${node.content.map(item)}
        </ol>`;
      case 'blockquote':
        return html`<blockquote>${node.content.map((inner) => block(inner, false))}</blockquote>`;
      case 'horizontal_rule':
        return html`<hr />`;
      default:
        return html`<p>${blockText({ type: 'doc', content: [node] }, 0)}</p>`;
    }
  };
  const item = (node: ListItem): TemplateResult => html`<li>${node.content.map((inner) => block(inner, false))}</li>`;
  return html`<div class="document">${document.content.map((node, index) => around(block(node, true), index))}</div>`;
}

const inline = (node: Inline): TemplateResult => (node.type === 'hard_break' ? html`<br />` : text(node));

const text = (node: Text): TemplateResult =>
  (node.marks ?? []).reduceRight<TemplateResult>((inner, mark) => marked(inner, mark), html`${node.text}`);

function marked(inner: TemplateResult, mark: Mark): TemplateResult {
  switch (mark.type) {
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'em':
      return html`<em>${inner}</em>`;
    case 'link': {
      const href = safeHref(mark.attrs.href);
      return href ? html`<a href=${href} rel="noopener">${inner}</a>` : inner;
    }
  }
}

export const documentStyles = css`
  .document {
    max-width: var(--_measure);
    font-size: 1.125em;
    line-height: 1.6;
  }

  .document > * {
    margin-block: 0 1em;
  }

  .document > :last-child {
    margin-block-end: 0;
  }

  .document :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.75em 0.5em;
    font-size: 1.2em;
    scroll-margin-block-start: 1em;
  }

  .document > :is(h1, h2, h3, h4, h5, h6):first-child {
    margin-block-start: 0;
  }

  .document :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  .document li {
    margin-block: 0.25em;
  }

  .document li > p {
    margin-block: 0;
  }

  .document blockquote {
    margin-inline: 0;
    padding-inline-start: 1.25em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }

  .document blockquote > p {
    margin-block: 0 0.5em;
  }

  .document hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin-block: 2em;
  }
`;
