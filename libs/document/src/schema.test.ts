import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documents } from './arbitrary.ts';
import { EARLIER } from './earlier-documents.ts';
import { documentSize, LIMITS } from './limits.ts';
import { prosemirrorSchema } from './prosemirror-schema.ts';
import { Document } from './schema.ts';
import type { Document as DocumentNode } from './types.ts';

const text = (value: string, ...marks: unknown[]): unknown => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content });
const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const link = (href: string): unknown => ({ type: 'link', attrs: { href } });

const MEDIA = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';
const picture = (attrs: object = {}): unknown => ({ type: 'picture', attrs: { media: MEDIA, alt: '', caption: '', ...attrs } });
const facts = (attrs: object = {}): unknown => ({ type: 'facts', attrs: { age: '', time: '', material: '', goal: '', ...attrs } });
const file = (attrs: object = {}): unknown => ({ type: 'file', attrs: { media: MEDIA, label: 'Mall', ...attrs } });
const film = (attrs: object = {}): unknown => ({ type: 'film', attrs: { href: 'https://urplay.example/1', title: 'Kottar', ...attrs } });
const ofLength = (length: number): string => 'å'.repeat(length);
/** Two bytes a letter. */
const withLetters = (count: number): DocumentNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'å'.repeat(count) }] }],
});
const row = (type: string, length: number): unknown => ({ type: 'table_row', content: Array.from({ length }, () => ({ type })) });
const table = (...rows: unknown[]): unknown => ({ type: 'table', content: rows });
const item = (...content: unknown[]): unknown => ({ type: 'bullet_list', content: [{ type: 'list_item', content }] });

/** The places that a refusal names, as JSON pointers. */
const refusedAt = (value: unknown): readonly string[] =>
  Document.safeParse(value).error?.issues.map(({ path }) => path.map((step) => `/${String(step)}`).join('')) ?? [];

describe('Document', () => {
  it('accepts every document unchanged', () => {
    fc.assert(fc.property(documents, (document) => void expect(Document.parse(document)).toEqual(document)));
  });

  it.each([
    ['an unknown block', doc({ type: 'iframe', attrs: { src: 'https://a.example' } }), '/content/0/type'],
    ['an unknown node deep inside', doc({ type: 'blockquote', content: [paragraph(), { type: 'script' }] }), '/content/0/content/1/type'],
    ['an unknown inline node', doc(paragraph(text('a'), { type: 'image' })), '/content/0/content/1/type'],
    ['an unknown mark', doc(paragraph(text('a', { type: 'underline' }))), '/content/0/content/0/marks/0/type'],
    ['a member too many', doc({ type: 'paragraph', onclick: 'x' }), '/content/0'],
    ['the title’s heading level', doc({ type: 'heading', attrs: { level: 1 } }), '/content/0/attrs/level'],
    ['a block in a paragraph', doc(paragraph(paragraph())), '/content/0/content/0/type'],
    ['an empty text', doc(paragraph(text(''))), '/content/0/content/0/text'],
    ['a NUL', doc(paragraph(text('a\0b'))), '/content/0/content/0/text'],
    ['a lone surrogate', doc(paragraph(text('a\ud800b'))), '/content/0/content/0/text'],
    ['a line end in a text', doc(paragraph(text('a\nb'))), '/content/0/content/0/text'],
    ['a mark twice', doc(paragraph(text('a', { type: 'em' }, { type: 'em' }))), '/content/0/content/0/marks'],
    ['a list without items', doc({ type: 'bullet_list', content: [] }), '/content/0/content'],
    ['a document of nothing', doc(), '/content'],
    ['something else altogether', 'text', ''],
    ['a picture in a list', doc(item(picture())), '/content/0/content/0/content/0/type'],
    ['a facts box in a quotation', doc({ type: 'blockquote', content: [facts()] }), '/content/0/content/0/type'],
    ['a file in a list', doc(item(file())), '/content/0/content/0/content/0/type'],
    ['a film in a quotation', doc({ type: 'blockquote', content: [film()] }), '/content/0/content/0/type'],
    ['a table in a list', doc(item(table())), '/content/0/content/0/content/0/type'],
    ['a picture in a paragraph', doc(paragraph(picture())), '/content/0/content/0/type'],
    ['a row without its table', doc(row('table_cell', 2)), '/content/0/type'],
    ['a picture by address', doc(picture({ media: 'https://a.example/x.png' })), '/content/0/attrs/media'],
    ['a picture whose name is in capitals', doc(picture({ media: MEDIA.toUpperCase() })), '/content/0/attrs/media'],
    ['a picture with a path for a name', doc(picture({ media: `../${MEDIA}` })), '/content/0/attrs/media'],
    ['a picture with an attribute too many', doc(picture({ src: 'x' })), '/content/0/attrs'],
    ['a picture without its alt text', doc({ type: 'picture', attrs: { media: MEDIA, caption: '' } }), '/content/0/attrs/alt'],
    ['too long an alt text', doc(picture({ alt: 'a'.repeat(301) })), '/content/0/attrs/alt'],
    ['too long a caption', doc(picture({ caption: 'a'.repeat(501) })), '/content/0/attrs/caption'],
    ['a line end in an alt text', doc(picture({ alt: 'a\nb' })), '/content/0/attrs/alt'],
    ['a lone surrogate in a caption', doc(picture({ caption: 'a\ud800' })), '/content/0/attrs/caption'],
    ['a NUL in a facts box', doc(facts({ goal: '\0' })), '/content/0/attrs/goal'],
    ['too long an age', doc(facts({ age: 'a'.repeat(101) })), '/content/0/attrs/age'],
    ['a fact that nobody asked for', doc(facts({ price: '99 kr' })), '/content/0/attrs'],
    ['a file without a name', doc(file({ label: '' })), '/content/0/attrs/label'],
    ['a file whose name cannot be seen', doc(file({ label: ' \u00a0' })), '/content/0/attrs/label'],
    ['too long a name', doc(film({ title: 'a'.repeat(201) })), '/content/0/attrs/title'],
    ['a film that is not encrypted on its way', doc(film({ href: 'http://urplay.example/1' })), '/content/0/attrs/href'],
    ['a film by mail', doc(film({ href: 'mailto:a@b.example' })), '/content/0/attrs/href'],
    ['a film of a script', doc(film({ href: 'javascript:alert(1)' })), '/content/0/attrs/href'],
    ['a film with a password', doc(film({ href: 'https://a:b@c.example/' })), '/content/0/attrs/href'],
    ['a table of headers alone', doc(table(row('table_header', 2))), '/content/0/content'],
    ['a table of one column', doc(table(row('table_header', 1), row('table_cell', 1))), '/content/0/content/0/content'],
    ['a table of nine columns', doc(table(row('table_header', 9), row('table_cell', 9))), '/content/0/content/0/content'],
    ['a table without headers', doc(table(row('table_cell', 2), row('table_cell', 2))), '/content/0/content/0/content/0/type'],
    ['headers in a row below', doc(table(row('table_header', 2), row('table_header', 2))), '/content/0/content/1/content/0/type'],
    ['a row that is shorter than the headers', doc(table(row('table_header', 3), row('table_cell', 2))), '/content/0/content/1/content'],
    [
      'a table of 61 rows',
      doc(table(row('table_header', 2), ...Array.from({ length: 60 }, () => row('table_cell', 2)))),
      '/content/0/content',
    ],
    [
      'a hard break in a cell',
      doc(
        table(row('table_header', 2), {
          type: 'table_row',
          content: [{ type: 'table_cell', content: [{ type: 'hard_break' }] }, { type: 'table_cell' }],
        }),
      ),
      '/content/0/content/1/content/0/content/0/type',
    ],
    [
      'a cell over two columns',
      doc(
        table(row('table_header', 2), {
          type: 'table_row',
          content: [{ type: 'table_cell', attrs: { colspan: 2 } }, { type: 'table_cell' }],
        }),
      ),
      '/content/0/content/1/content/0',
    ],
  ])('refuses %s and says where', (_what, value, pointer) => {
    expect(refusedAt(value)).toContain(pointer);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://a.example',
    'java\tscript:x',
    'data:text/html,x',
    '//a.example',
    'https://a b.example',
    'https://a:b@c.example',
    'https://',
    'file:///etc',
  ])('refuses the link %j', (href) => {
    expect(refusedAt(doc(paragraph(text('a', link(href)))))).toContain('/content/0/content/0/marks/0/attrs/href');
  });

  it('accepts what is as large as it may be', () => {
    const rows = Array.from({ length: 59 }, () => row('table_cell', 8));
    const largest = doc(
      picture({ alt: ofLength(300), caption: ofLength(500) }),
      facts({ age: ofLength(100), time: ofLength(100), material: ofLength(500), goal: ofLength(500) }),
      file({ label: ofLength(200) }),
      film({ title: ofLength(200) }),
      table(row('table_header', 8), ...rows),
    );
    expect(Document.parse(largest)).toEqual(largest);
  });

  it('opens every document that was accepted before there were pictures, unchanged', () => {
    for (const earlier of EARLIER) expect(Document.parse(structuredClone(earlier))).toEqual(earlier);
  });

  it('says the same as the schema for ProseMirror about what may stand where', () => {
    const outside = [picture(), facts(), file(), film(), table(row('table_header', 2), row('table_cell', 2))];
    for (const node of outside) {
      prosemirrorSchema.nodeFromJSON(doc(node)).check();
      for (const inside of [item(node), { type: 'blockquote', content: [node] }]) {
        expect(() => prosemirrorSchema.nodeFromJSON(doc(inside)).check()).toThrow(RangeError);
        expect(Document.safeParse(doc(inside)).success).toBe(false);
      }
    }
  });

  it('refuses what is too deep without falling over it', () => {
    const json = `${'{"type":"blockquote","content":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    expect(Document.safeParse(doc(JSON.parse(json))).error?.issues[0]?.message).toMatch(/deeper/);
  });

  it('refuses too many nodes and too long a text', () => {
    expect(Document.safeParse(doc(...Array.from({ length: LIMITS.nodes }, () => paragraph()))).error?.issues[0]?.message).toMatch(/nodes/);
    const long = Array.from({ length: 101 }, () => text('a'.repeat(1_000)));
    expect(Document.safeParse(doc(paragraph(...long))).error?.issues[0]?.message).toMatch(/characters/);
  });

  it('refuses what is larger than its share of a message: by its letters, its links or its forms', () => {
    const address = `https://a.example/${'å'.repeat(1_000)}`;
    const links = Array.from({ length: 80 }, () => text('a', link(address)));
    const forms = Array.from({ length: 700 }, () => text('a', { type: 'strong' }, { type: 'em' }));
    const pictures = Array.from({ length: 120 }, () => picture({ alt: 'å'.repeat(300), caption: '”'.repeat(500) }));
    const boxes = Array.from({ length: 60 }, () => facts({ material: 'å'.repeat(500), goal: 'å'.repeat(500) }));
    for (const cards of [pictures, boxes]) expect(Document.safeParse(doc(...cards)).error?.issues[0]?.message).toMatch(/bytes/);
    for (const content of [[text('å'.repeat(70_000))], links, forms]) {
      expect(Document.safeParse(doc(paragraph(...content))).error?.issues[0]?.message).toMatch(/bytes/);
    }
  });

  it('lets an editor count as it counts itself: what is full to the last byte is accepted, and one more is not', () => {
    const room = Math.floor((LIMITS.bytes - documentSize(withLetters(0)).bytes) / 2);
    expect(documentSize(withLetters(room)).bytes).toBeGreaterThan(LIMITS.bytes - 2);
    expect(Document.safeParse(withLetters(room)).success).toBe(true);
    expect(Document.safeParse(withLetters(room + 1)).success).toBe(false);
  });

  it('accepts nothing whose JSON is larger than its limit', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const copies = { ...document, content: Array.from({ length: 60 }, () => document.content).flat() };
        const { success } = Document.safeParse(copies);
        expect(success && Buffer.byteLength(JSON.stringify(copies)) > LIMITS.bytes).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('describes itself as JSON Schema by name', () => {
    expect(z.toJSONSchema(z.strictObject({ body: Document }), { io: 'input' }).properties?.body).toEqual({ $ref: '#/$defs/Document' });
  });
});
