import {
  buttons,
  fields,
  states,
  skeleton,
  statusStyles,
  documentStyles,
  freshSignInStyles,
  noticeStyles,
  signInStyles,
  dialogStyles,
  markdownEditorStyles,
  markedWordsStyles,
} from '@delakultur/elements';
import { theme } from '@delakultur/sdk';
import { actsStyles } from './acts.styles.ts';
import { changesStyles } from './changes.styles.ts';
import { inboxStyles } from './inbox.styles.ts';
import { layoutStyles } from './layout.styles.ts';
import { pieceStyles } from './piece.styles.ts';

export const styles = [
  theme,
  buttons,
  fields,
  states,
  skeleton,
  statusStyles,
  documentStyles,
  freshSignInStyles,
  noticeStyles,
  signInStyles,
  dialogStyles,
  markdownEditorStyles,
  markedWordsStyles,
  layoutStyles,
  inboxStyles,
  pieceStyles,
  actsStyles,
  changesStyles,
];
