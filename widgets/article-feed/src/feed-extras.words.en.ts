import { topicsEn } from '@delakultur/elements';
import type { ExtrasWords } from './feed-extras.words.ts';

export const en: ExtrasWords = {
  schoolForm: 'School form',
  allSchoolForms: 'All school forms',
  topic: 'Topic',
  allTopics: 'All topics',
  fresh: (count) => (count === 1 ? '1 new article – show' : `${count} new articles – show`),
  updated: 'updated',
  more: 'Show more',
  moreFailed: 'More could not be fetched. Try again in a while.',
  emptyHeading: 'No articles yet',
  emptyText: 'When the first article is released it is shown here.',
  noneChosenHeading: 'No articles for that choice yet',
  noneChosenText: 'Try another school form or another topic.',
  showAll: 'Show all articles',
  failedHeading: 'The articles could not be fetched',
  failedText: 'The server does not answer as it should. Try again in a while.',
  offlineText: 'No answer from the network. Check that you are connected and try again.',
  retry: 'Try again',
  topics: topicsEn,
};
