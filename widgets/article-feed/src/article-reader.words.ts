import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

const sv = {
  back: 'Till alla artiklar',
  loading: 'Hämtar artikeln …',
  contents: 'Innehåll',
  print: 'Skriv ut',
  released: 'Publicerad',
  updated: 'Uppdaterad',
  commissioned: (producer: string) => `Framtagen av ${producer} på uppdrag av kommunen.`,
  licence: 'Licens:',
  allRightsReserved: 'alla rättigheter förbehållna',
  minutes: (count: number) => `${count} min att läsa`,
  failedHeading: 'Artikeln kunde inte hämtas',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  offlineText: 'Inget svar från nätet. Se efter att du är uppkopplad och försök igen.',
  goneHeading: 'Artikeln finns inte längre',
  goneText: 'Den har tagits bort från sajten.',
  retry: 'Försök igen',
  schoolForms: schoolFormsSv as SchoolFormWords,
  topics: topicsSv as TopicWords,
};
export type ReaderWords = typeof sv;

export const readerWords: Catalogue<ReaderWords> = {
  sv,
  others: { en: async () => (await import('./article-reader.words.en.ts')).en },
};
