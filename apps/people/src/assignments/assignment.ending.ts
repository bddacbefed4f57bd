import { TODAY } from '@delakultur/database';
import { ProblemError } from '@delakultur/nest-kit';
import type { Given, Kept } from './assignment.rules.ts';
import { keptById, type Tx } from './assignment-row.repository.ts';

const LOCK = `select id from assignment where place = $1 and role = 'administrator' order by id for update`;
const IS_SAFE = `select $3::date > ${TODAY} or exists (
  select from assignment where place = $1 and role = 'administrator' and on_behalf_of is null and id <> $2::uuid
    and from_day <= ${TODAY} + 1 and (until_day is null or until_day > ${TODAY})) as "isSafe"`;

/** Fails when nobody would be left to administer the municipality tomorrow. Two administrators who end each other at the same moment wait here for one another. */
export async function assertSuccessor(tx: Tx, { id, place, until }: Given): Promise<void> {
  await tx.$queryRawUnsafe(LOCK, place);
  const [row] = await tx.$queryRawUnsafe<{ isSafe: boolean }[]>(IS_SAFE, place, id, until);
  if (!row?.isSafe) throw new ProblemError('last-administrator');
}

const END_LENT = `update assignment set until_day = $4::date where on_behalf_of = $1::uuid and role = $2 and place = $3 and until_day > $4::date
  and not exists (select from assignment own where own.person_id = $1::uuid and own.role = $2 and own.place = $3
    and own.on_behalf_of is null and (own.until_day is null or own.until_day > $4::date)) returning id`;

/** What a person no longer holds, nobody holds on their behalf, unless they have the same role by another assignment. Returns what it has ended. */
export async function endLent(tx: Tx, { personId, role, place, until }: Given): Promise<Kept[]> {
  const ended = await tx.$queryRawUnsafe<{ id: string }[]>(END_LENT, personId, role, place, until);
  return ended.length === 0
    ? []
    : keptById(
        tx,
        ended.map(({ id }) => id),
      );
}
