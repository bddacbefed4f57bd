import type { NoticeKind, ToldAs } from '../notices/notice.rules.ts';

/** Days after which a contact person who has not read a word is reminded of it, and again. */
export const REMIND_AFTER_DAYS = [7, 14] as const;
/** Days after which the chief editors are told that a word is not read everywhere. */
export const TELL_AFTER_DAYS = 21;
/** Days that contact persons may be without a word before the chief editors are told, and after how many more they are told again. */
export const SILENT_AFTER_DAYS = 60;
export const SILENT_AGAIN_DAYS = 30;

export type NudgeKind = 'broadcast-waiting' | 'broadcast-unanswered' | 'contacts-silent';

/** Who is told, and whether it asks something of them: a word that others have not read is for the chief editor to know. */
export const NUDGES = {
  'broadcast-waiting': { role: 'contact-person', as: 'waitsFor' },
  'broadcast-unanswered': { role: 'chief-editor', as: 'concerned' },
  'contacts-silent': { role: 'chief-editor', as: 'waitsFor' },
} as const satisfies Record<NudgeKind & NoticeKind, { readonly role: 'contact-person' | 'chief-editor'; readonly as: ToldAs }>;

/** One that has just become due. */
export interface Nudge {
  readonly id: string;
  readonly kind: NudgeKind;
  readonly site: string;
  readonly broadcastId: string | null;
  readonly kommun: string | null;
}

/** Where its role is held: in the municipality where it waits, or at the site. */
export const placeOf = ({ site, kommun }: Pick<Nudge, 'site' | 'kommun'>): string => kommun ?? `site/${site}`;
