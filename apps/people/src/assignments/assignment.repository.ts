import { Assignment, type AssignmentEventData } from '@delakultur/contracts';
import { COUNTS_TODAY, type Database, NOT_OVER, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import { type Caller, type HeldRole, type Holding, type Scope, siteOfPlace } from '@delakultur/kernel';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

type Tx = Transaction<PrismaClient>;

/** What one command leaves behind: the assignment, its fact, and the answer that a retry gets. */
export interface Saved {
  readonly assignment: Assignment;
  readonly event: OutgoingEvent;
}

const SELECT = `select id, person_id as "personId", role, place, coalesce(name, place) as "placeName", kommun, percent,
  from_day::text as "from", until_day::text as "until" from assignment left join place using (place)`;

@Injectable()
export class AssignmentRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** What a person of that municipality holds today. */
  heldBy(personId: string, kommun: string): Promise<HeldRole[]> {
    const text = `select role, place from assignment where person_id = $1 and ${COUNTS_TODAY}`;
    return this.database.tenantRead(within(kommun), { name: 'held-by', text, values: [personId] });
  }

  /** Everyone who holds one of the roles at one of the places of a municipality today. */
  holdingsAt(kommun: string, places: readonly string[], roles: readonly string[]): Promise<Holding[]> {
    const text = `select person_id as "personId", role, place from assignment where place = any($1) and role = any($2) and ${COUNTS_TODAY} order by person_id`;
    return this.database.tenantRead(within(kommun), { name: 'holdings-at', text, values: [places, roles] });
  }

  /** The caller's own assignments of today. */
  async ofCaller({ personId, kommun }: Caller): Promise<Assignment[]> {
    return this.read(within(kommun), 'assignments-of', `person_id = $1 and ${COUNTS_TODAY}`, [personId]);
  }

  /** What is held at a place today or from a later day. People whose identity is protected are seen by themselves and by their administrators. */
  async at(place: string, { scope, personId }: Caller, administered: readonly string[]): Promise<Assignment[]> {
    const where = `place = $1 and ${NOT_OVER} and (person_id = $2 or kommun = any($3) or not is_protected(person_id))`;
    const site = siteOfPlace(place);
    return this.read({ ...scope, sites: site ? [site] : [] }, 'assignments-at', where, [place, personId, administered]);
  }

  async byId(id: string, { scope }: Caller): Promise<Assignment | undefined> {
    return (await this.read(scope, 'assignment', 'id = $1', [id]))[0];
  }

  start(saved: Saved, { caller, recorded }: Call): Promise<Assignment> {
    return this.database.tenantTx(caller.scope, async (tx) => {
      if (!(await this.add(tx, saved))) throw new ProblemError('conflict');
      await record(tx, { call: recorded, reply: { status: 200, body: saved.assignment } });
      return saved.assignment;
    });
  }

  /** Writes the assignment and its fact; false when the id is taken. */
  async add(tx: Tx, { assignment, event }: Saved): Promise<boolean> {
    const { placeName: _, from, until, ...columns } = assignment;
    const row = { ...columns, site: siteOfPlace(assignment.place) ?? null, from: new Date(from), until: until ? new Date(until) : null };
    const { count } = await tx.assignment.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) await record(tx, { events: [event] });
    return count > 0;
  }

  /** Sets the last day; fails when someone else has set one meanwhile. */
  end({ assignment, event }: Saved, seen: Assignment, { caller, recorded }: Call): Promise<Assignment> {
    const { id, until } = assignment;
    return this.database.tenantTx(caller.scope, async (tx) => {
      const { count } = await tx.assignment.updateMany({
        where: { id, until: seen.until && new Date(seen.until) },
        data: { until: until && new Date(until) },
      });
      if (count === 0) throw new ProblemError('conflict');
      await record(tx, { events: [event], call: recorded, reply: { status: 200, body: assignment } });
      return assignment;
    });
  }

  private async read(scope: Scope, name: string, where: string, values: readonly unknown[]): Promise<Assignment[]> {
    const text = `${SELECT} where ${where} order by role, from_day, id`;
    const rows = await this.database.tenantRead(scope, { name, text, values: [...values] });
    return rows.map((row) => Assignment.parse(row));
  }
}

/** What an event says of an assignment. */
export const factDataOf = ({ id, personId, role, place, kommun, from, until }: Assignment): AssignmentEventData => ({
  assignmentId: id,
  personId,
  role,
  place,
  kommun,
  from,
  until,
});

const within = (kommun: string): Scope => ({ kommuner: [kommun], sites: [] });
