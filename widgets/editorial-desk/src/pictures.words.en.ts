import type { PicturesWords } from './pictures.words.ts';

export const en: PicturesWords = {
  heading: 'Pictures',
  loading: 'Fetching the pictures …',
  nth: (number) => `Picture ${number}`,
  checks: {
    nobody: (picture) => `${picture}: nobody can be recognised.`,
    staff: (picture) => `${picture}: staff, who have said yes to being seen.`,
    children: (picture) =>
      `${picture}: children or pupils can be recognised. The article cannot be released with it, because guardians’ answers cannot be looked up here yet.`,
    unanswered: (picture) => `${picture}: something has not been said about who is seen, where it comes from, or text in it.`,
    gone: (picture) => `${picture} is gone. The article is shown without it.`,
  },
  noAlt: 'It has no description.',
  origin: {
    own: 'The author’s own picture.',
    permission: 'Somebody else’s picture, with permission.',
    'open-licence': 'Open licence.',
  },
  by: (credit) => `By ${credit}.`,
  aiGenerated: 'Made with AI.',
  change: 'Change what is said',
  save: 'Save what is said',
  cancel: 'Cancel',
  saved: 'What is said of the picture is saved.',
  stale: 'Somebody else has changed what is said of the picture. This is how it stands now.',
  consequence: 'The author sees what you change. Readers see it when the article is released.',
};
