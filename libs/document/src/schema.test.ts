import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documents } from './arbitrary.ts';
import { LIMITS } from './limits.ts';
import { Document } from './schema.ts';

const text = (value: string, ...marks: unknown[]): unknown => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content });
const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const link = (href: string): unknown => ({ type: 'link', attrs: { href } });

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
    for (const content of [[text('å'.repeat(70_000))], links, forms]) {
      expect(Document.safeParse(doc(paragraph(...content))).error?.issues[0]?.message).toMatch(/bytes/);
    }
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
