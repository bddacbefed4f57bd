import type { Catalogue } from '@delakultur/sdk';
import { municipalityProblemsSv, type MunicipalityProblemWords } from './municipality-problem.words.ts';
import type { PartName } from './part.ts';

export const sv = {
  heading: (site: string | undefined) => (site ? `Vi som gör ${site}` : 'Vi som gör sajten'),
  signInLead: 'Logga in för att se nyheter och ämnen som kommunerna delar.',
  loading: 'Hämtar …',
  retry: 'Försök igen',
  failedHeading: 'Det här kunde inte hämtas',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  offlineText: 'Inget svar från nätet. Se efter att du är uppkopplad och försök igen.',
  noSiteHeading: 'Din kommun är inte med på någon sajt än',
  noSiteText: 'När kommunen går med syns nyheter och ämnen här.',
  stale: 'Kunde inte uppdateras just nu. Det du ser kan ha ändrats.',
  parts: { numbers: 'Siffror', news: 'Nyheter', topics: 'Önskade ämnen', guidelines: 'Riktlinjer' } as Readonly<Record<PartName, string>>,
  partsLabel: 'Vad du vill se',
  someone: 'En kollega',
  busy: 'Skickar …',
  cancel: 'Avbryt',
  errors: 'Det här behöver du ändra först',
  problems: municipalityProblemsSv as MunicipalityProblemWords,
};
export type MunicipalityWords = typeof sv;

export const municipalityWords: Catalogue<MunicipalityWords> = {
  sv,
  others: { en: async () => (await import('./municipality.words.en.ts')).en },
};
