import type { ConflictWords } from './conflict.words.ts';

export const en: ConflictWords = {
  conflictHeading: 'There are two versions of the text',
  conflictText: 'You or a co-author saved somewhere else, perhaps in another tab. Choose which version counts. You can undo your choice.',
  mine: 'What you have written here',
  theirs: (when) => `What was saved ${when}`,
  keepMine: 'Keep what I wrote here',
  takeTheirs: 'Take what is saved',
  keptMine: 'What you wrote here is saved.',
  tookTheirs: 'You go on with what was saved.',
  sentHeadingElsewhere: 'The article has been sent already',
  sentTextElsewhere: 'It was sent from somewhere else. What you have written here is still here, and you can save it as a new draft.',
  keepAsNew: 'Save as a new draft',
  dropMine: 'Throw away what I wrote here',
  keptAsNew: 'The text is saved as a new draft.',
};
