import { expect, it } from 'vitest';
import { licenceAddress, licenceName } from './licence.ts';

it('names each Creative Commons licence and leads to it in the reader’s language', () => {
  expect(licenceName('CC-BY-NC-ND-4.0')).toBe('CC BY-NC-ND 4.0');
  expect(licenceAddress('CC-BY-NC-ND-4.0', 'sv')).toBe('https://creativecommons.org/licenses/by-nc-nd/4.0/deed.sv');
  expect(licenceAddress('CC-BY-4.0', 'en')).toBe('https://creativecommons.org/licenses/by/4.0/deed.en');
});

it('has neither name nor address for what is no such licence', () => {
  expect(licenceName('all-rights-reserved')).toBeUndefined();
  expect(licenceAddress('all-rights-reserved', 'sv')).toBeUndefined();
});
