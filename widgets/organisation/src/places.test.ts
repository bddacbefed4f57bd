import { expect, it } from 'vitest';
import { kindOfPlace, matching, placeGroups } from './places.ts';

const area = { id: 'a', name: 'Norra området', place: '1277/a' };
const unit = (name: string) => ({ id: name, name, schoolForm: null, place: `1277/a/${name}` });
const groups = placeGroups(
  { kommun: '1277', name: 'Åstorp', areas: [{ ...area, units: [unit('Ugglans förskola'), unit('Hyllinge skola')] }] },
  { sites: [{ slug: 'familjen-helsingborg', name: 'Familjen Helsingborg' }] },
  'Webbplatser',
);
const names = (query: string): readonly string[] => matching(groups, query).flatMap(({ places }) => places.map(({ name }) => name));

it('shows the municipality, its sites and its units', () => {
  expect(names('')).toEqual(['Åstorp', 'Familjen Helsingborg', 'Ugglans förskola', 'Hyllinge skola']);
});

it.each([
  ['uggl', ['Ugglans förskola']],
  ['NORRA', ['Ugglans förskola', 'Hyllinge skola']],
  ['åst', ['Åstorp']],
  ['finns inte', []],
])('finds, for «%s», %s', (query, found) => {
  expect(names(query)).toEqual(found);
});

it.each([
  ['1277', 'municipality'],
  ['1277/a', 'area'],
  ['1277/a/b', 'unit'],
  ['site/familjen-helsingborg', 'site'],
])('%s is a %s', (place, kind) => {
  expect(kindOfPlace(place)).toBe(kind);
});
