import { topicsSv, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

const sv = {
  schoolForm: 'Skolform',
  allSchoolForms: 'Alla skolformer',
  topic: 'Tema',
  allTopics: 'Alla teman',
  fresh: (count: number) => (count === 1 ? '1 ny artikel – visa' : `${count} nya artiklar – visa`),
  updated: 'uppdaterad',
  more: 'Visa fler',
  moreFailed: 'Det gick inte att hämta fler. Försök igen om en stund.',
  emptyHeading: 'Inga artiklar än',
  emptyText: 'När den första artikeln släpps syns den här.',
  noneChosenHeading: 'Inga artiklar för det valet än',
  noneChosenText: 'Prova en annan skolform eller ett annat tema.',
  showAll: 'Visa alla artiklar',
  failedHeading: 'Artiklarna kunde inte hämtas',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  offlineText: 'Inget svar från nätet. Se efter att du är uppkopplad och försök igen.',
  retry: 'Försök igen',
  topics: topicsSv as TopicWords,
};
export type ExtrasWords = typeof sv;

export const extrasWords: Catalogue<ExtrasWords> = {
  sv,
  others: { en: async () => (await import('./feed-extras.words.en.ts')).en },
};
