import { type Assignment, kindOfPlace, type ProblemSlug, Role, ROLE_PLACES } from '@delakultur/contracts';
import { type Caller, fail, isOwn, kommunOfPlace, ok, type Result } from '@delakultur/kernel';

/** What a rule needs to know of a site. */
export interface SiteFacts {
  readonly slug: string;
  readonly members: readonly { readonly kommun: string }[];
  readonly chiefEditorUnit: { readonly kommun: string } | null;
}

/** A role at a place for some days: wanted for somebody, or held. */
export type Term = Pick<Assignment, 'role' | 'place' | 'from' | 'until' | 'onBehalfOf'>;
type Where = Pick<Assignment, 'role' | 'place' | 'kommun'>;
type Endable = Where & Pick<Kept, 'personId' | 'until' | 'onBehalfOf' | 'isOver'>;

/** Who gives which roles: in the own municipality, and at a site to the people of the own municipality. */
export const GIVES: Partial<Record<Role, readonly Role[]>> = {
  administrator: ['staff', 'rektor', 'head-of-schools', 'contact-person', 'administrator', 'editor', 'chief-editor'],
  'chief-editor': ['editor', 'chief-editor'],
};

/** The roles that a person lets a colleague stand in for (C5, C6, T7): those whom others wait for. */
export const DELEGABLE: readonly Role[] = ['rektor', 'head-of-schools', 'contact-person', 'editor', 'chief-editor'];

const isMember = ({ members }: SiteFacts, kommun: string): boolean => members.some((member) => member.kommun === kommun);

/**
 * Where a unit holds the chief editor's role (C2), only its own municipality says who edits and who releases: either reads what every
 * member municipality has sent.
 */
const mayHold = ({ chiefEditorUnit }: SiteFacts, kommun: string): boolean => chiefEditorUnit === null || chiefEditorUnit.kommun === kommun;

/** Whether the caller holds the role in their own right: what is lent is not given on. */
const holdsOwn = ({ held }: Pick<Caller, 'held'>, role: Role, place: string): boolean =>
  held.some((one) => isOwn(one) && one.role === role && one.place === place);

/** Whether a role of the caller's own gives this one to the people of that municipality. */
function isGiver(caller: Caller, { role, place, kommun }: Where): boolean {
  const gives = (giver: Role, at: string): boolean => (GIVES[giver] ?? []).includes(role) && holdsOwn(caller, giver, at);
  return gives('administrator', kommun) || (caller.kommun === kommun && gives('chief-editor', place));
}

/** The municipality that keeps a role at that place when this caller gives it: at a site, the caller's own. */
const keeperOf = ({ kommun }: Caller, place: string): string => kommunOfPlace(place) ?? kommun;

/** The municipality that would keep the role, when the caller may give it there. */
export function mayGive(caller: Caller, { role, place }: Pick<Term, 'role' | 'place'>, site?: SiteFacts): Result<string, ProblemSlug> {
  const kommun = keeperOf(caller, place);
  if (!isGiver(caller, { role, place, kommun })) return fail('forbidden');
  if (site && !(isMember(site, kommun) && mayHold(site, kommun))) return fail('forbidden');
  return ok(kommun);
}

/**
 * The municipality that would keep the delegation. `lenders` are the roles of the person whom somebody stands in for, who holds this one in
 * their own right on all of its days. They lend it themselves; for who has fallen ill, whoever may give the role there does (C5).
 */
export function mayDelegate(caller: Caller, wanted: Term, lenders: readonly Term[], site?: SiteFacts): Result<string, ProblemSlug> {
  const isHeld = lenders.some((role) => isOwn(role) && role.role === wanted.role && role.place === wanted.place && covers(role, wanted));
  if (!isHeld || !DELEGABLE.includes(wanted.role)) return fail('forbidden');
  return wanted.onBehalfOf === caller.personId ? ok(keeperOf(caller, wanted.place)) : mayGive(caller, wanted, site);
}

const covers = (role: Term, { from, until }: Term): boolean =>
  role.from <= from && (role.until === null || (until !== null && until <= role.until));

/** The roles that the caller may give here. */
export const givenBy = (caller: Caller, place: string, site?: SiteFacts): Role[] =>
  Role.options.filter(
    (role) => (ROLE_PLACES[role] as readonly string[]).includes(kindOfPlace(place)) && mayGive(caller, { role, place }, site).ok,
  );

/** The roles that the caller may let somebody stand in for here, for themself. */
export const delegatedBy = (caller: Pick<Caller, 'held'>, place: string): Role[] =>
  DELEGABLE.filter((role) => holdsOwn(caller, role, place));

/** Whoever may give a role may end it; and a delegation also who has lent it, and who stands in. */
export const isEnder = (caller: Caller, { personId, onBehalfOf, ...kept }: Omit<Endable, 'until' | 'isOver'>): boolean =>
  isGiver(caller, kept) || (onBehalfOf !== null && [personId, onBehalfOf].includes(caller.personId));

/** An end that is set may be brought forward, not put off; what is over is history, and stays as it was (C6). */
export function mayEnd(caller: Caller, known: Endable, until: string): Result<true, ProblemSlug> {
  if (!isEnder(caller, known)) return fail('forbidden');
  if (known.isOver) return fail('assignment-already-ended');
  return known.until !== null && known.until <= until ? fail('assignment-already-ended') : ok(true);
}

/** The municipalities whose roles the caller gives and ends. */
export const administeredBy = ({ held }: Pick<Caller, 'held'>): string[] =>
  held.filter((one) => isOwn(one) && one.role === 'administrator').map(({ place }) => place);

/** An assignment as it is given, and as it is kept: by today, it may be over. */
export type Given = Omit<Assignment, 'mayEnd'>;
export type Kept = Given & { readonly isOver: boolean };

/** An assignment as this caller sees it. */
export const shownTo =
  (caller: Caller) =>
  ({ isOver, ...assignment }: Kept): Assignment => ({ ...assignment, mayEnd: !isOver && isEnder(caller, assignment) });

/** Whether a start says what stands already, so that saying it again changes nothing. */
export const isSame = (known: Kept, wanted: Given): boolean =>
  (Object.keys(wanted) as (keyof Given)[]).every((field) => known[field] === wanted[field]);

/** Who holds what is for the municipality itself to see, and at a site for its members. */
export function mayList(caller: Caller, place: string, site: SiteFacts | undefined): Result<true, ProblemSlug> {
  const isOurs = site ? isMember(site, caller.kommun) : kommunOfPlace(place) === caller.kommun;
  return isOurs ? ok(true) : fail('forbidden');
}
