import type { Assignment, ProblemSlug } from '@delakultur/contracts';
import { type Caller, fail, holds, kommunOfPlace, ok, type Result } from '@delakultur/kernel';

/** What a rule needs to know of a site. */
export interface SiteFacts {
  readonly slug: string;
  readonly members: readonly { readonly kommun: string }[];
  readonly chiefEditorUnit: string | null;
}

const isMember = ({ members }: SiteFacts, kommun: string): boolean => members.some((member) => member.kommun === kommun);

/**
 * Where a unit holds the chief editor's role (C2), only its own municipality says who edits and who releases: either reads what every
 * member municipality has sent.
 */
const mayHold = ({ chiefEditorUnit }: SiteFacts, kommun: string): boolean =>
  chiefEditorUnit === null || kommunOfPlace(chiefEditorUnit) === kommun;

/**
 * The municipality that would keep the assignment, when the caller administers it. A role at a site is given to a person of the caller's
 * own municipality, which is a member of the site.
 */
export function mayAppoint(caller: Caller, place: string, site: SiteFacts | undefined): Result<string, ProblemSlug> {
  const kommun = kommunOfPlace(place) ?? caller.kommun;
  if (!holds(caller, 'administrator', kommun)) return fail('forbidden');
  if (site && !(isMember(site, kommun) && mayHold(site, kommun))) return fail('forbidden');
  return ok(kommun);
}

/** Only an administrator of the municipality that keeps it ends it; an end that is set may be brought forward, not put off. */
export function mayEnd(caller: Caller, { kommun, until: known }: Assignment, until: string): Result<true, ProblemSlug> {
  if (!holds(caller, 'administrator', kommun)) return fail('forbidden');
  return known !== null && known <= until ? fail('assignment-already-ended') : ok(true);
}

/** The municipalities whose roles the caller gives and ends. */
export const administeredBy = ({ held }: Pick<Caller, 'held'>): string[] =>
  held.filter(({ role }) => role === 'administrator').map(({ place }) => place);

/** Whether a start says what stands already, so that saying it again changes nothing. */
export const isSame = (known: Assignment, wanted: Assignment): boolean =>
  (Object.keys(wanted) as (keyof Assignment)[]).every((field) => known[field] === wanted[field]);

/** Who holds what is for the municipality itself to see, and at a site for its members. */
export function mayList(caller: Caller, place: string, site: SiteFacts | undefined): Result<true, ProblemSlug> {
  const isOurs = site ? isMember(site, caller.kommun) : kommunOfPlace(place) === caller.kommun;
  return isOurs ? ok(true) : fail('forbidden');
}
