import { readFileSync } from 'node:fs';
import type { ManagerPolicy, PersonCard } from '@delakultur/contracts';
import { type Holding, managerOf } from '@delakultur/kernel';
import type { Holders } from '../articles/wait.rules.ts';

interface DemoPerson {
  readonly id: string;
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly kommun: string;
  readonly title: string;
  readonly assignments: readonly { readonly role: string; readonly place: string }[];
}
interface DemoMunicipality {
  readonly kommun: string;
  readonly name: string;
  readonly managerPolicy?: ManagerPolicy;
  readonly areas: readonly { readonly units: readonly { readonly id: string; readonly name: string }[] }[];
}

/** The demo's organisation as far as articles need it: who wrote, who is asked, who edits. */
export class DemoPeople {
  private readonly persons: readonly DemoPerson[];
  private readonly municipalities: readonly DemoMunicipality[];

  constructor(folder: URL) {
    this.persons = read(new URL('persons.json', folder));
    this.municipalities = read(new URL('organisation.json', folder));
  }

  card(username: string): PersonCard {
    const person = this.persons.find((one) => one.username === username);
    if (!person) throw new Error(`nobody in the demo is called ${username}`);
    const { id, givenName, familyName, title, kommun } = person;
    const municipality = this.municipalities.find((one) => one.kommun === kommun)!;
    const units = municipality.areas.flatMap((area) => area.units);
    const places = person.assignments.map(({ place }) => place);
    const workplace = units.find((unit) => places.some((place) => place.endsWith(unit.id)))?.name ?? null;
    return { id, name: `${givenName} ${familyName}`, title, workplace, kommun, kommunName: municipality.name };
  }

  managerOf({ id, kommun }: PersonCard): string {
    const holdings: Holding[] = this.persons.flatMap((person) => person.assignments.map((one) => ({ personId: person.id, ...one })));
    const manager = managerOf(id, kommun, holdings);
    if (!manager) throw new Error(`the demo has no manager for ${id}`);
    return manager;
  }

  policyOf(kommun: string): ManagerPolicy {
    return this.municipalities.find((one) => one.kommun === kommun)?.managerPolicy ?? 'attest';
  }

  /** Who holds which role around an article. */
  holdersAround({ site, kommun }: { readonly site: string; readonly kommun: string }): Holders {
    const holding = (role: string, place: string) =>
      this.persons.filter(({ assignments }) => assignments.some((one) => one.role === role && one.place === place)).map(({ id }) => id);
    return {
      editor: holding('editor', `site/${site}`),
      'chief-editor': holding('chief-editor', `site/${site}`),
      'contact-person': holding('contact-person', kommun),
      administrator: holding('administrator', kommun),
      delegate: [],
    };
  }

  /** Who holds an editorial role at a site. */
  holder(role: 'editor' | 'chief-editor', site: string): string {
    const person = this.persons.find(({ assignments }) => assignments.some((one) => one.role === role && one.place === `site/${site}`));
    if (!person) throw new Error(`the demo has no ${role} for ${site}`);
    return person.id;
  }
}

const read = <T>(file: URL): T => JSON.parse(readFileSync(file, 'utf8')) as T;
