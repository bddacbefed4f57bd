import { readdirSync, readFileSync } from 'node:fs';
import { SchoolForm, Topic } from '@delakultur/contracts';
import { managerOf } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';

interface Municipality {
  readonly kommun: string;
  readonly managerPolicy: string;
  readonly areas: readonly {
    readonly id: string;
    readonly units: readonly { readonly id: string; readonly schoolForm: string | null }[];
  }[];
}
interface Site {
  readonly slug: string;
  readonly members: readonly string[];
}
interface Person {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly kommun: string;
  readonly assignments: readonly { readonly role: string; readonly place: string }[];
}

const PEOPLE = new URL('../apps/people/demo/', import.meta.url);
const ARTICLES = new URL('../apps/content/demo/articles/', import.meta.url);

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, PEOPLE), 'utf8'));
const organisation = read('organisation.json') as readonly Municipality[];
const sites = read('sites.json') as readonly Site[];
const persons = read('persons.json') as readonly Person[];

const fieldsOf = (name: string): Readonly<Record<string, string>> => {
  const head = readFileSync(new URL(name, ARTICLES), 'utf8').split('---\n')[1] ?? '';
  return Object.fromEntries([...head.matchAll(/^(\w+): (.+)$/gm)].map(([, key = '', value = '']) => [key, value]));
};
const articles = readdirSync(ARTICLES).map(fieldsOf);
const personOf = (username: string | undefined): Person | undefined => persons.find((person) => person.username === username);
const holds = (username: string | undefined, role: string, place?: string): boolean =>
  personOf(username)?.assignments.some((assignment) => assignment.role === role && (place === undefined || assignment.place === place)) ===
  true;
const holders = (role: string, place: string): readonly Person[] =>
  persons.filter(({ assignments }) => assignments.some((one) => one.role === role && one.place === place));

const released = articles.filter(({ state }) => state === 'released');
/** The days on which something from a municipality came out, the latest last. */
const seenFrom = (kommun: string): readonly string[] =>
  released
    .filter(({ author, site }) => site === 'familjen-helsingborg' && personOf(author)?.kommun === kommun)
    .map(({ date = '' }) => date)
    .toSorted();

describe('demo data', () => {
  it('P1: has thirteen municipalities, and Örebro’s six areas of twenty preschools', () => {
    expect(organisation).toHaveLength(13);
    const areas = organisation.find(({ kommun }) => kommun === '1880')?.areas ?? [];
    expect(areas.map(({ units }) => units.filter(({ schoolForm }) => schoolForm === 'forskola').length)).toEqual([20, 20, 20, 20, 20, 20]);
  });

  it('has a municipality for each member of a site, each in one site', () => {
    expect(sites.flatMap(({ members }) => members).toSorted()).toEqual(organisation.map(({ kommun }) => kommun).toSorted());
  });

  it('has everyone at a place that there is, with one workplace in their own municipality', () => {
    const places = new Set([
      ...sites.map(({ slug }) => `site/${slug}`),
      ...organisation.flatMap(({ kommun, areas }) => [
        kommun,
        ...areas.flatMap(({ id, units }) => [`${kommun}/${id}`, ...units.map((unit) => `${kommun}/${id}/${unit.id}`)]),
      ]),
    ]);
    expect(persons.flatMap(({ assignments }) => assignments.filter(({ place }) => !places.has(place)))).toEqual([]);
    for (const { kommun, assignments } of persons) {
      const workplaces = assignments.filter(({ role }) => role === 'staff');
      expect(workplaces.map(({ place }) => place.split('/')[0])).toEqual([kommun]);
    }
  });

  it('has each person, name of account and address once, under a domain that nobody can own', () => {
    for (const key of ['id', 'username', 'email'] as const) expect(new Set(persons.map((person) => person[key])).size).toBe(persons.length);
    expect(persons.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
  });

  it('C6: has a contact person for every member of the shared site, except in one, where the vacancy shows', () => {
    const shared = sites.find(({ slug }) => slug === 'familjen-helsingborg')!;
    const without = shared.members.filter((kommun) => holders('contact-person', kommun).length === 0);
    expect(without).toEqual(['1214']);
    expect(holders('contact-person', '1880')).not.toEqual([]);
  });

  it('C5: has a head of schools where a rektor, an editor or a chief editor has nobody else as their manager', () => {
    for (const kommun of ['0117', '1276', '1277', '1283', '1880'])
      expect([kommun, holders('head-of-schools', kommun).length]).toEqual([kommun, 1]);
  });

  it('C3: has two editors in Helsingborg, so that one can hand over to the other', () => {
    expect(holders('editor', 'site/familjen-helsingborg').map(({ kommun }) => kommun)).toEqual(['1283', '1283']);
  });

  it('C4: has somebody in Klippan who has never written, with a manager, a contact person and an administrator', () => {
    const nour = personOf('nour.alkhatib')!;
    expect(articles.filter(({ author, coAuthors }) => [author, coAuthors].includes(nour.username))).toEqual([]);
    expect(holds('lena.pettersson', 'rektor', nour.assignments[0]!.place)).toBe(true);
    expect([holds('tomas.grahn', 'contact-person', '1276'), holds('hanna.vikstrom', 'administrator', '1276')]).toEqual([true, true]);
  });

  it('C5: has municipalities that want the manager’s own answer, and others that take the author’s word', () => {
    const confirming = organisation.filter(({ managerPolicy }) => managerPolicy === 'confirm').map(({ kommun }) => kommun);
    expect(confirming.toSorted()).toEqual(['1276', '1277', '1880']);
  });

  it('has articles whose author has the manager, and whose site has the editors, that they name', () => {
    const holdings = persons.flatMap(({ id, assignments }) => assignments.map((one) => ({ personId: id, ...one })));
    for (const { author, coAuthors, manager, editor, chiefEditor, site } of articles) {
      const { id = '', kommun = '' } = personOf(author) ?? {};
      expect([author, managerOf(id, kommun, holdings)]).toEqual([author, personOf(manager)?.id]);
      expect([holds(editor, 'editor', `site/${site}`), holds(chiefEditor, 'chief-editor', `site/${site}`)]).toEqual([true, true]);
      expect(coAuthors === undefined || personOf(coAuthors)?.kommun === personOf(author)?.kommun).toBe(true);
    }
  });

  it('has thirty released articles and more, over ten months, and some in English', () => {
    expect(released.length).toBeGreaterThanOrEqual(30);
    const months = new Set(released.map(({ date }) => date?.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(10);
    expect(released.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(2);
  });

  it('C6: has been seen from every member of the shared site, but not from every one lately', () => {
    const shared = sites.find(({ slug }) => slug === 'familjen-helsingborg')!;
    const dates = shared.members.map((kommun) => seenFrom(kommun).at(-1));
    expect(dates.filter((date) => date === undefined)).toEqual([]);
    expect(seenFrom('1275').at(-1)).toMatch(/^2026-10-16/);
  });

  it('has something to show for every school form and every topic', () => {
    expect(new Set(released.map(({ schoolForm }) => schoolForm))).toEqual(new Set(SchoolForm.options));
    expect(new Set(released.map(({ topic }) => topic))).toEqual(new Set(Topic.options));
  });

  it('has articles at each step before, and most with the chief editor', () => {
    const before = articles.filter(({ state }) => state !== 'released');
    expect(new Set(before.map(({ site }) => site))).toEqual(new Set(['familjen-helsingborg']));
    expect(before.map(({ state }) => state).toSorted()).toEqual(['ready', 'ready', 'ready', 'ready', 'with-editor', 'with-manager']);
    expect(new Set(articles.map(({ site }) => site)).size).toBe(3);
  });
});
