import type { Assignment, AssignmentList, Role, Vacancy } from '@delakultur/contracts/client';
import { meAs, people, type Answers } from '@delakultur/elements/testing';

export const UNIT = '1277/00000000-0000-4000-8000-0000000000a1/00000000-0000-4000-8000-0000000000b1';
const AREA = '1277/00000000-0000-4000-8000-0000000000a1';
let count = 0;

/** An assignment as an administrator of Åstorp sees it; say what is different. */
export const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  id: `0199b000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  personId: people.manager.id,
  role: 'rektor',
  place: UNIT,
  placeName: 'Ugglans förskola',
  kommun: '1277',
  percent: null,
  from: '2024-08-01',
  until: null,
  onBehalfOf: null,
  mayEnd: true,
  ...more,
});

export const aVacancy = (more: Partial<Vacancy> = {}): Vacancy => ({
  role: 'rektor',
  place: UNIT,
  placeName: 'Ugglans förskola',
  kommun: '1277',
  from: null,
  ...more,
});

export interface Kept {
  items: readonly Assignment[];
  mayGive: readonly Role[];
  mayDelegate: readonly Role[];
  vacancies: readonly Vacancy[];
}

/** An organisation where the caller may do as the test says. */
export const organisationWith = (kept: Partial<Kept>, person: keyof typeof people = 'manager', more: Answers = {}): Answers => ({
  'person.me': () => meAs(people[person]),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'person.find': () => ({ items: [people.colleague, people.author] }),
  'municipality.read': () => ({
    kommun: '1277',
    name: 'Åstorp',
    areas: [
      {
        id: AREA.slice(5),
        name: 'Norra området',
        place: AREA,
        units: [{ id: UNIT.slice(42), name: 'Ugglans förskola', schoolForm: 'forskola', place: UNIT }],
      },
    ],
  }),
  'municipality.settings': ({ kommun }) => ({ kommun, managerPolicy: 'confirm', mayChange: (kept.mayGive ?? []).length > 0 }),
  'assignment.vacancies': ({ place }) => ({ items: place === '1277' ? (kept.vacancies ?? []) : [] }),
  'assignment.list': ({ place, past }): AssignmentList => ({
    items: (kept.items ?? []).filter((one) => one.place === place && (past || one.until === null || one.until > '2026')),
    mayGive: (kept.mayGive ?? []).filter((role) => (place === UNIT ? ['staff', 'rektor'].includes(role) : !['rektor'].includes(role))),
    mayDelegate: place === UNIT ? (kept.mayDelegate ?? []) : [],
  }),
  ...more,
});
