import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cards, documents } from './arbitrary.ts';
import { normalise } from './normalise.ts';
import { plainText } from './reading.ts';
import { Document } from './schema.ts';

const words = (text: string): string => text.replaceAll(/\s/g, '');

it('changes nothing more the second time', () => {
  fc.assert(fc.property(documents, (document) => void expect(normalise(normalise(document))).toEqual(normalise(document))));
});

it('gives a document that is accepted', () => {
  fc.assert(fc.property(documents, (document) => void expect(Document.safeParse(normalise(document)).success).toBe(true)));
});

it('keeps every word', () => {
  fc.assert(fc.property(documents, (document) => void expect(words(plainText(normalise(document)))).toBe(words(plainText(document)))));
});

it('moves white space out of marks', () => {
  const document = normalise({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: ' alla ', marks: [{ type: 'em' }] },
          { type: 'text', text: 'kottar' },
        ],
      },
    ],
  });
  expect(document.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'alla', marks: [{ type: 'em' }] },
        { type: 'text', text: ' kottar' },
      ],
    },
  ]);
});

it('keeps every picture, box and table with its words, empty or not', () => {
  fc.assert(
    fc.property(fc.array(cards, { minLength: 1, maxLength: 5 }), (content) => {
      const normal = normalise({ type: 'doc', content });
      expect(normal.content.map(({ type }) => type)).toEqual(content.map(({ type }) => type));
      expect(words(plainText(normal))).toBe(words(plainText({ type: 'doc', content })));
    }),
  );
});

it('takes the space from the edges of what is said of a picture, and no other', () => {
  const media = '0190c9a4-7e2b-7d3f-8a51-0c5e6d7f8a90';
  const { content } = normalise({ type: 'doc', content: [{ type: 'picture', attrs: { media, alt: ' tre  kottar ', caption: ' ' } }] });
  expect(content).toEqual([{ type: 'picture', attrs: { media, alt: 'tre  kottar', caption: '' } }]);
});

it('spells the address of a film in one way', () => {
  const { content } = normalise({ type: 'doc', content: [{ type: 'film', attrs: { href: 'HTTPS://Urplay.example', title: 'Kottar' } }] });
  expect(content).toEqual([{ type: 'film', attrs: { href: 'https://urplay.example/', title: 'Kottar' } }]);
});
