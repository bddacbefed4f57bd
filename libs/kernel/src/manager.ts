import { type HeldRole, isOwn } from './caller.ts';

/** The roles that make a manager. */
export const MANAGER_ROLES = ['rektor', 'head-of-schools'] as const;

/** A person's role at a place today. */
export type Holding = HeldRole & { readonly personId: string };

/**
 * The nearest manager of a person of that municipality (C5): the rektor of the unit where the person works; for a rektor, and where a
 * unit has none, the head of schools. Nobody is their own manager, and who stands in for a manager is not the manager on record.
 * `holdings` are the person's own, and the managers' at those places. Of several managers at one place it is the first: give those first whose
 * role ends soonest, since whoever is there for a time is there instead of the other.
 */
export function managerOf(person: string, kommun: string, holdings: readonly Holding[]): string | undefined {
  const own = holdings.filter(isOwn);
  const workplaces = own.filter(({ personId, role }) => personId === person && role === 'staff').map(({ place }) => place);
  const rektor = own.filter(({ role, place }) => role === 'rektor' && workplaces.includes(place));
  const isRektor = rektor.some(({ personId }) => personId === person);
  const heads = own.filter(({ role, place }) => role === 'head-of-schools' && place === kommun);
  return (isRektor ? heads : [...rektor, ...heads]).find(({ personId }) => personId !== person)?.personId;
}

const isManagerRole = (role: string): boolean => (MANAGER_ROLES as readonly string[]).includes(role);

/** Who stands in for that manager today (C5, T7), each person once; nobody when no delegate counts. */
export const delegatesOf = (manager: string, holdings: readonly Holding[]): string[] => [
  ...new Set(holdings.filter(({ role, onBehalfOf }) => onBehalfOf === manager && isManagerRole(role)).map(({ personId }) => personId)),
];
