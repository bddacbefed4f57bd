import type { Broadcast, ProblemSlug, Receipt, Site } from '@delakultur/contracts';
import { type Caller, fail, holds, ok, type Result, type Scope } from '@delakultur/kernel';

/** How much of a site's broadcasts somebody sees: all of them with every receipt, with the own municipality's, or what was passed on to them. */
export type View = 'every-receipt' | 'own-receipt' | 'passed-on';

export const isChiefEditor = (caller: Caller, site: string): boolean => holds(caller, 'chief-editor', `site/${site}`);
export const isContactPerson = (caller: Caller): boolean => holds(caller, 'contact-person', caller.kommun);

/** C7: the chief editor follows what becomes of a word, the contact person what becomes of it at home, and the staff get what is passed on. */
export function viewOf(caller: Caller, { slug, members }: Pick<Site, 'slug' | 'members'>): Result<View, ProblemSlug> {
  if (!members.some(({ kommun }) => kommun === caller.kommun)) return fail('forbidden');
  if (isChiefEditor(caller, slug)) return ok('every-receipt');
  return ok(isContactPerson(caller) ? 'own-receipt' : 'passed-on');
}

/** The municipalities whose receipts that view shows. */
export const shownKommuner = (view: View, { kommun }: Pick<Caller, 'kommun'>, { members }: Pick<Site, 'members'>): string[] =>
  ({ 'every-receipt': members.map((member) => member.kommun), 'own-receipt': [kommun], 'passed-on': [] })[view];

/** The rows that view may reach: the chief editor's are the site's and its members'. */
export const scopeOfView = (view: View, { kommun }: Pick<Caller, 'kommun'>, { slug, members }: Pick<Site, 'slug' | 'members'>): Scope =>
  view === 'every-receipt' ? { kommuner: members.map((member) => member.kommun), sites: [slug] } : { kommuner: [kommun], sites: [] };

/**
 * What the caller may do with it: a contact person, for the own municipality, each once. What was passed on by hand can still go to the desks;
 * `atDesks` are the municipalities where it has.
 */
export function actsOf(caller: Caller, receipts: readonly Receipt[], atDesks: readonly string[]): Broadcast['acts'] {
  const own = receipts.find(({ kommun }) => kommun === caller.kommun);
  if (!own || !isContactPerson(caller)) return [];
  return [...(own.readAt === null ? (['read'] as const) : []), ...(atDesks.includes(own.kommun) ? [] : (['pass-on'] as const))];
}
