import type { Me, Municipality } from '@delakultur/contracts/client';

export type PlaceKind = 'municipality' | 'area' | 'unit' | 'site';

/** Somewhere that a role can be held, as people know it. */
export interface PlaceFacts {
  readonly place: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** The area or municipality around it. */
  readonly within: string | undefined;
}

/** Places that stand under one heading; the municipality itself stands under none. */
export interface PlaceGroup {
  readonly name: string | undefined;
  readonly places: readonly PlaceFacts[];
}

/** What kind of place a path names, by its form. */
export const kindOfPlace = (place: string): PlaceKind =>
  place.startsWith('site/') ? 'site' : ((['municipality', 'area', 'unit'] as const)[place.split('/').length - 1] ?? 'unit');

/** The municipality, its units area by area, and the sites that it is a member of. */
export function placeGroups(
  { kommun, name, areas }: Municipality,
  { sites }: Pick<Me, 'sites'>,
  sitesHeading: string,
): readonly PlaceGroup[] {
  return [
    { name: undefined, places: [{ place: kommun, name, kind: 'municipality' as const, within: undefined }] },
    {
      name: sitesHeading,
      places: sites.map(({ slug, name: site }) => ({ place: `site/${slug}`, name: site, kind: 'site' as const, within: undefined })),
    },
    ...areas.map((area) => ({
      name: area.name,
      places: area.units.map((unit) => ({ place: unit.place, name: unit.name, kind: 'unit' as const, within: area.name })),
    })),
  ].filter(({ places }) => places.length > 0);
}

/** The groups with only what somebody looks for: by the place's name, or a whole area by its own. */
export function matching(groups: readonly PlaceGroup[], query: string): readonly PlaceGroup[] {
  const wanted = query.trim().toLocaleLowerCase('sv');
  if (wanted === '') return groups;
  const has = (name: string | undefined): boolean => name?.toLocaleLowerCase('sv').includes(wanted) ?? false;
  return groups
    .map(({ name, places }) => ({ name, places: has(name) ? places : places.filter((place) => has(place.name)) }))
    .filter(({ places }) => places.length > 0);
}
