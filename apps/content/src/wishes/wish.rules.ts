import type { ProblemSlug, Wish as Shown } from '@delakultur/contracts';
import { type Caller, fail, holds, ok, type Result } from '@delakultur/kernel';
import { actionsFor, type Wish, type WishRole } from './wish.machine.ts';

const isChiefEditor = (caller: Caller, site: string): boolean => holds(caller, 'chief-editor', `site/${site}`);
const isOfSite = (caller: Caller, site: string): boolean => isChiefEditor(caller, site) || holds(caller, 'editor', `site/${site}`);
const isContactPerson = (caller: Caller): boolean => holds(caller, 'contact-person', caller.kommun);

/** C29: the plan is shared by everyone in a member municipality, and by whoever works for the site. */
export const maySeePlan = (caller: Caller, site: string, members: readonly string[]): Result<true, ProblemSlug> =>
  members.includes(caller.kommun) || isOfSite(caller, site) ? ok(true) : fail('not-a-member');

/** C7: a contact person asks for something from the own municipality or from all, the chief editor from any member. */
export function mayNominate(
  caller: Caller,
  { site, kommun }: Pick<Wish, 'site' | 'kommun'>,
  members: readonly string[],
): Result<true, ProblemSlug> {
  const seen = maySeePlan(caller, site, members);
  if (!seen.ok) return seen;
  if (isChiefEditor(caller, site)) return kommun === null || members.includes(kommun) ? ok(true) : fail('not-a-member');
  return members.includes(caller.kommun) && isContactPerson(caller) && [null, caller.kommun].includes(kommun)
    ? ok(true)
    : fail('forbidden');
}

/** Whether the caller may nominate anything at all. */
export const isNominator = (caller: Caller, site: string, members: readonly string[]): boolean =>
  mayNominate(caller, { site, kommun: null }, members).ok;

/** What the caller is to a wanted topic: a contact person plans what is wanted from the own municipality, and what they asked for themselves. */
export function rolesIn(
  wish: Pick<Wish, 'site' | 'kommun' | 'nominatedBy' | 'takenBy'>,
  caller: Caller,
  members: readonly string[],
): WishRole[] {
  const { site, kommun, nominatedBy, takenBy } = wish;
  const isMember = members.includes(caller.kommun) && (kommun === null || kommun === caller.kommun);
  const isPlanner = isMember && isContactPerson(caller) && (kommun !== null || nominatedBy === caller.personId);
  return [
    ...(isChiefEditor(caller, site) ? (['chief-editor', 'planner'] as const) : []),
    ...(isPlanner ? (['planner'] as const) : []),
    ...(takenBy === caller.personId ? (['taker'] as const) : []),
    ...(isMember ? (['member'] as const) : []),
  ];
}

/** The topic as the caller is shown it. */
export const shown = (wish: Wish, caller: Caller, members: readonly string[]): Shown => ({
  ...wish,
  acts: actionsFor(wish, rolesIn(wish, caller, members)).filter((action) => action !== 'fulfil'),
});

/** Whether an article may be about it: it is free, or one of the authors has taken it up. */
export const isForAuthors = (
  { site, kommun, state, takenBy }: Wish,
  article: { readonly site: string; readonly kommun: string; readonly authors: readonly string[] },
): boolean =>
  site === article.site &&
  (kommun === null || kommun === article.kommun) &&
  (state === 'open' || (state === 'taken' && takenBy !== null && article.authors.includes(takenBy)));
