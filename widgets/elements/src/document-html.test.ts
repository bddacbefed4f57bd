import { articleWords, type Document, type MediaLookup } from '@delakultur/document';
import { toHtml } from '@delakultur/document/html';
import { documents, renderedMedia } from '@delakultur/document/testing';
import * as fc from 'fast-check';
import { render } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { renderDocument } from './render-document.ts';

/** What an article may be made of once it is markup; an attribute that is not here is none of ours. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'ul li blockquote strong em br hr figcaption picture dl div dt dd table thead tbody tr td'.split(' ').map((tag) => [tag, []]),
  ),
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  p: ['id', 'class'],
  ol: ['start'],
  a: ['href', 'rel'],
  figure: ['class'],
  span: ['class'],
  source: ['type', 'srcset', 'sizes'],
  img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding'],
  section: ['class', 'aria-labelledby'],
  'div.table-box': ['class', 'role', 'aria-label', 'tabindex'],
  th: ['scope'],
};

const parsed = (document_: Document, media: MediaLookup): HTMLElement =>
  new DOMParser().parseFromString(toHtml(document_, { media, words: articleWords.sv }), 'text/html').body;

const foreign = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const allowed = ALLOWED[`${tag}.${element.className}`] ?? ALLOWED[tag];
    if (!allowed || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return [tag];
    return element.getAttributeNames().flatMap((name) => (allowed.includes(name) ? [] : [`${tag} ${name}`]));
  });

const addresses = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('[href], [src]')].map(
    (element) => new URL(element.getAttribute('href') ?? element.getAttribute('src')!, 'https://own.example/').protocol,
  );

const seen = (root: HTMLElement): string => root.textContent!.replaceAll(/\s/g, '');

beforeEach(() => render('', document.body));

it('is inert to the parser that readers have: our elements and attributes alone, addresses of the web alone', () => {
  fc.assert(
    fc.property(documents, renderedMedia, (document_, media) => {
      const root = parsed(document_, () => media);
      expect(foreign(root)).toEqual([]);
      expect(addresses(root).filter((protocol) => !['http:', 'https:', 'mailto:', 'blob:'].includes(protocol))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('says the same to readers of a page and of a widget', () => {
  fc.assert(
    fc.property(documents, renderedMedia, (document_, media) => {
      const lookup: MediaLookup = () => media;
      const host = document.createElement('div');
      render(renderDocument(document_, { headingLevel: 1, media: lookup }), host);
      expect(seen(host)).toBe(seen(parsed(document_, lookup)));
    }),
  );
});
