import type { Phrase } from './phrase.ts';
import type { StepFacts, StepWords } from './step.words.ts';

const as =
  (does: string) =>
  ({ who, when }: StepFacts): Phrase => [`${who} ${does} `, when, '.'];
const inPlace =
  (does: string) =>
  ({ who, when, person, namesMe }: StepFacts): Phrase => {
    const place = namesMe ? 'in your place ' : person ? `in place of ${person} ` : '';
    return [`${who} ${does} ${place}`, when, '.'];
  };

const to = (person: string | undefined): string => (person ? `to ${person} ` : '');

export const stepsEn: StepWords = {
  submit: as('sent the article to the manager'),
  attest: ({ who, when, person, namesMe }) => [
    `${who} sent the article `,
    when,
    ` and declared that ${namesMe ? 'you as manager agree' : `the manager${person ? ` ${person}` : ''} agrees`}.`,
  ],
  return: as('sent the article back to the editor'),
  discard: as('put the draft away'),
  restore: as('brought the draft back'),
  'recall-question': as('took the article back'),
  'recall-withdrawal': as('took the request back'),
  agree: inPlace('said yes'),
  'decline-article': inPlace('said no'),
  'decline-wording': as('did not approve the proposed text'),
  take: as('took care of the article as its editor'),
  'hand-over': ({ who, when, person, namesMe }) => [`${who} handed the article over ${to(namesMe ? 'you' : person)}`, when, '.'],
  'request-changes': ({ who, when, code }) => [`${who} asked for changes `, when, code ? `: ${code}.` : '.'],
  propose: as('proposed a text'),
  'pass-on': as('passed the article on to the chief editor'),
  approve: as('approved the text'),
  settle: as('approved some of the changes'),
  withdraw: as('took the article back'),
  release: as('released the article'),
  schedule: ({ who, when, scheduled }) => [
    `${who} decided `,
    when,
    ...(scheduled ? [' that the article is released ', scheduled] : [' on a time for the release']),
    '.',
  ],
  'schedule-failed': ({ when }) => ['The article was to be released ', when, ', but could not be.'],
  unschedule: as('removed the time of release'),
  'send-back': as('sent the article back to the editor'),
  'request-withdrawal': as('asked for the article to be taken down'),
  keep: as('answered that the article stays'),
  'still-right': as('said that the article is still right'),
  unpublish: as('took the article down'),
  'put-back': as('put the article back'),
  replace: as('released a new version in its place'),
};
