import type { Document } from '@delakultur/document';
import { expect, it } from 'vitest';
import { besideSiblings, mediaIn, swapped, without } from './media-text.ts';

const picture = (media: string, alt = '') => ({ type: 'picture', attrs: { media, alt, caption: '' } }) as const;
const file = (media: string) => ({ type: 'file', attrs: { media, label: media } }) as const;
const text = { type: 'paragraph', content: [{ type: 'text', text: 'Hej' }] } as const;
const doc = (...content: Document['content']): Document => ({ type: 'doc', content });

it('finds pictures and files in the order of the text, each with its number among its kind', () => {
  const found = mediaIn(doc(picture('a', 'Kottar'), text, file('b'), picture('c'), picture('a')));
  expect(found.map(({ kind, number, block, key, words }) => [kind, number, block, key, words])).toEqual([
    ['picture', 1, 0, 'a', 'Kottar'],
    ['file', 1, 2, 'b', 'b'],
    ['picture', 2, 3, 'c', ''],
    ['picture', 3, 4, 'a-2', ''],
  ]);
});

it('takes a picture out wherever it stands, and lets two change places', () => {
  const before = doc(picture('a'), text, picture('b'), picture('a'));
  expect(without(before, (media) => media === 'a')).toEqual(doc(text, picture('b')));
  expect(swapped(before, 0, 2)).toEqual(doc(picture('b'), text, picture('a'), picture('a')));
});

it('keeps those that were chosen together in the order in which they were chosen', () => {
  const before = doc(text, picture('b'), text);
  expect(besideSiblings(before, new Set(['a']), new Set(['b', 'c']))).toBe(1);
  expect(besideSiblings(before, new Set(['a', 'b']), new Set())).toBe(2);
  expect(besideSiblings(before, new Set(['x']), new Set(['y']))).toBeUndefined();
});
