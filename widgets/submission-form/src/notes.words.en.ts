import type { NotesWords } from './notes.words.ts';

export const en: NotesWords = {
  saidNo: (who, reason) => `${who} said no, in these words: “${reason}”`,
  askedForChanges: (who, code, reason) => `${who} asks you to change something${code ? `. It is about ${code}` : ''}: “${reason}”`,
  codes: {
    advertising: 'advertising',
    'news-notice': 'its being more of a notice',
    'people-in-pictures': 'people in pictures or sound',
    sources: 'sources',
    accessibility: 'everyone being able to read it',
  },
  sendAgain: 'Change what is needed and send it again.',
  revises: 'This is a new version of an article that is released. The old one is shown until the new one is released.',
  heading: 'The conversation about the text',
  said: (who) => `${who}, `,
  you: 'You',
  colleague: 'A colleague',
  gone: 'The passage is no longer in the text.',
  show: 'Show the passage',
  replyElsewhere: 'If you want to answer, you do so on your desk.',
};
