const MAX_LENGTH = 80;

/** A title as a readable part of an address: «Vi räknar kottar i skogen» → `vi-raknar-kottar-i-skogen`; `artikel` when nothing is left of it. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '') || 'artikel';

/** The one address of an article. */
export const articlePath = ({ site, id, title }: { readonly site: string; readonly id: string; readonly title: string }): string =>
  `/${site}/artiklar/${id}/${slugOf(title)}`;
