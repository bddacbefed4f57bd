import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './arbitrary.ts';
import { fromMarkdown, toMarkdown } from './markdown.ts';
import { normalise } from './normalise.ts';
import { prosemirrorSchema } from './prosemirror-schema.ts';
import { plainText } from './reading.ts';
import { Document } from './schema.ts';
import type { Document as Doc } from './types.ts';

/** Enough for every day; raise it to 15,000 (some minutes) after a change to the writer. */
const RUNS = { numRuns: 300 };
const PATIENCE = 30_000;
const doc = (...content: Doc['content']): Doc => ({ type: 'doc', content });
const paragraph = (text: string): Doc['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('Markdown', () => {
  it(
    'gives every document back in normal form',
    () => {
      fc.assert(
        fc.property(documents, (document) => {
          expect(fromMarkdown(toMarkdown(document))).toEqual(normalise(document));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'is stable: what an author sees does not change when nothing was edited',
    () => {
      fc.assert(
        fc.property(documents, (document) => {
          const markdown = toMarkdown(document);
          expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'makes an accepted document of any text whatever',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary' }), documents.map(toMarkdown)), (markdown) => {
          const document = fromMarkdown(markdown);
          expect(Document.parse(document)).toEqual(document);
          prosemirrorSchema.nodeFromJSON(document).check();
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it('keeps raw HTML, code and pictures as the characters that were typed', () => {
    const typed = '<script>alert(1)</script> `x` ![y](https://a.example/)';
    expect(plainText(fromMarkdown(typed))).toBe('<script>alert(1)</script> `x` !y');
  });

  it('makes no link of an address with another scheme', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//a.example', '/inne', 'vbscript:x', 'https://a:b@c.example/']) {
      expect(fromMarkdown(`[länk](${href})`)).toEqual(doc(paragraph(`[länk](${href})`)));
    }
    expect(fromMarkdown('[länk]()')).toEqual(doc(paragraph('länk')));
  });

  it('writes what people write, without needless signs', () => {
    const markdown = [
      '## Så gjorde vi',
      'Vi räknade **alla** kottar, _två_ gånger (5 * 3 & lite till), i fil_namn.txt. Läs mer på <https://delakultur.example/>!',
      '- Korgar\n- Lupp\n  - en per barn',
      '3. Gå ut\n4. Gå in',
      '> ”Den är tung”, sa Ali.',
      '***',
      'Rad ett\\\nrad två',
    ].join('\n\n');
    expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
  });

  it('makes an empty text of nothing', () => {
    expect(fromMarkdown(' \n\n ')).toEqual(doc({ type: 'paragraph' }));
    expect(toMarkdown(doc({ type: 'paragraph' }))).toBe('');
  });

  it('lifts out what is nested too deep, and keeps its words', () => {
    const document = fromMarkdown(`${'> '.repeat(60)}djupt`);
    expect(Document.safeParse(document).success).toBe(true);
    expect(plainText(document)).toBe('djupt');
  });

  it('reads large and hostile texts in reasonable time', () => {
    for (const text of [
      '*a '.repeat(20_000),
      '['.repeat(50_000),
      '> '.repeat(5_000),
      '<'.repeat(50_000),
      '- '.repeat(5_000),
      '\\'.repeat(50_000),
    ]) {
      const started = performance.now();
      fromMarkdown(text);
      expect(performance.now() - started).toBeLessThan(3_000);
    }
  });
});
