import type { LicenceWords } from './licence.words.ts';

export const licencesEn: LicenceWords = {
  'CC-BY-NC-ND-4.0': {
    name: 'CC BY-NC-ND 4.0',
    means: 'Others may pass the article on as it is, if they say who made it and do not earn money on it.',
  },
  'CC-BY-NC-SA-4.0': {
    name: 'CC BY-NC-SA 4.0',
    means: 'Others may also adapt it, on the same terms, if they say who made it and do not earn money on it.',
  },
  'CC-BY-SA-4.0': {
    name: 'CC BY-SA 4.0',
    means: 'Others may adapt it and pass it on as they like, on the same terms, if they say who made it.',
  },
  'CC-BY-4.0': {
    name: 'CC BY 4.0',
    means: 'Others may do as they like with it, if they say who made it.',
  },
  'all-rights-reserved': {
    name: 'All rights reserved',
    means: 'Others may read the article and link to it, but have to ask before they use it.',
  },
};
