import { expect, it } from 'vitest';
import { text } from './text.ts';

it.each([
  ['keeps Swedish letters as one code point each', 'A\u030Asa', 'Åsa'],
  ['trims', '  kottar \n', 'kottar'],
  ['drops invisible formatting', 'kott\u200Bar\u202E', 'kottar'],
  ['keeps line breaks inside', 'ett\ntvå', 'ett\ntvå'],
  ['keeps an emoji of several parts', '👩‍🏫', '👩‍🏫'],
])('%s', (_title, given, kept) => {
  expect(text(100).parse(given)).toBe(kept);
});

it.each([
  ['NUL', 'a\u0000b'],
  ['a lone surrogate', 'a\uD800b'],
  ['a control character of the second block', 'a\u0085b'],
  ['a noncharacter, which no XML may hold', 'a\uFFFFb'],
  ['a noncharacter of another plane', 'a\u{1FFFE}b'],
  ['nothing but spaces', '   '],
  ['nothing that anybody sees', '\u2800\u3164\u00AD\u200D'],
  ['more than it holds', 'x'.repeat(101)],
])('refuses %s', (_title, given) => {
  expect(text(100).safeParse(given).success).toBe(false);
});
