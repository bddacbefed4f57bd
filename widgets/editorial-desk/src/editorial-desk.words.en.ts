import { deskProblemsEn } from './desk-problem.words.en.ts';
import type { DeskWords } from './editorial-desk.words.ts';
import { statusEn } from './status.words.en.ts';

export const en: DeskWords = {
  heading: 'My desk',
  signInLead: 'Sign in to see what waits for you.',
  loading: 'Fetching articles …',
  loadingPiece: 'Fetching the article …',
  retry: 'Try again',
  you: 'You',
  someone: 'the author',
  theAuthor: 'the author',
  untitled: 'No title',
  firstMark: 'First article',
  revisionMark: 'New version',
  newMark: 'New',

  lists: 'Articles',
  views: { 'to-do': 'To do', following: 'Following', done: 'Done', municipality: 'Municipality', news: 'New' },
  count: (view, count) => (count === 0 ? view : `${view} (${count})`),
  waited: (time) => `Has waited ${time}`,
  more: 'Show more',
  empty: {
    'to-do': {
      heading: 'Nothing waits for you',
      text: 'When somebody needs your answer you see it here. Meanwhile you can share something you have done yourself.',
    },
    following: {
      heading: 'You follow no articles right now',
      text: 'Articles that you take part in, but that wait for somebody else, show here.',
    },
    done: { heading: 'Nothing is done yet', text: 'Articles that have been released, taken down or put away show here.' },
    municipality: {
      heading: 'The municipality has no articles yet',
      text: 'When somebody in the municipality shares something you see it here, from when it is sent.',
    },
  },
  write: 'Write an article',
  listFailedHeading: 'The articles could not be fetched',
  pieceFailedHeading: 'The article could not be fetched',
  failedText: 'The server does not answer as it should. Try again in a while.',
  offlineText: 'No answer from the network. See that you are connected and try again.',
  goneHeading: 'The article is not yours to see',
  goneText: 'It is no longer there, or it has gone on to somebody else.',
  chooseHeading: 'Choose an article in the list',
  chooseText: 'Then you see the text, what has happened and what you can do.',
  stale: 'Could not be updated right now. What you see may have changed.',

  back: 'Back to the list',
  backFromForm: 'Back to the desk',
  status: statusEn,
  roles: { author: 'The author', manager: 'The manager', editor: 'The editor', 'chief-editor': 'The chief editor' },
  problems: deskProblemsEn,
};
