import { ProblemError } from '@delakultur/nest-kit';
import type { Given } from './assignment.rules.ts';
import type { Tx } from './assignment-row.repository.ts';

const LENDERS = `select id from assignment where person_id = $1::uuid and role = $2 and place = $3 and on_behalf_of is null
  and from_day <= $4::date and (until_day is null or until_day >= $5::date) order by id for share`;

/** Fails when the lender's own role has got an earlier last day meanwhile; whoever would set one now waits, and ends with it what is lent. */
export async function assertStillHeld(tx: Tx, { onBehalfOf, role, place, from, until }: Given): Promise<void> {
  const held = await tx.$queryRawUnsafe<object[]>(LENDERS, onBehalfOf, role, place, from, until);
  if (held.length === 0) throw new ProblemError('forbidden');
}
