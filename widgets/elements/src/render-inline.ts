import { safeHref, type Inline, type Mark, type Text } from '@delakultur/document';
import { html, type TemplateResult } from 'lit';

/** Words, their marks and their links as templates. */
export const renderInline = (content: readonly Inline[] = []): readonly TemplateResult[] =>
  content.map((node) => (node.type === 'hard_break' ? html`<br />` : text(node)));

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
