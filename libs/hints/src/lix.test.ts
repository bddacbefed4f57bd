import { expect, it } from 'vitest';
import { lix, sentences } from './index.ts';

const textsOf = (text: string): readonly string[] => sentences(text).map((sentence) => sentence.text);

it.each([
  ['Vi samlades kl. 9.30 i hallen. Sedan gick vi.', ['Vi samlades kl. 9.30 i hallen.', 'Sedan gick vi.']],
  ['Ta med t.ex. Åsas lupp, bl.a. Nils penna m.m. Det räcker.', ['Ta med t.ex. Åsas lupp, bl.a. Nils penna m.m.', 'Det räcker.']],
  ['Ta t. ex. Åsas lupp.', ['Ta t. ex. Åsas lupp.']],
  ['”Vad är det?” sa hon. ”En kotte!” Ali log.', ['”Vad är det?” sa hon.', '”En kotte!”', 'Ali log.']],
  ['Det var 3.5 meter. Eller mer …', ['Det var 3.5 meter.', 'Eller mer …']],
  ['Boken är av J. K. Berg. Läs den.', ['Boken är av J. K. Berg.', 'Läs den.']],
  ['Rubrik\nEn mening', ['Rubrik', 'En mening']],
  ['  \n \n', []],
])('C20: finds the sentences of %j', (text, expected) => {
  expect(textsOf(text)).toEqual(expected);
});

it('says where each sentence begins', () => {
  const text = 'Ett.  Två.\n Tre.';
  expect(sentences(text).map(({ start, text: said }) => text.slice(start, start + said.length))).toEqual(['Ett.', 'Två.', 'Tre.']);
});

it('C20: counts as Björnsson did: words a sentence, and the share of long words', () => {
  expect(lix('Barnen samlade kottar. De räknade dem tillsammans.')).toEqual({ value: 46, words: 7, sentences: 2, longWords: 3 });
  expect(lix('')).toEqual({ value: 0, words: 0, sentences: 0, longWords: 0 });
  expect(lix('… !')).toEqual({ value: 0, words: 0, sentences: 0, longWords: 0 });
});

it('C20: does not take an abbreviation for the end of a sentence', () => {
  expect(lix('Ta med t.ex. Åsas lupp kl. 9.30.').sentences).toBe(1);
});
