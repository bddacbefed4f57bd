import { changesEn } from '@delakultur/elements';
import type { ProposalWords } from './proposal.words.ts';

export const en: ProposalWords = {
  ...changesEn,
  added: 'added',
  removed: 'removed',
  same: 'The proposal is the same as the present text.',
  change: (at, of) => `Change ${at} of ${of}`,
  titleChange: (at, of) => `Change ${at} of ${of}: the title`,
  answers: {
    changed: { yes: 'Yes, change', no: 'Keep my text' },
    added: { yes: 'Yes, add', no: 'Do not add' },
    removed: { yes: 'Yes, remove', no: 'Keep the passage' },
  },
  answered: (count, of) => `${count} of ${of} answered.`,
  approveAll: 'Approve all',
  missing: 'Choose an answer.',
  missingCount: (count) => `${count === 1 ? '1 change has' : `${count} changes have`} no answer.`,
  reasonMissing: 'Write what you want to be different, so that the editor can propose something new.',
  follows: {
    same: 'The text is the same. The chief editor can release the article.',
    undecided: 'Answer each change in the text first.',
    all: 'The editor’s text becomes the article’s text, and the chief editor can release it.',
    some: 'What you said yes to is changed. The rest goes back to the editor together with your reason.',
    none: 'Your text still stands. The editor reads your reason and can propose something else.',
  },
  approved: 'You have approved the text. Now it is the chief editor’s turn.',
  settled: 'Your answer is sent. Now it is the editor’s turn again.',
};
