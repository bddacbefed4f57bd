import type { ChangeReason } from '@delakultur/contracts/client';

/** What changes are about, as it stands after a colon; `other` has only the editor's own words. */
export const codesSv = {
  advertising: 'reklam',
  'news-notice': 'nyhetsnotis',
  'people-in-pictures': 'personer på bild',
  sources: 'källor',
  accessibility: 'tillgänglighet',
} as const satisfies Record<Exclude<ChangeReason, 'other'>, string>;
export type CodeWords = Readonly<Record<Exclude<ChangeReason, 'other'>, string>>;
