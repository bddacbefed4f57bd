import { schoolFormsEn, topicsEn } from '@delakultur/elements';
import { actsEn } from './act.words.en.ts';
import { codesEn } from './change-reason.words.en.ts';
import { deskProblemsEn } from './desk-problem.words.en.ts';
import type { DeskWords } from './editorial-desk.words.ts';
import { statusEn } from './status.words.en.ts';
import { stepsEn } from './step.words.en.ts';

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
  newMark: 'New',

  lists: 'Articles',
  views: { 'to-do': 'To do', following: 'Following', done: 'Done', municipality: 'Municipality' },
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
  toActs: 'To what you can do',
  by: (authors) => `By ${authors}`,
  schoolForms: schoolFormsEn,
  topics: topicsEn,
  changedMeanwhile: 'The article has changed since you opened it.',
  changedMeanwhileNext: 'Read it through and choose again. What you have written is still here.',

  status: statusEn,
  steps: stepsEn,
  forUnit: (who, unit) => `${who}, for ${unit},`,
  codes: codesEn,
  roles: { author: 'The author', manager: 'The manager', editor: 'The editor', 'chief-editor': 'The chief editor' },
  failures: {
    'article-role-missing': 'Whoever set the time is no longer chief editor.',
    'article-incomplete': 'Something was missing in the article.',
    'person-not-found': 'One of the authors is no longer in the organisation.',
    'article-transition-refused': 'The article was not ready to be released.',
  },
  history: 'What has happened',
  nothingHappened: 'Nothing has happened yet.',

  acts: 'What you can do',
  noActs: 'There is nothing for you to do right now.',
  cancel: 'Cancel',
  undone: 'That is undone.',
  busy: 'Sending …',
  reasonMissing: 'Write why, so that whoever reads it understands.',
  act: actsEn,

  text: 'The article’s text',
  showing: 'Show',
  changes: 'Changes',
  proposed: 'The proposal',
  current: 'Present text',

  wordingHeading: 'Propose a text',
  wordingTitle: 'Title',
  wordingBody: 'Text',
  wordingTitleMissing: 'Write a title.',
  wordingBodyMissing: 'Write a text.',
  wordingKept: 'The proposal stays here in the window until you send it or close the page.',
  wordingLoading: 'Opening the text …',

  conversation: 'Conversation',
  noComments: 'Nobody has written anything yet.',
  comment: 'Write in the conversation',
  commentHint: 'Everyone who works on the article can read it.',
  send: 'Send',
  sending: 'Sending …',
  commentOn: (passage) => `Comment on passage ${passage}`,
  commentOnHint: 'Press the speech bubble beside a passage to comment on it.',
  comments: (passage) => `Comments on passage ${passage}`,
  onPassage: 'Your comment on the passage',
  about: (quote) => `About “${quote}”`,
  aboutGone: (quote) => `About a passage that is no longer there: “${quote}”`,
  commentMissing: 'Write something first.',
  said: (who, role, when) => [`${who}, ${role}, `, when],
  roleNames: { author: 'author', manager: 'manager', editor: 'editor', 'chief-editor': 'chief editor' },
  problems: deskProblemsEn,
};
