import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { documents } from './arbitrary.ts';
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
