import type { ChangeWords } from './change.words.ts';

export const changesEn: ChangeWords = {
  addedHere: ' added: ',
  removedHere: ' removed: ',
  onlyMarks: 'The words are the same. What changes are links, or how the text is emphasised.',
  becomes: 'As it becomes',
};
