import { schoolFormsEn, topicsEn } from '@delakultur/elements';
import { actsEn } from './act.words.en.ts';
import { codesEn } from './change-reason.words.en.ts';
import { nextEn } from './next.words.en.ts';
import type { PieceWords } from './piece.words.ts';
import { stepsEn } from './step.words.en.ts';

export const en: PieceWords = {
  toActs: 'To what you can do',
  by: (authors) => `By ${authors}`,
  schoolForms: schoolFormsEn,
  topics: topicsEn,
  changedMeanwhile: 'The article has changed since you opened it.',
  changedMeanwhileNext: 'Read it through and choose again. What you have written is still here.',

  steps: stepsEn,
  forUnit: (who, unit) => `${who}, for ${unit},`,
  codes: codesEn,
  failures: {
    'article-role-missing': 'Whoever set the time is no longer chief editor.',
    'article-incomplete': 'Something was missing in the article.',
    'person-not-found': 'One of the authors is no longer in the organisation.',
    'media-not-cleared': 'Children or pupils can be recognised in a picture, and guardians’ answers cannot be looked up here yet.',
    'media-not-described': 'Something had not been said of a picture.',
    'article-transition-refused': 'The article was not ready to be released.',
  },
  history: 'What has happened',
  nothingHappened: 'Nothing has happened yet.',

  acts: 'What you can do',
  noActs: 'There is nothing for you to do right now.',
  onlyHelp: 'This is not yours to answer, but you can help somebody else to.',
  onlyReading: 'You can read, but not change anything here.',
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
  wordingFailedHeading: 'You cannot write just now',
  wordingFailedText: 'What you write with could not be fetched. What you have written is still there. Try again when you are connected.',
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
  after: nextEn,
};
