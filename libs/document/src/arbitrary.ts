import * as fc from 'fast-check';
import { cleanText } from './characters.ts';
import type { RenderedMedia } from './rendered-media.ts';
import type { Block, Document, Facts, Inline, ListItem, Mark, Text, TopBlock } from './types.ts';

/** Signs that Markdown or HTML give a meaning, words, emoji and odd spaces: what round trips break on. */
const nasty = fc.constantFrom(
  '*',
  '**',
  '_',
  '__',
  '`',
  '#',
  '# ',
  '## ',
  '- ',
  '+ ',
  '1. ',
  '12)',
  '>',
  '> ',
  '[',
  ']',
  '](',
  '!',
  '![',
  '<',
  '</',
  '&',
  '&amp;',
  '&#98;',
  '\\',
  '\\*',
  '---',
  '===',
  '***',
  '___',
  '~~~',
  '```',
  '|',
  ':',
  '://',
  '<https://a.se>',
  '<a@b.se>',
  '<b>',
  '<!--',
  '[a](b)',
  '[a]: b',
  'a_b',
  'http://a.se',
  '"',
  "'",
  ' ',
  '  ',
  '\u00a0',
  '\ufeff',
  '\u2003',
  'a',
  'å',
  'Ö',
  '7',
  '.',
  ',',
  '”',
  '–',
  '…',
  '🌲',
  '👩‍🏫',
  'ordet',
  'i skogen',
  'e\u0301',
  '漢',
);

const text = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(nasty, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  )
  .map(cleanText)
  .filter((value) => value !== '');

export const hrefs = fc.constantFrom(
  'https://delakultur.example/',
  'https://örebro.example/åäö?q=a&lt;b&copy=1',
  'http://a.example/(b)_c_*d*[e]',
  'HTTPS://A.example',
  'mailto:asa.ek@astorp.example?subject=Kottar',
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'strong' }),
  fc.constant<Mark>({ type: 'em' }),
  hrefs.map((href): Mark => ({ type: 'link', attrs: { href } })),
);

const textNode: fc.Arbitrary<Text> = fc.oneof(
  text.map((value): Text => ({ type: 'text', text: value })),
  hrefs.map((href): Text => ({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })),
  fc
    .tuple(text, fc.uniqueArray(mark, { minLength: 1, maxLength: 3, selector: ({ type }) => type }))
    .map(([value, marks]): Text => ({ type: 'text', text: value, marks })),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: textNode },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hard_break' }) },
);

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: fc.array(inline, { maxLength: 6 }).map((content): Block => ({ type: 'paragraph', content })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'paragraph' }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), fc.array(textNode, { maxLength: 3 }))
      .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, content })),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'horizontal_rule' }) },
);

/** Two levels of containers over the leaves: deep enough for every neighbourship, quick enough to run often. */
function nested(inner: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  const content = fc.array(inner, { minLength: 1, maxLength: 3 });
  const items = fc.array(
    content.map((blocks): ListItem => ({ type: 'list_item', content: blocks })),
    { minLength: 1, maxLength: 3 },
  );
  return fc.oneof(
    { weight: 3, arbitrary: inner },
    { weight: 1, arbitrary: items.map((list): Block => ({ type: 'bullet_list', content: list })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(1, 3, 98, 9_999), items)
        .map(([order, list]): Block => ({ type: 'ordered_list', attrs: { order }, content: list })),
    },
    { weight: 1, arbitrary: content.map((blocks): Block => ({ type: 'blockquote', content: blocks })) },
  );
}

/** Signs that a card's own Markdown gives a meaning. */
const nastyAttribute = fc.constantFrom(
  '![a](picture:0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90)',
  '](picture:',
  '](film:https://a.se)',
  ' "b")',
  '")',
  '”',
  ':::',
  '::: fakta',
  'Ålder:',
  'Tid: 5',
  'goal:',
  '|',
  String.raw`\|`,
  '| --- |',
);

const cut = (value: string, most: number): string => value.slice(0, most).toWellFormed();
const line = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.oneof(text, nastyAttribute), { maxLength: 4 }).map((parts) => cut(parts.join(''), most));
const name = line(200).filter((value) => value.trim() !== '');

export const medias = fc.uuid({ version: [4, 7] });
const filmHrefs = hrefs.filter((href) => href.toLowerCase().startsWith('https:'));

const facts: fc.Arbitrary<Facts> = fc
  .record({ age: line(100), time: line(100), material: line(500), goal: line(500) })
  .map((attrs) => ({ type: 'facts', attrs }));

const cellText = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: textNode },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Text>({ type: 'text', text: '|' }, { type: 'text', text: String.raw`\|` }, { type: 'text', text: '---' }),
    },
  ),
  { maxLength: 2 },
);

const table: fc.Arbitrary<TopBlock> = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.array(cellText, { minLength: columns, maxLength: columns }),
      fc.array(fc.array(cellText, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    ),
  )
  .map(([headers, rows]) => ({
    type: 'table',
    content: [
      { type: 'table_row', content: headers.map((content) => ({ type: 'table_header', content })) },
      ...rows.map((cells) => ({ type: 'table_row' as const, content: cells.map((content) => ({ type: 'table_cell' as const, content })) })),
    ],
  }));

/** What stands in the document alone. */
export const cards: fc.Arbitrary<TopBlock> = fc.oneof(
  fc.record({ media: medias, alt: line(300), caption: line(500) }).map((attrs): TopBlock => ({ type: 'picture', attrs })),
  facts,
  fc.record({ media: medias, label: name }).map((attrs): TopBlock => ({ type: 'file', attrs })),
  fc.record({ href: filmHrefs, title: name }).map((attrs): TopBlock => ({ type: 'film', attrs })),
  table,
);

/** Any document that the schema accepts, normal form or not, with a taste for what is hard. */
export const documents: fc.Arbitrary<Document> = fc
  .array(fc.oneof({ weight: 3, arbitrary: nested(nested(nested(leaf))) }, { weight: 2, arbitrary: cards }), { minLength: 1, maxLength: 4 })
  .map((content): Document => ({ type: 'doc', content }));

const mediaHref = fc.oneof(
  text,
  hrefs,
  fc.constantFrom(
    '/media/a/640.avif',
    '/media/a/640.avif?t=a.b-c_d',
    'blob:https://a.example/b',
    '//a.example/',
    '/a, /b 2x',
    'javascript:alert(1)',
  ),
);

/** Anything that a lookup could answer with, honest or not. */
export const renderedMedia: fc.Arbitrary<RenderedMedia | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant('file' as const), href: mediaHref, detail: text }),
  fc.record(
    {
      kind: fc.constant('picture' as const),
      width: fc.nat(9_000),
      height: fc.nat(9_000),
      colour: fc.oneof(text, fc.constant('#a1b2c3')),
      sources: fc.array(
        fc.record({
          type: fc.oneof(text, fc.constantFrom('image/avif', 'image/jpeg')),
          variants: fc.array(fc.record({ width: fc.integer({ min: -1, max: 4_000 }), href: mediaHref }), { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
      credit: text,
      aiLabel: text,
    },
    { requiredKeys: ['kind', 'width', 'height', 'sources'] },
  ),
);
