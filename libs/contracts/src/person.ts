import { z } from 'zod';
import { Assignment } from './assignment.ts';
import { Id } from './id.ts';
import { ManagerPolicy } from './organisation.ts';
import { rpc } from './rpc.ts';
import { Kommun, SiteSlug } from './scalars.ts';
import { text } from './text.ts';

/** A colleague as others see them. */
export const PersonCard = z
  .strictObject({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    workplace: z.string().nullable(),
    kommun: Kommun,
    kommunName: z.string(),
  })
  .meta({ id: 'PersonCard' });
export type PersonCard = z.output<typeof PersonCard>;

export const Me = z
  .strictObject({
    ...PersonCard.shape,
    givenName: z.string(),
    assignments: z.array(Assignment),
    /** The sites that the person's municipality is a member of. */
    sites: z.array(z.strictObject({ slug: SiteSlug, name: z.string() })),
    manager: PersonCard.nullable(),
    /** Who stands in for the manager today. */
    managerDelegate: PersonCard.nullable(),
    managerPolicy: ManagerPolicy,
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const readMe = rpc('dk.rpc.people.person.me.v1', {
  summary: 'Read who I am here; made at the first sign-in',
  access: 'signed-in',
  input: z.strictObject({}),
  output: Me,
  problems: [],
  http: { method: 'GET', path: '/v1/me' },
});

const PersonList = z.strictObject({ items: z.array(PersonCard) }).meta({ id: 'PersonList' });

export const lookUpPersons = rpc('dk.rpc.people.person.lookup.v1', {
  summary: 'Look up names by id; unknown ids are left out',
  access: 'signed-in',
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: PersonList,
  problems: [],
  http: { method: 'GET', path: '/v1/persons' },
  calledBy: ['content'],
});

export const bylinesOf = rpc('dk.rpc.people.person.bylines.v1', {
  summary: 'Names for a byline at the moment of release, also when nobody is signed in; people whose identity is protected are left out',
  access: 'service',
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: PersonList,
  problems: [],
  calledBy: ['content'],
});

export const findColleagues = rpc('dk.rpc.people.person.find.v1', {
  summary: 'Find colleagues in the own municipality by the beginning of a name',
  access: 'signed-in',
  input: z.strictObject({ q: text(80), limit: z.int().min(1).max(20).default(8) }),
  output: PersonList,
  problems: [],
  http: { method: 'GET', path: '/v1/colleagues' },
});
