import { schoolFormsEn } from '@delakultur/elements';
import type { FeedWords } from './article-feed.words.ts';

export const en: FeedWords = {
  articles: 'Articles',
  loading: 'Fetching articles …',
  shown: (count) => (count === 1 ? '1 article' : `${count} articles`),
  minutes: (count) => `${count}\u00a0min`,
  failed: 'The articles could not be fetched.',
  schoolForms: schoolFormsEn,
};
