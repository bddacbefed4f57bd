import { type Kinds, same } from './letter-kinds.ts';
import type { LetterWords } from './letter.words.ts';

const KINDS_EN: Kinds = {
  submitted: { happened: 'An article that you are writing has been sent to the manager', waits: 'An article is waiting for your answer' },
  attested: { happened: 'An article that you are writing has been sent to the editors', waits: 'A new article is waiting for an editor' },
  returned: {
    happened: 'An article that you are writing is back with the editor',
    waits: 'An article has come back to you',
    coached: 'The author has answered about an article that you are editing',
  },
  recalled: same('An article that you are writing has been taken back'),
  'manager-agreed': { happened: 'The manager has said yes to your article', waits: 'A new article is waiting for an editor' },
  'manager-declined': same('The manager has said no to your article'),
  'manager-changed': { happened: 'Another manager has been asked about your article', waits: 'An article is waiting for your answer' },
  'manager-named': {
    ...same('A colleague has stated that you agree to an article being shared'),
    more: 'If that is not right, tell the editor.',
  },
  'manager-informed': same('A colleague has answered the editor about an article that you agree to'),
  taken: { happened: 'An editor is now working with your article', waits: 'An article is yours to edit' },
  'handed-over': {
    happened: 'Your article has another editor',
    waits: 'An article is yours to edit',
    coached: 'An article is yours to edit',
  },
  'changes-requested': same('The editor asks for changes in your article'),
  'wording-proposed': same('The editor proposes changes in your article'),
  'passed-on': { happened: 'Your article is with the chief editor', waits: 'An article is waiting for you to release it' },
  'author-approved': {
    happened: 'The changes in your article are approved',
    waits: 'An article is waiting for you to release it',
    coached: 'The author has approved the changes in an article that you are editing',
  },
  'author-settled': { happened: 'A co-author has answered what the editor proposed', waits: 'The author has answered what you proposed' },
  'author-declined': {
    happened: 'A co-author has said no to what the editor proposed',
    waits: 'The author has said no to what you proposed',
  },
  withdrawn: { ...same('The author has taken back an article'), coached: 'The author has taken back an article that you are editing' },
  scheduled: {
    ...same('Your article has a time when it is released'),
    coached: 'An article that you have edited has a time when it is released',
  },
  unscheduled: {
    happened: 'Your article no longer has a time when it is released',
    waits: 'An article is waiting for you to release it',
    coached: 'An article that you have edited no longer has a time when it is released',
  },
  'schedule-failed': same('An article could not be released at the time that was set'),
  'sent-back': {
    happened: 'The chief editor has sent your article back to the editor',
    waits: 'The chief editor has sent an article back',
    coached: 'The chief editor has sent back an article that you are editing',
  },
  released: { ...same('Your article is released'), coached: 'An article that you have edited is released' },
  'withdrawal-requested': {
    happened: 'A co-author asks for your article to be taken down',
    waits: 'An author asks for an article to be taken down',
  },
  kept: same('The chief editor has answered that your article stays'),
  unpublished: same('Your article has been taken down'),
  'put-back': same('Your article is released again'),
  replaced: same('A new version of your article is released'),
  'review-due': same('An article needs to be looked over'),
  confirmed: same('An article has been looked over and is still right'),
  reminded: { happened: 'Somebody has been reminded of your article', waits: 'Reminder: an article is waiting for you' },
  escalated: { happened: 'Somebody else has been asked about your article', waits: 'An article needs your help to move on' },
  commented: {
    ...same('Somebody has written in the conversation about an article'),
    coached: 'Somebody has written in the conversation about an article that you are editing',
  },
  'wish-taken': same('Somebody is writing about a topic that you wanted'),
  'wish-fulfilled': same('An article about a topic that you wanted is released'),
  'assignment-started': same('You have a new role'),
  'assignment-ended': same('One of your roles has got its last day'),
  'delegation-started': same('Somebody has been named to stand in'),
  'delegation-ended': same('The time of somebody who stands in has got its last day'),
  'broadcast-sent': { happened: 'The chief editor has sent a message', waits: 'A message from the chief editor is waiting for you' },
  'broadcast-waiting': same('Reminder: a message from the chief editor is waiting for you'),
  'broadcast-unanswered': same('A message to the contact persons has not been read in every municipality'),
  'contacts-silent': same('The contact persons have not heard anything for a long time'),
  'broadcast-passed-on': same('There is a message from the chief editor'),
  other: same('Something has happened that concerns you'),
};

export const en: LetterWords = {
  kinds: KINDS_EN,
  at: (site: string) => `It is about ${site}.`,
  toDesk: 'Open your desk',
  toDeskLead: 'At your desk you see what it is about and what you can do.',
  answer: 'Read the article and answer',
  answerLead:
    'You can read the article and answer yes or no at once, without signing in. The link is yours alone and works for 14 days. Do not pass it on.',
  gatheredWaits: (count: number) =>
    count === 1 ? 'One thing is waiting for you in Delakultur' : `${count} things are waiting for you in Delakultur`,
  gatheredHappened: 'This has happened in Delakultur',
  waits: 'Waiting for you',
  happened: 'Has happened',
  times: (sentence: string, count: number) => (count === 1 ? sentence : `${sentence} (${count} times)`),
  why: 'You get this mail because something in Delakultur concerns you.',
  often: 'Change how often you get mail',
  stop: 'Get no more mail',
};
