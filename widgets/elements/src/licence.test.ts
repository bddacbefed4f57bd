import { expect, it } from 'vitest';
import { licencesEn } from './licence.words.en.ts';
import { licenceAddress, licencesSv, type Licence } from './licence.words.ts';

it('leads to each Creative Commons licence in the reader’s language, and to nothing where there is no text', () => {
  expect(licenceAddress('CC-BY-NC-ND-4.0', 'sv')).toBe('https://creativecommons.org/licenses/by-nc-nd/4.0/deed.sv');
  expect(licenceAddress('CC-BY-4.0', 'en')).toBe('https://creativecommons.org/licenses/by/4.0/deed.en');
  expect(licenceAddress('all-rights-reserved', 'sv')).toBeUndefined();
});

it('names every licence alike in both languages', () => {
  for (const licence of Object.keys(licencesSv).filter((one) => one.startsWith('CC')) as Licence[])
    expect(licencesEn[licence].name).toBe(licencesSv[licence].name);
});
