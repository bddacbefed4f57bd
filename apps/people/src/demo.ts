import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ASSIGNMENT_EVENTS, ManagerPolicy, type Role } from '@delakultur/contracts';
import { openDatabase, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import { clockWithOffset } from '@delakultur/kernel';
import { factOf } from '@delakultur/nest-kit';
import organisation from '../demo/organisation.json' with { type: 'json' };
import persons from '../demo/persons.json' with { type: 'json' };
import sites from '../demo/sites.json' with { type: 'json' };
import { PrismaClient } from '../generated/client.ts';
import { factDataOf, insertAssignment } from './assignments/assignment-row.repository.ts';
import type { Given } from './assignments/assignment.rules.ts';
import { config } from './config.ts';
import { MunicipalityRepository } from './organisation/municipality.repository.ts';
import { SettingsRepository } from './organisation/settings.repository.ts';
import { SiteRepository } from './organisation/site.repository.ts';
import { PersonRepository } from './persons/person.repository.ts';

type Tx = Transaction<PrismaClient>;

/** Long enough ago that everyone holds their roles whatever day it is. */
const FIRST_DAY = '2024-08-01';
const PORTION = 25;

const clockOffsetMs = config.DK_CLOCK_OFFSET_MS;
const database = openDatabase({
  url: config.DK_DATABASE_URL,
  schema: 'people',
  createClient: (adapter) => new PrismaClient({ adapter }),
  clockOffsetMs,
});
const municipalities = new MunicipalityRepository(database);

/** A role of the demo that nobody has given yet. Its id is new: what is there is known by person, role and place. */
const started = (personId: string, kommun: string, { role, place }: { role: string; place: string }): Given => ({
  id: randomUUID(),
  personId,
  role: role as Role,
  place,
  placeName: place,
  kommun,
  percent: null,
  from: FIRST_DAY,
  until: null,
  onBehalfOf: null,
});

const startedFact = (assignment: Given): OutgoingEvent =>
  factOf(ASSIGNMENT_EVENTS.started, assignment.kommun, assignment.id, factDataOf(assignment), { traceparent: undefined });

async function startMissing(tx: Tx, some: typeof persons): Promise<void> {
  const known = new Set((await tx.assignment.findMany()).map(({ personId, role, place }) => `${personId} ${role} ${place}`));
  for (const { id, kommun, assignments: roles } of some) {
    const missing = roles.filter(({ role, place }) => !known.has(`${id} ${role} ${place}`));
    const given = missing.map((one) => started(id, kommun, one));
    for (const one of given) await insertAssignment(tx, one);
    await record(tx, { events: given.map(startedFact) });
  }
}

/** Fills an empty schema with the demo's organisation; what is there already stays as it is. */
await database.systemTx(async (tx) => {
  await municipalities.add(tx, organisation);
  await new SettingsRepository(database).add(
    tx,
    organisation.map(({ kommun, managerPolicy }) => ({ kommun, managerPolicy: ManagerPolicy.parse(managerPolicy) })),
  );
  for (const site of sites) await new SiteRepository(database).put(tx, site);
  await new PersonRepository(database).add(
    tx,
    persons.map(({ id, kommun, givenName, familyName, title, email }) => ({ id, kommun, givenName, familyName, title, email })),
    clockWithOffset(clockOffsetMs).now(),
  );
  for (const [kommun, origins] of Object.entries(config.DK_DEMO_ORIGINS ?? {})) await municipalities.putOrigins(tx, kommun, origins);
});
// In portions: a transaction has five seconds, and a slow machine would need more for all of them.
for (let at = 0; at < persons.length; at += PORTION) await database.systemTx((tx) => startMissing(tx, persons.slice(at, at + PORTION)));
await database.close();
