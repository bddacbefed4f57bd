import type { Licence } from '@delakultur/contracts/client';
import { licencesSv } from '@delakultur/elements';
import { emptyDraft } from './draft.ts';
import { guarded } from './unsaved-text.ts';

const keyOf = (person: string): string => `delakultur:licence:${person}`;
const isLicence = (kept: string): kept is Licence => kept in licencesSv;

/** The licence that this person chose last on this device; the site's usual one before the first choice. */
export function usualLicence(person: string | undefined): Licence {
  const kept = person === undefined ? undefined : guarded(() => localStorage.getItem(keyOf(person)));
  return kept && isLicence(kept) ? kept : emptyDraft.licence;
}

export function rememberLicence(person: string | undefined, licence: Licence): void {
  if (person !== undefined) guarded(() => localStorage.setItem(keyOf(person), licence));
}
