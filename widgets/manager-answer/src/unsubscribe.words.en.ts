import type { UnsubscribeWords } from './unsubscribe.words.ts';

export const en: UnsubscribeWords = {
  working: 'Ending the mails …',
  doneHeading: 'You get no more mail',
  doneText:
    'What waits for you is still at your desk. Was it a mistake? There you can choose mail again: at once, once a day or once a week.',
  toDesk: 'Change it at your desk',
  refusedHeading: 'The link is not valid any more',
  refusedText: 'You get mail as before. Sign in and choose at your desk how often it comes.',
  missingHeading: 'Open the link in the mail again',
  missingText: 'This page opens from the link in a mail. You can also sign in and choose how often mail comes.',
  failedHeading: 'The mails have not ended yet',
  failedText: 'The server does not answer as it should. Try again in a while.',
  failedOffline: 'You are offline. Try again when you are connected.',
  retry: 'Try again',
};
