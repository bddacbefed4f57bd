import { z } from 'zod';
import { event } from './event.ts';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Day, Kommun } from './scalars.ts';

/** The roles of this platform (P7–P9), each with the kind of place where it can be held. */
export const ROLE_PLACES = {
  staff: ['unit', 'municipality'],
  rektor: ['unit'],
  'head-of-schools': ['municipality'],
  'contact-person': ['municipality'],
  administrator: ['municipality'],
  editor: ['site'],
  'chief-editor': ['site'],
} as const;
export type PlaceKind = 'municipality' | 'area' | 'unit' | 'site';
export const Role = z.enum(Object.keys(ROLE_PLACES) as (keyof typeof ROLE_PLACES)[]).meta({ id: 'Role' });
export type Role = z.output<typeof Role>;

/** Where a role is held, as a path: `1277`, `1277/<area id>`, `1277/<area id>/<unit id>`, or `site/<slug>`. */
export const Place = z
  .string()
  .regex(/^(site\/[a-z][a-z0-9-]{1,60}|[0-9]{4}(\/[0-9a-f-]{36}){0,2})$/)
  .meta({ id: 'Place', examples: ['1277', 'site/familjen-helsingborg'] });

/** What kind of place a path names, by its form. */
export const kindOfPlace = (place: string): PlaceKind =>
  place.startsWith('site/') ? 'site' : ((['municipality', 'area', 'unit'] as const)[place.split('/').length - 1] ?? 'unit');

const fits = ({ role, place }: { role: Role; place: string }): boolean =>
  (ROLE_PLACES[role] as readonly PlaceKind[]).includes(kindOfPlace(place));

export const Assignment = z
  .strictObject({
    id: Id,
    personId: Id,
    role: Role,
    place: Place,
    placeName: z.string(),
    /** The municipality whose administrators keep it; a role at a site belongs to the person's own. */
    kommun: Kommun,
    percent: z.int().min(1).max(100).nullable(),
    from: Day,
    /** The last day, or null while it lasts. */
    until: Day.nullable(),
    /** For whom the person stands in, with all that the role gives, while it lasts (C5: a manager on leave). */
    onBehalfOf: Id.nullable(),
    /** Whether the caller may end it. */
    mayEnd: z.boolean(),
  })
  .meta({ id: 'Assignment' });
export type Assignment = z.output<typeof Assignment>;

export const listAssignments = rpc('dk.rpc.people.assignment.list.v1', {
  summary: 'List the roles held at a place of the own municipality, or at a site that it is a member of',
  access: 'signed-in',
  input: z.strictObject({
    place: Place,
    /** Also those that have ended (C6: history with dates). */
    past: z.boolean().default(false),
  }),
  output: z
    .strictObject({
      items: z.array(Assignment),
      /** The roles that the caller may give here; nobody gives what they do not have. */
      mayGive: z.array(Role),
      /** The caller's own roles that they may let somebody else stand in for; who may give a role may also name somebody who stands in for its holder. */
      mayDelegate: z.array(Role),
    })
    .meta({ id: 'AssignmentList' }),
  problems: ['forbidden', 'place-not-found'],
  http: { method: 'GET', path: '/v1/assignments' },
});

export const startAssignment = rpc('dk.rpc.people.assignment.start.v1', {
  summary:
    'Give a colleague a role, as an administrator or the chief editor, or let a colleague stand in: for oneself, or for a holder whose role one may give',
  access: 'signed-in',
  fresh: true,
  input: z
    .strictObject({
      assignmentId: Id,
      personId: Id,
      role: Role,
      place: Place,
      percent: z.int().min(1).max(100).nullable().default(null),
      from: Day,
      until: Day.nullable().default(null),
      onBehalfOf: Id.nullable().default(null),
    })
    .refine(fits, { path: ['place'], error: 'is not a kind of place where this role is held' })
    .refine(({ from, until }) => until === null || until >= from, { path: ['until'], error: 'must not be before the first day' })
    .refine(({ onBehalfOf, until }) => onBehalfOf === null || until !== null, { path: ['until'], error: 'must be set for a delegate' })
    .refine(({ onBehalfOf, personId }) => onBehalfOf !== personId, { path: ['onBehalfOf'], error: 'must be somebody else' }),
  output: Assignment,
  problems: ['forbidden', 'person-not-found', 'place-not-found'],
  http: { method: 'PUT', path: '/v1/assignments/{assignmentId}' },
});

export const endAssignment = rpc('dk.rpc.people.assignment.end.v1', {
  summary: 'End a role from a day, as whoever may give it',
  access: 'signed-in',
  fresh: true,
  input: z.strictObject({ assignmentId: Id, until: Day }),
  output: Assignment,
  problems: ['forbidden', 'assignment-not-found', 'assignment-already-ended', 'last-administrator'],
  http: { method: 'POST', path: '/v1/assignments/{assignmentId}/end' },
});

const assignmentData = z.strictObject({
  assignmentId: Id,
  personId: Id,
  role: Role,
  place: Place,
  kommun: Kommun,
  from: Day,
  until: Day.nullable(),
  onBehalfOf: Id.nullable().default(null),
});

/** A role that nobody holds today, or that will be without anybody from a day on. */
export const Vacancy = z
  .strictObject({ role: Role, place: Place, placeName: z.string(), kommun: Kommun.nullable(), from: Day.nullable() })
  .meta({ id: 'Vacancy' });
export type Vacancy = z.output<typeof Vacancy>;

export const listVacancies = rpc('dk.rpc.people.assignment.vacancies.v1', {
  summary: 'List the roles that somebody has to hold and nobody does: in the own municipality, or at a site and in its members',
  access: 'signed-in',
  input: z.strictObject({ place: Place }),
  output: z.strictObject({ items: z.array(Vacancy) }).meta({ id: 'VacancyList' }),
  problems: ['forbidden', 'place-not-found'],
  http: { method: 'GET', path: '/v1/vacancies' },
});

export const ASSIGNMENT_EVENTS = {
  started: event('people.assignment.started', {
    scope: 'kommun',
    summary: 'Someone holds a role',
    data: assignmentData,
    consumers: ['content'],
  }),
  ended: event('people.assignment.ended', {
    scope: 'kommun',
    summary: 'A role has got its last day',
    data: assignmentData,
    consumers: ['content'],
  }),
} as const;
export type AssignmentEventData = z.output<typeof assignmentData>;
