import type { Document, TopBlock } from '@delakultur/document';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorSchema } from '../editor-schema.ts';
import { readHtml } from './read-html.ts';
import { GOOGLE_DOCS, HOSTILE, WORD } from './test-clipboards.ts';

type Any = {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly Any[];
  readonly attrs?: object;
  readonly content?: readonly Any[];
};

/** A block as one line: «h2 Rubrik», «p ord *viktigt*», «ul(li(p a))». */
function said(node: Any): string {
  const inner = (node.content ?? []).map(said);
  const names: Record<string, string> = {
    paragraph: 'p',
    bullet_list: 'ul',
    ordered_list: 'ol',
    list_item: 'li',
    blockquote: 'quote',
    table_row: 'tr',
    table_header: 'th',
    table_cell: 'td',
  };
  if (node.type === 'text') {
    return (node.marks ?? []).reduceRight(
      (text, { type, attrs }) =>
        type === 'strong' ? `**${text}**` : type === 'em' ? `_${text}_` : `[${text}](${Object.values(attrs ?? {}).join('')})`,
      node.text ?? '',
    );
  }
  if (node.type === 'hard_break') return '/';
  const name = node.type === 'heading' ? `h${Object.values(node.attrs ?? {}).join('')}` : (names[node.type] ?? node.type);
  return name === 'p' || name.startsWith('h') || name === 'td' || name === 'th'
    ? `${name} ${inner.join('')}`.trim()
    : `${name}(${inner.join(', ')})`;
}
const lines = (html: string): readonly string[] => readHtml(html).content.map((block) => said(block as Any));

describe('what is pasted', () => {
  it('comes from Word as headings, lists and a table, without comments and deleted words', () => {
    expect(lines(WORD)).toEqual([
      'h2 Vi räknar kottar',
      'p Barnen hittade **fyra** kottar, och _sedan_ **tusen**. Läs [Skolverket](https://www.skolverket.se/).',
      'h3 Material',
      'ul(li(p Kottar, ul(li(p Från gran))), li(p Ett rep))',
      'ol(li(p Leta), li(p Räkna))',
      'p Barnen gick ut.',
      'table(tr(th Vad, th Antal), tr(td Kottar, td 1\u00a0000))',
    ]);
    expect(readHtml(WORD).droppedPictures).toBe(1);
  });

  it('comes from Google Docs as structure, with links past the one who counts them', () => {
    expect(lines(GOOGLE_DOCS)).toEqual([
      'h2 Hur det började',
      'p Ella la **kottarna** på _rad_, se [LRF](https://www.lrf.se/kottar).',
      'ul(li(p kottar, ul(li(p stora))), li(p rep))',
      'ol(li(p Gå ut))',
      'table(tr(th Ålder, th Tid), tr(td 4 år, td en timme))',
    ]);
    expect(readHtml(GOOGLE_DOCS).droppedPictures).toBe(1);
  });

  it.each([
    ['<ol start=3><li>tre<li>fyra</ol>', ['ol(li(p tre), li(p fyra))']],
    ['<p>ett<br>två<br><br>tre</p>', ['p ett/två', 'p tre']],
    ['<div>ett</div><div>två</div>', ['p ett', 'p två']],
    ['<blockquote><p>Kloka ord</p></blockquote>', ['quote(p Kloka ord)']],
    ['<table><tr><td colspan=2>bred</td></tr><tr><td>a</td><td>b</td></tr></table>', ['p bred', 'p a', 'p b']],
    ['<table><tr><td>ensam</td></tr></table>', ['p ensam']],
    ['<h5>liten</h5>', ['h4 liten']],
    ['löpande <b>text</b>', ['p löpande **text**']],
    ['<p>a &amp; b &aring; &#229; &#x1F332; &okänd;</p>', ['p a & b å å 🌲 &okänd;']],
    [
      '<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p>ett</p></li></ul></div><div><ul><li data-aria-level="2"><p>inne</p></li></ul></div>',
      ['ul(li(p ett, ul(li(p inne))))'],
    ],
    ['<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.se%2F&data=1">a</a>', ['p [a](https://a.se/)']],
  ])('%s', (html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('keeps our own cards', () => {
    const media = '01990000-0000-7000-8000-000000000001';
    expect(readHtml(`<figure data-picture="${media}"><img alt="En kotte"><figcaption>Ute</figcaption></figure>`).content).toEqual([
      { type: 'picture', attrs: { media, alt: 'En kotte', caption: 'Ute' } },
    ]);
  });

  it.each(HOSTILE.map((html) => [html.slice(0, 80), html]))('is harmless: %s', (_, html) => {
    const { content } = readHtml(html);
    expect(JSON.stringify(content)).not.toMatch(/"href":"(?!https?:|mailto:)/);
    accepted(content);
    expect(Reflect.get(globalThis, 'harmed')).toBeUndefined();
  });

  it('is a text that the editor can hold, whatever it was', () => {
    const parts = fc.constantFrom(
      ...'<p> <b> </b> </p> <ul> <li> <ol> </ul> <table> <tr> <td> <th> </td> <h1> </h1> <blockquote> <br> <a href="https://a.se"> </a> <img> <hr> &nbsp; <pre> ord &lt;'.split(
        ' ',
      ),
      ' ',
      '<!--',
      '-->',
      "<p style='mso-list:l0 level2 lfo1'>",
      '\u0000',
      '<div hidden>',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (some) => {
        expect(() => accepted(readHtml(some.join('')).content)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});

function accepted(content: readonly TopBlock[]): void {
  const document: Document = { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
  editorSchema.nodeFromJSON(document).check();
}
