import type { MarkWords } from './marked-words.ts';

/** What is said of marked changes in a text. */
export interface ChangeWords extends MarkWords {
  readonly onlyMarks: string;
  readonly becomes: string;
}

export const changesSv: ChangeWords = {
  addedHere: ' tillagt: ',
  removedHere: ' borttaget: ',
  onlyMarks: 'Orden är desamma. Det som ändras är länkar eller hur texten är framhävd.',
  becomes: 'Så blir det',
};
