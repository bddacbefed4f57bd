import { licencesEn } from '@delakultur/elements';
import type { RightsWords } from './rights.words.ts';

export const en: RightsWords = {
  summary: (licence) => `How others may use the article: ${licence}`,
  licence: 'Licence',
  readLicence: 'Read the whole licence',
  remembered: 'Your choice comes along to your next article on this device.',
  commissioned: 'The article was commissioned by the municipality',
  producer: 'Made by whom?',
  producerHint: 'For example a company, an association or a freelancer. It is shown below the article.',
  licences: licencesEn,
};
