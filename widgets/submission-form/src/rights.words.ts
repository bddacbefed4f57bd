import { licencesSv, type LicenceWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

const sv = {
  summary: (licence: string) => `Så får andra använda artikeln: ${licence}`,
  licence: 'Licens',
  readLicence: 'Läs hela licensen',
  remembered: 'Ditt val följer med till nästa artikel på den här enheten.',
  commissioned: 'Artikeln är framtagen på uppdrag av kommunen',
  producer: 'Av vem?',
  producerHint: 'Till exempel ett företag, en förening eller en frilansare. Det står under artikeln.',
  licences: licencesSv as LicenceWords,
};
export type RightsWords = typeof sv;

export const rightsWords: Catalogue<RightsWords> = {
  sv,
  others: { en: async () => (await import('./rights.words.en.ts')).en },
};
