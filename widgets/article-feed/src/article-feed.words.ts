import { schoolFormsSv, type SchoolFormWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

export const sv = {
  articles: 'Artiklar',
  loading: 'Hämtar artiklar …',
  shown: (count: number) => (count === 1 ? '1 artikel' : `${count} artiklar`),
  minutes: (count: number) => `${count}\u00a0min`,
  failed: 'Artiklarna kunde inte hämtas.',
  schoolForms: schoolFormsSv as SchoolFormWords,
};
export type FeedWords = typeof sv;

export const feedWords: Catalogue<FeedWords> = {
  sv,
  others: { en: async () => (await import('./article-feed.words.en.ts')).en },
};
