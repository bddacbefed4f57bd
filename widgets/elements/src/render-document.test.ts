import type { Document } from '@delakultur/document';
import { render } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { renderDocument } from './render-document.ts';

const linked = (href: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'läs mer', marks: [{ type: 'link', attrs: { href } }] }] }],
});

const shown = (document_: Document, headingLevel = 2): HTMLElement => {
  render(renderDocument(document_, { headingLevel }), document.body);
  return document.body;
};

beforeEach(() => render('', document.body));

it('shows markup in a text as the text that it is', () => {
  const text = '<img src=x onerror=alert(1)>';
  const body = shown({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  expect(body.querySelector('img')).toBeNull();
  expect(body.textContent).toContain(text);
});

it.each(['javascript:alert(1)', 'data:text/html,x', ' JAVASCRIPT:alert(1)'])('makes no link of %s', (href) => {
  const body = shown(linked(href));
  expect(body.querySelector('a')).toBeNull();
  expect(body.textContent).toContain('läs mer');
});

it('gives a link no way back to the page that it was on', () => {
  const link = shown(linked('https://www.skolverket.se/')).querySelector('a')!;
  expect([link.href, link.rel]).toEqual(['https://www.skolverket.se/', 'noopener']);
});

it('puts the text’s headings below the article’s own, with the anchors of the list of contents', () => {
  const body = shown(
    { type: 'doc', content: [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Så gjorde vi' }] }] },
    3,
  );
  expect(body.querySelector('h5')?.id).toBe('avsnitt-sa-gjorde-vi');
});
