import type { Document, MediaLookup, Paragraph, TableCell, TableHeader, TopBlock } from '@delakultur/document';
import axe from 'axe-core';
import { html, render, type TemplateResult } from 'lit';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderDocument, type DocumentOptions } from './render-document.ts';

/** Ends as soon as it is there. */
const PATIENCE = { timeout: 20_000 };

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

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const PICTURE = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';
const FILE = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a91';
const GONE = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a99';

const blobOf = async (address: string): Promise<string> => URL.createObjectURL(await (await fetch(address)).blob());

const picture = (media: string, caption = ''): TopBlock => ({ type: 'picture', attrs: { media, alt: 'Tre kottar på rad', caption } });
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const cell = (type: 'table_header' | 'table_cell', text: string): TableHeader | TableCell => ({ type, content: [{ type: 'text', text }] });

const mediaAt =
  (href: string, height = 1200): MediaLookup =>
  (id) => {
    if (id === FILE) return { kind: 'file', href: 'https://delakultur.example/media/file.pdf', detail: 'PDF, 1,2 MB' };
    if (id !== PICTURE) return undefined;
    const sources = [
      { type: 'image/avif', variants: [{ width: 640, href }] },
      { type: 'image/jpeg', variants: [{ width: 640, href }] },
    ];
    return { kind: 'picture', width: 1600, height, colour: '#88aa66', sources, credit: 'Bild: Nils Berg', aiLabel: 'AI-genererad bild' };
  };

const everything: Document = {
  type: 'doc',
  content: [
    paragraph('Före.'),
    picture(PICTURE, 'Ellas rad'),
    { type: 'facts', attrs: { age: '3–5 år', time: '', material: 'kottar', goal: '' } },
    { type: 'file', attrs: { media: FILE, label: 'Mall för rutnätet' } },
    { type: 'film', attrs: { href: 'https://www.urplay.example/1', title: 'Kottarnas år' } },
    {
      type: 'table',
      content: [
        { type: 'table_row', content: [cell('table_header', 'Dag'), { type: 'table_header' }] },
        { type: 'table_row', content: [cell('table_cell', 'Måndag'), cell('table_cell', 'skog')] },
      ],
    },
    paragraph('Efter.'),
  ],
};

const showing = (document_: Document, options: Partial<DocumentOptions> = {}): HTMLElement => {
  render(renderDocument(document_, { headingLevel: 2, ...options }), document.body);
  return document.body;
};

const numbered = (block: TemplateResult, index: number): TemplateResult => html`<div data-index=${index}>${block}</div>`;
const terms = (lang: 'sv' | 'en') => [...showing(everything, { lang }).querySelectorAll('dt')].map(({ textContent }) => textContent);

it('C26: shows a picture in its sizes, in a box of its shape, with what has to be said of it', async () => {
  const href = await blobOf(PIXEL);
  const body = showing(everything, { media: mediaAt(href) });
  const image = body.querySelector<HTMLImageElement>('figure img')!;
  expect([image.alt, image.width > 0, image.loading, image.srcset]).toEqual(['Tre kottar på rad', true, 'lazy', `${href} 640w`]);
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['1600', '1200']);
  expect(body.querySelector('source')!.type).toBe('image/avif');
  expect(body.querySelector('figcaption')!.textContent).toBe('Ellas rad AI-genererad bild Bild: Nils Berg ');
  await vi.waitFor(() => expect(image.complete && image.naturalWidth).toBe(1), PATIENCE);
  expect(image.style.backgroundColor).toBe('');
});

it('leaves no hole for readers where a picture is not to be shown, or does not come', async () => {
  expect(showing({ type: 'doc', content: [picture(GONE), paragraph('Efter.')] }).textContent!.trim()).toBe('Efter.');
  const figure = showing(everything, { media: mediaAt('blob:https://delakultur.example/gone') }).querySelector('figure')!;
  await vi.waitFor(() => expect(figure.hidden).toBe(true), PATIENCE);
});

it('gives whoever works with the text a calm tile with the words that stand for what is missing', () => {
  const body = showing(
    { type: 'doc', content: [picture(GONE), { type: 'file', attrs: { media: GONE, label: 'Mall' } }] },
    { missing: 'tile' },
  );
  const words = [...body.querySelectorAll('.missing')].map((tile) => tile.textContent!.trim().replaceAll(/\s+/g, ' '));
  expect(words).toEqual(['Tre kottar på radBilden visas inte här än.', 'MallFilen går inte att hämta än.']);
});

it('keeps the place of each block for what is said beside it, whether or not it is shown', () => {
  const body = showing(everything, { around: numbered });
  expect([...body.querySelectorAll('[data-index]')]).toHaveLength(everything.content.length);
  expect(body.querySelector('[data-index="6"]')!.textContent!.trim()).toBe('Efter.');
});

it('shows the facts box with what was filled in, in the article’s language', () => {
  expect(terms('sv')).toEqual(['Ålder', 'Material']);
  expect(terms('en')).toEqual(['Age', 'Material']);
});

it('offers a file and a film as links with words, and loads nothing from elsewhere', () => {
  const body = showing(everything, { media: mediaAt(PIXEL) });
  const links = [...body.querySelectorAll<HTMLAnchorElement>('.file-card a, .film-card a')];
  expect(links.map((link) => [link.href, link.textContent!.trim()])).toEqual([
    ['https://delakultur.example/media/file.pdf', 'Mall för rutnätet (PDF, 1,2 MB)'],
    ['https://www.urplay.example/1', 'Kottarnas år (Film på urplay.example)'],
  ]);
  expect(body.querySelector('iframe, video, audio, embed, object, script, link')).toBeNull();
});

it('C20: shows a table with headers for its columns, in a region that can be moved with the keys', () => {
  const body = showing(everything);
  const region = body.querySelector<HTMLElement>('[role="region"]')!;
  expect([region.ariaLabel, region.tabIndex]).toEqual(['Tabell 1', 0]);
  expect([...body.querySelectorAll('thead th')].map((header) => header.getAttribute('scope'))).toEqual(['col']);
});

it('C20: has no fault that a machine finds', async () => {
  const { violations } = await axe.run(showing(everything, { media: mediaAt(await blobOf(PIXEL)) }), {
    rules: { region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
