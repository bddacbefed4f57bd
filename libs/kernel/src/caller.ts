import type { Scope } from './scope.ts';

/** A role that a person holds at a place today: `1277`, `1277/<area>`, `1277/<area>/<unit>` or `site/<slug>`. */
export interface HeldRole {
  readonly role: string;
  readonly place: string;
  /** Whom the person stands in for there; absent or null for whoever holds the role in their own right. */
  readonly onBehalfOf?: string | null | undefined;
}

/** Who asks: a person of a home municipality, what they hold today, and the places whose rows that opens to them. */
export interface Caller {
  readonly personId: string;
  /** The home municipality, as the token proves it. */
  readonly kommun: string;
  readonly held: readonly HeldRole[];
  readonly scope: Scope;
}

/** Whether the caller holds the role at exactly that place today, in their own right or as somebody's delegate. */
export const holds = ({ held }: Pick<Caller, 'held'>, role: string, place: string): boolean =>
  held.some((one) => one.role === role && one.place === place);

/** Whether a role is held in one's own right: what a delegate holds is lent. */
export const isOwn = ({ onBehalfOf }: Pick<HeldRole, 'onBehalfOf'>): boolean => (onBehalfOf ?? null) === null;

/** The municipality that a place lies in; undefined for a site. */
export const kommunOfPlace = (place: string): string | undefined => (place.startsWith('site/') ? undefined : place.slice(0, 4));

/** The site that a place is; undefined for a place in the organisation. */
export const siteOfPlace = (place: string): string | undefined => (place.startsWith('site/') ? place.slice(5) : undefined);

/** The scope of a person: the home municipality, and every municipality and site where they hold a role. */
export function scopeOfHeld(kommun: string, held: readonly HeldRole[]): Scope {
  const places = held.map(({ place }) => place);
  return {
    kommuner: [...new Set([kommun, ...places.map(kommunOfPlace).filter((code) => code !== undefined)])],
    sites: [...new Set(places.map(siteOfPlace).filter((site) => site !== undefined))],
  };
}
