import { schoolFormsEn, topicsEn } from '@delakultur/elements';
import type { ReaderWords } from './article-reader.words.ts';

export const en: ReaderWords = {
  back: 'To all articles',
  loading: 'Fetching the article …',
  contents: 'Contents',
  print: 'Print',
  released: 'Published',
  updated: 'Updated',
  commissioned: (producer) => `Made by ${producer}, commissioned by the municipality.`,
  licence: 'Licence:',
  allRightsReserved: 'all rights reserved',
  minutes: (count) => `${count} min to read`,
  failedHeading: 'The article could not be fetched',
  failedText: 'The server does not answer as it should. Try again in a while.',
  offlineText: 'No answer from the network. Check that you are connected and try again.',
  goneHeading: 'The article is no longer here',
  goneText: 'It has been taken off the site.',
  retry: 'Try again',
  schoolForms: schoolFormsEn,
  topics: topicsEn,
};
