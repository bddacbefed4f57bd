import type { HeldRole } from './caller.ts';

/** The roles that make a manager. */
export const MANAGER_ROLES = ['rektor', 'head-of-schools'] as const;

/** A person's role at a place today. */
export type Holding = HeldRole & { readonly personId: string };

/**
 * The nearest manager of a person of that municipality (C5): the rektor of the unit where the person works; for a rektor, and where a
 * unit has none, the head of schools. Nobody is their own manager. `holdings` are the person's own, and the managers' at those places.
 */
export function managerOf(person: string, kommun: string, holdings: readonly Holding[]): string | undefined {
  const workplaces = holdings.filter(({ personId, role }) => personId === person && role === 'staff').map(({ place }) => place);
  const rektor = holdings.filter(({ role, place }) => role === 'rektor' && workplaces.includes(place));
  const isRektor = rektor.some(({ personId }) => personId === person);
  const heads = holdings.filter(({ role, place }) => role === 'head-of-schools' && place === kommun);
  return (isRektor ? heads : [...rektor, ...heads]).find(({ personId }) => personId !== person)?.personId;
}
