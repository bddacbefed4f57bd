import { failedState } from '@delakultur/elements';
import { OfflineError } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import type { DeskWords } from './editorial-desk.words.ts';

/** What could not be fetched, why, and the way to try again. */
export const retryState = (text: DeskWords, heading: string, error: unknown, run: () => void): TemplateResult =>
  failedState({
    heading,
    text: error instanceof OfflineError ? text.offlineText : text.failedText,
    act: { label: text.retry, run },
  });
