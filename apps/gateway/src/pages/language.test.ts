import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  ['/mitt', 'sv'],
  ['/mitt?lang=en', 'en'],
  ['/mitt?lang=de', 'sv'],
  ['//', 'sv'],
  ['//[?lang=en', 'en'],
])('reads from %s that the page is in %s', (url, lang) => {
  expect(languageOf({ url })).toBe(lang);
});
