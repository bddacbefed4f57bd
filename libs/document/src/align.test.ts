import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './arbitrary.ts';
import { alignBlocks, blockText, type Document, type TopBlock } from './index.ts';
import { fromMarkdown } from './markdown.ts';

const ARTICLES = new URL('../../../apps/content/demo/articles/', import.meta.url);
const articles = readdirSync(ARTICLES).map((name) => fromMarkdown(readFileSync(new URL(name, ARTICLES), 'utf8').split('\n---\n')[1] ?? ''));

const article = fc.constantFrom(...articles);
const document = (content: readonly TopBlock[]): Document => ({ type: 'doc', content });
const paragraph = (text: string): TopBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
/** What these say is no running text; a facts box is the same box whatever stands in it. */
const CARDS: ReadonlySet<string> = new Set(['picture', 'facts', 'file', 'film']);
const indexes = ({ content }: Document): readonly number[] => content.map((_, index) => index);
const someBlock = article.chain((one) => fc.nat(one.content.length - 1).map((index) => ({ one, index })));

const rows = (length: number, text: (at: number) => string): Document => document(Array.from({ length }, (_, at) => paragraph(text(at))));
const sixtyWords = (seed: number): string => Array.from({ length: 60 }, (_, at) => `ord${(seed + at * at) % 400}`).join(' ');

/** Any two documents, and two that have blocks in common. */
const pairs = fc.oneof(
  fc.tuple(documents, documents),
  article
    .chain((one) => fc.tuple(fc.constant(one), fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: one.content.length })))
    .map(([one, times]): [Document, Document] => [
      one,
      document(one.content.flatMap((block, index) => Array.from({ length: times[index] ?? 1 }, () => block))),
    ]),
);

describe('alignBlocks', () => {
  it('C3: leaves every passage where it is in a text that nobody has touched', () => {
    fc.assert(fc.property(fc.oneof(documents, article), (one) => void expect(alignBlocks(one, one)).toEqual(indexes(one))));
  });

  it('C3: follows every passage past a paragraph that came before it', () => {
    fc.assert(
      fc.property(someBlock, ({ one, index }) => {
        const after = document(one.content.toSpliced(index, 0, paragraph('Alldeles nytt stycke utan släktskap.')));
        expect(alignBlocks(one, after)).toEqual(indexes(one).map((at) => (at < index ? at : at + 1)));
      }),
    );
  });

  it('C3: says of a passage that was taken away that it is gone, and of no other', () => {
    fc.assert(
      fc.property(someBlock, ({ one, index }) => {
        const after = document(one.content.toSpliced(index, 1));
        expect(alignBlocks(one, after)).toEqual(indexes(one).map((at) => (at === index ? undefined : at < index ? at : at - 1)));
      }),
    );
  });

  it('C3: keeps a paragraph in which every fourth word was changed, with a new one before it', () => {
    fc.assert(
      fc.property(
        someBlock.filter(({ one, index }) => !CARDS.has(one.content[index]!.type) && blockText(one, index).split(' ').length > 7),
        ({ one, index }) => {
          const mended = blockText(one, index)
            .split(' ')
            .map((word, at) => (at % 4 === 3 ? 'annorlunda' : word))
            .join(' ');
          const after = document(one.content.toSpliced(index, 1, paragraph('Nytt.'), paragraph(mended)));
          expect(alignBlocks(one, after)[index]).toBe(index + 1);
        },
      ),
    );
  });

  it('keeps order, lets no two become the same, and names only blocks that are there', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const became = alignBlocks(before, after).filter((at) => at !== undefined);
        expect(became).toEqual([...new Set(became)].toSorted((one, other) => one - other));
        expect(became.every((at) => at >= 0 && at < after.content.length)).toBe(true);
      }),
    );
  });

  it('keeps a heading whose ending or level was mended', () => {
    const after = fromMarkdown('Nytt.\n\n### Materialet\n\nKottar.');
    expect(alignBlocks(fromMarkdown('## Material\n\nKottar.'), after)).toEqual([1, 2]);
    expect(alignBlocks(fromMarkdown('## Vad som gick snett\n\nKottar.'), after)).toEqual([undefined, 2]);
  });

  it('takes no two paragraphs of different articles for one', () => {
    const [one, ...others] = articles as [Document, ...Document[]];
    for (const other of others) {
      const became = alignBlocks(one, other).flatMap((at, index) =>
        at === undefined || CARDS.has(one.content[index]!.type) ? [] : [[blockText(one, index), blockText(other, at)]],
      );
      expect(became.filter(([was]) => was!.split(' ').length > 7)).toEqual([]);
    }
  });
});

describe('pictures, boxes and tables among the passages', () => {
  const [first, second] = ['0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90', '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a91'];
  const before = fromMarkdown(
    `Vi gick ut.\n\n![Tre kottar på rad](picture:${first})\n\n::: fakta\nÅlder: 3\n:::\n\n| Dag | Plats |\n|---|---|\n| Måndag | skogen |\n\nSlut.`,
  );

  it('C3: follows a picture whose alt text and caption were written anew, past another one', () => {
    const after = fromMarkdown(
      `Vi gick ut.\n\n![Tre kottar på rad](picture:${second})\n\n![Helt andra ord](picture:${first} "Ny")\n\nSlut.`,
    );
    expect(alignBlocks(before, after)).toEqual([0, 2, undefined, undefined, 3]);
  });

  it('C3: takes no picture for another, whatever is said of them, and for no paragraph with its words', () => {
    expect(alignBlocks(fromMarkdown(`![Tre kottar](picture:${first})`), fromMarkdown(`![Tre kottar](picture:${second})`))).toEqual([
      undefined,
    ]);
    expect(alignBlocks(fromMarkdown(`![Tre kottar](picture:${first})`), fromMarkdown('Tre kottar'))).toEqual([undefined]);
  });

  it('C3: follows a facts box through every change of it, and a table in which a row was mended', () => {
    const after = fromMarkdown(
      '::: fakta\nTid: en timme\n:::\n\nVi gick ut.\n\n| Dag | Plats |\n|---|---|\n| Måndag | skogen |\n| Tisdag | ängen |\n\nSlut.',
    );
    expect(alignBlocks(before, after)).toEqual([1, undefined, undefined, 2, 3]);
    expect(alignBlocks(before, document(after.content.toSpliced(0, 1).toSpliced(1, 0, after.content[0]!)))).toEqual([
      0,
      undefined,
      1,
      2,
      3,
    ]);
  });
});

describe('blockText', () => {
  it('quotes one block, and nothing where there is none', () => {
    const one = fromMarkdown('## Ute\n\n- en\n- två\n\n***');
    expect([-1, 0, 1, 2, 3].map((index) => blockText(one, index))).toEqual(['', 'Ute', 'en\ntvå', '', '']);
  });
});

describe('the time it takes', () => {
  it.each([
    ['2,000 equal blocks, and half of them', rows(2_000, () => 'a'), rows(1_000, () => 'a')],
    ['2,000 equal blocks between other edges', rows(2_000, (at) => (at % 1_999 === 0 ? 'början' : 'a')), rows(2_000, () => 'a')],
    ['300 long paragraphs, all rewritten', rows(300, (at) => sixtyWords(at * 3)), rows(300, (at) => sixtyWords(at * 11))],
    [
      '1,500 blocks with the same words in other order',
      rows(1_500, (at) => `a b c d e f g ${at}`),
      rows(1_500, (at) => `g f e d c b ${at} a`),
    ],
  ])('is short for %s', (_what, before, after) => {
    const start = process.cpuUsage();
    expect(alignBlocks(before, after)).toHaveLength(before.content.length);
    // The processor's own time: what else the machine does meanwhile is not the question.
    const took = process.cpuUsage(start).user / 1_000;
    process.stdout.write(`${_what}: ${took.toFixed(1)} ms\n`);
    expect(took).toBeLessThan(1_000);
  });
});
