import { plainText } from '@delakultur/document';
import type { Draft } from './draft.ts';
import { isTemplate } from './templates.ts';

/** What has to be in place before an article is sent, in the order in which it stands on the page. */
export const CHECKS = ['title', 'text', 'schoolForm', 'topic', 'guidelines'] as const;
/** What the author says of the article: who made it when somebody else did, whose agreement they have, and that they answer for the text. */
export const DECLARATIONS = ['producer', 'manager', 'agreement', 'statement'] as const;
export type Declaration = (typeof DECLARATIONS)[number];
/** `media` is what is missing of pictures and files, each with words of its own. */
export type Check = (typeof CHECKS)[number] | Declaration | 'media';

/** Which of them are missing. `areAccepted` is undefined while nobody knows. */
export function missingChecks(draft: Draft, areAccepted: boolean | undefined): readonly Check[] {
  const isMet: Readonly<Record<(typeof CHECKS)[number], boolean>> = {
    title: draft.title.trim() !== '',
    text: plainText(draft.body).trim() !== '' && !isTemplate(draft.body),
    schoolForm: draft.schoolForm !== null,
    topic: draft.topic !== null,
    guidelines: areAccepted === true,
  };
  return CHECKS.filter((check) => !isMet[check]);
}
