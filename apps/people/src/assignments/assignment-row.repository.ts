import { Assignment, type AssignmentEventData } from '@delakultur/contracts';
import { NOT_OVER, type Transaction } from '@delakultur/database';
import { siteOfPlace } from '@delakultur/kernel';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/client.ts';
import type { Given, Kept } from './assignment.rules.ts';

export type Tx = Transaction<PrismaClient>;

const Row = Assignment.omit({ mayEnd: true }).extend({ isOver: z.boolean() });

/** An assignment as its rows are read, with the name of its place. */
export const SELECT = `select id, person_id as "personId", role, place, coalesce(name, place) as "placeName", kommun, percent, from_day::text as "from",
  until_day::text as "until", on_behalf_of as "onBehalfOf", not ${NOT_OVER} as "isOver" from assignment left join place using (place)`;

export const keptOf = (row: unknown): Kept => Row.parse(row);

/** The assignments with these ids, as they are now. */
export async function keptById(tx: Tx, ids: readonly string[]): Promise<Kept[]> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(`${SELECT} where id = any($1::uuid[]) order by id`, [...ids]);
  return rows.map(keptOf);
}

/** Writes the assignment; false when the id is taken. */
export async function insertAssignment(tx: Tx, assignment: Given): Promise<boolean> {
  const { id, personId, role, place, kommun, percent, from, until, onBehalfOf } = assignment;
  const held = { id, personId, role, place, kommun, site: siteOfPlace(place) ?? null, percent, onBehalfOf };
  const row = { ...held, from: new Date(from), until: until ? new Date(until) : null };
  const { count } = await tx.assignment.createMany({ data: [row], skipDuplicates: true });
  return count > 0;
}

/** What an event says of an assignment. */
export const factDataOf = ({ id, personId, role, place, kommun, from, until, onBehalfOf }: Given): AssignmentEventData => ({
  assignmentId: id,
  personId,
  role,
  place,
  kommun,
  from,
  until,
  onBehalfOf,
});
