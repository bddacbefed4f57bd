const SWEDISH = new Intl.Collator('sv');

/** The order of a Swedish list: å, ä and ö come last. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number => SWEDISH.compare(one.name, other.name);
