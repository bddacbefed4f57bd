import { changesEn } from '@delakultur/elements';
import type { VersionsWords } from './versions.words.ts';

const words = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

export const en: VersionsWords = {
  ...changesEn,
  lead: 'Here is what you and your co-authors have written before. Choose a version to see how it differs from the text as it is now.',
  none: 'There is no earlier version yet. They gather here while you write.',
  you: 'you',
  colleague: 'a colleague',
  version: (when, who, count) => `${when}, ${who}, ${words(count)}`,
  setAside: (count) => `What you chose away just now, ${words(count)}`,
  compared: 'The version you chose, compared with the text as it is now',
  same: 'This text is the same as the one you have now.',
  legend: { added: 'comes back', removed: 'goes' },
  restore: 'Take this text back',
  follows: 'It becomes your text, and is saved as the latest version. You can undo it.',
  restored: 'You have taken an earlier text back.',
};
