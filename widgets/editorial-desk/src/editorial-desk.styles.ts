import { buttons, fields, noticeStyles, signInStyles, skeleton, states } from '@delakultur/elements';
import { theme } from '@delakultur/sdk';
import { inboxStyles } from './inbox.styles.ts';
import { layoutStyles } from './layout.styles.ts';

export const styles = [theme, buttons, fields, states, skeleton, noticeStyles, signInStyles, layoutStyles, inboxStyles];
