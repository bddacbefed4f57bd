import type { CodeWords } from './change-reason.words.ts';

export const codesEn: CodeWords = {
  advertising: 'advertising',
  'news-notice': 'news notice',
  'people-in-pictures': 'people in pictures',
  sources: 'sources',
  accessibility: 'accessibility',
};
