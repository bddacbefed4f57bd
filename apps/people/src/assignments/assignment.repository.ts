import type { Assignment } from '@delakultur/contracts';
import { COUNTS_TODAY, type Database, NOT_OVER, record } from '@delakultur/database';
import { type Caller, type HeldRole, type Holding, type Scope, siteOfPlace } from '@delakultur/kernel';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { assertSuccessor, endLent } from './assignment.ending.ts';
import { AssignmentFacts } from './assignment.facts.ts';
import { assertStillHeld } from './assignment.lending.ts';
import { insertAssignment, keptById, keptOf, SELECT, type Tx } from './assignment-row.repository.ts';
import { type Given, type Kept, shownTo } from './assignment.rules.ts';

@Injectable()
export class AssignmentRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly facts: AssignmentFacts,
  ) {}

  /** What a person of that municipality holds today. */
  heldBy(personId: string, kommun: string): Promise<HeldRole[]> {
    const text = `select role, place, on_behalf_of as "onBehalfOf" from assignment where person_id = $1 and ${COUNTS_TODAY}`;
    return this.database.tenantRead(within(kommun), { name: 'held-by', text, values: [personId] });
  }

  /** Everyone who holds one of the roles at one of the places of a municipality today; whose role ends soonest first, as `managerOf` wants them. */
  holdingsAt(kommun: string, places: readonly string[], roles: readonly string[]): Promise<Holding[]> {
    const text = `select person_id as "personId", role, place, on_behalf_of as "onBehalfOf" from assignment
      where place = any($1) and role = any($2) and ${COUNTS_TODAY} order by until_day, person_id`;
    return this.database.tenantRead(within(kommun), { name: 'holdings-at', text, values: [places, roles] });
  }

  /** What a person of that municipality holds today, as it is kept. */
  of(personId: string, kommun: string): Promise<Kept[]> {
    return this.read(within(kommun), 'assignments-of', `person_id = $1 and ${COUNTS_TODAY}`, [personId]);
  }

  /** What is held at a place today or from a later day. People whose identity is protected are seen by themselves and by their administrators. */
  at(place: string, caller: Caller, administered: readonly string[]): Promise<Kept[]> {
    return this.seen('assignments-at', `${AT} and ${NOT_OVER}`, place, caller, administered);
  }

  /** The same, and what has ended. */
  everAt(place: string, caller: Caller, administered: readonly string[]): Promise<Kept[]> {
    return this.seen('assignments-ever-at', AT, place, caller, administered);
  }

  async byId(id: string, { scope }: Caller): Promise<Kept | undefined> {
    return (await this.read(scope, 'assignment', 'id = $1', [id]))[0];
  }

  start(assignment: Given, call: Call): Promise<Assignment> {
    return this.changed(assignment, 'started', call, async (tx) => {
      if (assignment.onBehalfOf !== null) await assertStillHeld(tx, assignment);
      if (!(await insertAssignment(tx, assignment))) throw new ProblemError('conflict');
      return [];
    });
  }

  /** Sets the last day, and that of what was lent of it; fails when someone else has set one meanwhile. */
  end(assignment: Given, seen: Given, call: Call): Promise<Assignment> {
    const { id, until, role, onBehalfOf } = assignment;
    return this.changed(assignment, 'ended', call, async (tx) => {
      if (role === 'administrator') await assertSuccessor(tx, assignment);
      const known = { id, until: seen.until && new Date(seen.until) };
      const { count } = await tx.assignment.updateMany({ where: known, data: { until: until && new Date(until) } });
      if (count === 0) throw new ProblemError('conflict');
      return onBehalfOf === null ? endLent(tx, assignment) : [];
    });
  }

  /** Makes the change, with its facts and those of what has changed along with it, and answers with the assignment as it is then. */
  private changed({ id }: Given, fact: 'started' | 'ended', call: Call, change: (tx: Tx) => Promise<readonly Kept[]>): Promise<Assignment> {
    const { caller, recorded } = call;
    return this.database.tenantTx(caller.scope, async (tx) => {
      const along = await change(tx);
      const own = await keptById(tx, [id]);
      await this.facts.record(tx, fact, [...own, ...along], call);
      const body = shownTo(caller)(own[0]!);
      await record(tx, { call: recorded, reply: { status: 200, body } });
      return body;
    });
  }

  private seen(name: string, where: string, place: string, caller: Caller, administered: readonly string[]): Promise<Kept[]> {
    const site = siteOfPlace(place);
    return this.read({ ...caller.scope, sites: site ? [site] : [] }, name, where, [place, caller.personId, administered]);
  }

  private async read(scope: Scope, name: string, where: string, values: readonly unknown[]): Promise<Kept[]> {
    const text = `${SELECT} where ${where} order by role, from_day, id`;
    const rows = await this.database.tenantRead(scope, { name, text, values: [...values] });
    return rows.map(keptOf);
  }
}

const AT = 'place = $1 and (person_id = $2 or kommun = any($3) or not is_protected(person_id))';
const within = (kommun: string): Scope => ({ kommuner: [kommun], sites: [] });
