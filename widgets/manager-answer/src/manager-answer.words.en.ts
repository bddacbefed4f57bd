import type { AnswerWords } from './manager-answer.words.ts';

const start = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const en: AnswerWords = {
  colleague: 'a colleague',
  loading: 'Fetching the article …',
  asks: (by) =>
    `${start(by)} has written an article to share with colleagues in other municipalities. You are the manager, and are asked whether you agree.`,
  article: 'The article',
  by: (by) => `By ${by}`,
  heading: 'Do you agree that the article is shared?',
  acts: {
    agree: {
      label: 'Yes, I agree',
      follows: (by) => `An editor then goes through the text together with ${by}. No readers see it yet.`,
      doneHeading: 'Thank you, your yes is sent',
      done: (by) => `An editor takes over now. ${start(by)} can see that you agree. There is nothing more for you to do.`,
    },
    decline: {
      label: 'No, not yet',
      follows: (by) => `The article becomes a draft with ${by} again, together with your reason.`,
      doneHeading: 'Thank you, your no is sent',
      done: (by) => `The article is a draft with ${by} again, together with your reason. If it is sent anew you get a new mail.`,
    },
  },
  reason: 'Why not yet?',
  reasonHint: 'Whoever wrote the article reads what you write.',
  reasonMissing: 'Write a few words about why, so that whoever wrote it knows what is needed.',
  send: 'Send your no',
  cancel: 'Go back',
  sending: 'Sending your answer …',

  answered: {
    agreed: {
      heading: 'The question has been answered',
      text: (when) => `The answer was yes, ${when}. An editor has taken over. There is nothing more for you to do.`,
    },
    declined: {
      heading: 'The question has been answered',
      text: (when) => `The answer was no, ${when}. If the article is sent anew you get a new mail.`,
    },
  },
  movedHeading: 'The article no longer waits for your answer',
  movedText: 'Whoever wrote it has taken it back, or somebody else is asked now. There is nothing for you to do.',
  refusedHeading: 'The link is not valid any more',
  refusedText: 'Sign in and answer at your desk.',
  missingHeading: 'Open the link in the mail again',
  missingText: 'This page opens from the link in the mail that you got. You can also sign in and answer at your desk.',
  toDesk: 'To your desk',

  failedHeading: 'The article cannot be fetched right now',
  failedText: 'The server does not answer as it should. Try again in a while.',
  failedOffline: 'You are offline. Try again when you are connected.',
  retry: 'Try again',
  unsentHeading: 'Your answer has not been sent',
  unsentOffline: 'You are offline. What you have written is still here. Try again when you are connected.',
  unsentText: 'The server does not answer as it should. What you have written is still here. Try again in a while.',
  otherAnswer: 'The question had another answer already. What counts is below.',
};
