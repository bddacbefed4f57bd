import { icons } from '@delakultur/elements';
import type { TemplateResult } from 'lit';

/** A speech bubble with a plus. */
export const commentIcon = (): TemplateResult => icons.icon(icons.line('M4 5h16v11h-9l-4.5 4v-4H4V5Zm8 3v5m-2.5-2.5h5'));
