import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './arbitrary.ts';
import { EARLIER } from './earlier-documents.ts';
import { fromMarkdown, toMarkdown } from './markdown.ts';
import { normalise } from './normalise.ts';
import { prosemirrorSchema } from './prosemirror-schema.ts';
import { plainText, wordCount } from './reading.ts';
import { Document } from './schema.ts';
import type { Document as Doc } from './types.ts';

/** Enough for every day; raise it to 15,000 (some minutes) after a change to the writer. */
const RUNS = { numRuns: 300 };
const PATIENCE = 30_000;
const MEDIA = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';
const NEW: ReadonlySet<string> = new Set(['picture', 'facts', 'file', 'film', 'table']);
const doc = (...content: Doc['content']): Doc => ({ type: 'doc', content });
const paragraph = (text: string): Doc['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const captionOf = (markdown: string) => fromMarkdown(markdown).content.map((node) => (node.type === 'picture' ? node.attrs.caption : node));

const rowsOf = (markdown: string): readonly (readonly string[])[] =>
  fromMarkdown(markdown).content.flatMap((node) =>
    node.type === 'table'
      ? node.content.map(({ content }) => content.map((cell) => (cell.content ?? []).map((run) => run.text).join('')))
      : [],
  );

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

  it('lifts a picture, a file, a film, a box and a table out of how they are written', () => {
    const markdown = [
      `![Tre kottar på rad](picture:${MEDIA} "Ellas rad är längst")`,
      `![Mall för rutnätet](file:${MEDIA})`,
      '![Kottarnas år](film:https://urplay.example/1)',
      '::: fakta\nÅlder: 3–5 år\nTid: en förmiddag\nMaterial: kottar, rep\nLäroplansmål:\n:::',
      '| Dag | Plats |\n| --- | --- |\n| Måndag | **skog** |\n|  | [karta](https://a.example/) |',
    ].join('\n\n');
    const document = fromMarkdown(markdown);
    expect(document.content.map(({ type }) => type)).toEqual(['picture', 'file', 'film', 'facts', 'table']);
    expect(toMarkdown(document)).toBe(markdown);
  });

  it.each([
    ['without air around it', `Titta:\n![Kottar](picture:${MEDIA})\nFin, va?`, ['paragraph', 'picture', 'paragraph']],
    ['with the quotation marks of a telephone', `![Kottar](picture:${MEDIA} ”Ellas rad”)`, ['picture']],
    ['with brackets in its words', `![En [liten] kotte](picture:${MEDIA} "Han sa "hej" (högt)")`, ['picture']],
    ['without a caption and without words', `![](picture:${MEDIA})`, ['picture']],
    ['in a list', `- ![Kottar](picture:${MEDIA})`, ['bullet_list']],
    ['in a quotation', `> ![Kottar](picture:${MEDIA})`, ['blockquote']],
    ['in the middle of a line', `Se ![Kottar](picture:${MEDIA}) här`, ['paragraph']],
  ])('reads a picture that somebody wrote %s', (_how, markdown, types) => {
    const { content } = fromMarkdown(markdown);
    expect(content.map(({ type }) => type)).toEqual(types);
    expect(fromMarkdown(toMarkdown({ type: 'doc', content }))).toEqual({ type: 'doc', content });
  });

  it('keeps what stands in the caption, whichever marks are around it', () => {
    expect(captionOf(`![a](picture:${MEDIA} "Han sa "hej" (högt)")`)).toEqual(['Han sa "hej" (högt)']);
    expect(captionOf(`![a](picture:${MEDIA} ”Ellas ”rad””)`)).toEqual(['Ellas ”rad”']);
  });

  it.each([
    ['of the web', '![kottar](https://a.example/kottar.jpg)'],
    ['with a name that is none of ours', '![kottar](picture:kottar.jpg)'],
    ['with a name in capitals', `![kottar](picture:${MEDIA.toUpperCase()})`],
    ['with an address in the place of a name', '![kottar](picture:https://a.example/kottar.jpg)'],
    ['as a film without an encrypted way to it', '![kottar](film:http://a.example/1)'],
    ['as a film of a script', '![kottar](film:javascript:alert(1))'],
    ['as a film with a password', '![kottar](film:https://a:b@c.example/)'],
    ['as a file without a name', `![](file:${MEDIA})`],
  ])('makes no picture of one %s: the signs or a link stay', (_what, markdown) => {
    expect(fromMarkdown(markdown).content.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('puts words that are too many for a picture or a box below it, so that none is lost', () => {
    const long = 'ord '.repeat(130).trim();
    expect(fromMarkdown(`![${long}](picture:${MEDIA} "kort")`)).toEqual(
      doc({ type: 'picture', attrs: { media: MEDIA, alt: '', caption: 'kort' } }, paragraph(long)),
    );
    expect(fromMarkdown(`::: fakta\nHej på er\nTid: ${long}\n:::`)).toEqual(
      doc({ type: 'facts', attrs: { age: '', time: '', material: '', goal: '' } }, paragraph('Hej på er'), paragraph(`Tid: ${long}`)),
    );
  });

  it.each([
    ['in Swedish', '::: fakta\nÅlder: 3–5 år\nTid: 2 h\nMaterial: kottar\nLäroplansmål: räkna\n:::'],
    ['in English', ':::: facts\nAge: 3–5 år\nTime: 2 h\nMaterials: kottar\nCurriculum goal: räkna\n::::'],
    ['in other order, with air and another case', '::: FAKTA  \n\nmål : räkna\n\ntid: 2 h\nmaterial:\nkottar\nÅLDER:3–5 år\n:::'],
  ])('reads a facts box %s', (_how, markdown) => {
    expect(fromMarkdown(markdown)).toEqual(
      doc({ type: 'facts', attrs: { age: '3–5 år', time: '2 h', material: 'kottar', goal: 'räkna' } }),
    );
  });

  it('keeps an empty box, an empty row and empty cells: they are filled in little by little', () => {
    const empty = '::: fakta\nÅlder:\nTid:\nMaterial:\nLäroplansmål:\n:::\n\n|  |  |\n| --- | --- |\n|  |  |';
    expect(toMarkdown(fromMarkdown(empty))).toBe(empty);
  });

  it('takes a box that is not closed for text', () => {
    expect(plainText(fromMarkdown('::: fakta\nÅlder: 3'))).toBe('::: fakta Ålder: 3');
  });

  it.each([
    [
      'without a frame',
      'Dag | Plats\n--- | ---\nMåndag | skog',
      [
        ['Dag', 'Plats'],
        ['Måndag', 'skog'],
      ],
    ],
    [
      'with alignment',
      '|Dag|Plats|\n|:--|:-:|\n|Måndag|skog|',
      [
        ['Dag', 'Plats'],
        ['Måndag', 'skog'],
      ],
    ],
    [
      'with a cell too few',
      '| a | b |\n|---|---|\n| 1 |',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'with a cell too many',
      '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
      [
        ['a', 'b'],
        ['1', '2 | 3'],
      ],
    ],
    [
      'without a row',
      '| a | b |\n|---|---|',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    [
      'with text right before and after',
      'Före\n| a | b |\n|---|---|\n| 1 | 2 |\nEfter',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with signs in a cell',
      String.raw`| a | b |${'\n'}|---|---|${'\n'}| 1 \| 2 | \*3 |`,
      [
        ['a', 'b'],
        ['1 | 2', '*3'],
      ],
    ],
    ['of one column, which is none', '| a |\n|---|\n| 1 |', []],
    ['of nine columns, which is none', `${'| a '.repeat(9)}|\n${'| --- '.repeat(9)}|\n${'| 1 '.repeat(9)}|`, []],
    ['in a list, where none stands', '- | a | b |\n  |---|---|\n  | 1 | 2 |', []],
  ])('reads a table %s', (_how, markdown, rows) => {
    expect(rowsOf(markdown)).toEqual(rows);
  });

  it('keeps every word of a table that is too long to be one', () => {
    const markdown = `| a | b |\n|---|---|\n${'| kotte | sten |\n'.repeat(60)}`;
    expect(rowsOf(markdown)).toEqual([]);
    expect(wordCount(fromMarkdown(markdown))).toBe(122);
    expect(rowsOf(`| a | b |\n|---|---|\n${'| kotte | sten |\n'.repeat(59)}`)).toHaveLength(60);
  });

  it('takes signs that meant nothing before for text still, when an older article is opened as Markdown', () => {
    for (const earlier of EARLIER) {
      const document = Document.parse(earlier);
      expect(fromMarkdown(toMarkdown(document))).toEqual(normalise(document));
      expect(fromMarkdown(toMarkdown(document)).content.every(({ type }) => !NEW.has(type))).toBe(true);
    }
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
      '![a](picture:'.repeat(5_000),
      `![${'\\\\]('.repeat(20_000)}](picture:${MEDIA})`,
      `![a](picture:${MEDIA} "${'\\\\"'.repeat(40_000)})`,
      `![a](film:https://a.example/${' "'.repeat(40_000)})`,
      '::: fakta\n'.repeat(10_000),
      'a|b\n-|-\n'.repeat(15_000),
      `a|b\n-|-\n${'a|b\n'.repeat(20_000)}`,
      '|'.repeat(100_000),
      `${'|'.repeat(40_000)}\n${'|-'.repeat(40_000)}`,
      `a|b\n-|${' '.repeat(50_000)}-`,
    ]) {
      // The processor's own time: what else the machine does meanwhile is not the question.
      const started = process.cpuUsage();
      fromMarkdown(text);
      expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
    }
  });
});
