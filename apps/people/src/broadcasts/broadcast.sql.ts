import { COUNTS_TODAY } from '@delakultur/database';

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Who answers for a municipality today: with nobody there, a word reaches nobody. */
const CONTACT_PERSONS = `select coalesce(json_agg(distinct person_id), '[]') from assignment
  where place = r.kommun and role = 'contact-person' and ${COUNTS_TODAY}`;

/** Broadcasts with the receipts of the municipalities in $1, as their contract has them, and in which of those they lie on everyone's desk. */
export const BROADCASTS = `
  select b.id, b.site, b.subject, b.text, b.by, ${instant('b.at')} as at, coalesce(r.receipts, '[]') as receipts, coalesce(r.at_desks, '{}') as "atDesks"
  from broadcast b left join lateral (
    select json_agg(json_build_object('kommun', r.kommun, 'contactPersons', (${CONTACT_PERSONS}), 'readBy', r.read_by, 'readAt', ${instant('r.read_at')},
      'passedOnBy', r.passed_on_by, 'passedOnAt', ${instant('r.passed_on_at')}, 'reached', r.reached) order by r.kommun) as receipts,
      array_agg(r.kommun) filter (where r.desks_at is not null) as at_desks
    from broadcast_receipt r where r.broadcast_id = b.id and r.kommun = any($1::text[])) r on true`;

/** A site's ($2), newest first ($3 of them); those passed on in a municipality ($4) alone, where one is given. */
export const LIST = `${BROADCASTS} where b.site = $2 and ($4::text is null or exists (
    select from broadcast_receipt p where p.broadcast_id = b.id and p.kommun = $4 and p.passed_on_at is not null))
  order by b.at desc, b.id desc limit $3`;

export const ADD_RECEIPTS = `insert into broadcast_receipt (broadcast_id, kommun, site) select $1::uuid, kommun, site from site_member where site = $2`;

export const CONTACT_PERSONS_OF = `select distinct person_id as "personId" from assignment
  where place = any($1::text[]) and role = 'contact-person' and ${COUNTS_TODAY}`;

/** Says that a municipality has read it ($3 when, $4 who); the first time stays. */
export const READ = `update broadcast_receipt set read_by = $4::uuid, read_at = $3::timestamptz
  where broadcast_id = $1::uuid and kommun = $2 and read_at is null`;

/** Whoever is first passes it on, and to the desks; anybody else changes nothing. */
export const PASS_ON = `update broadcast_receipt set passed_on_by = $4::uuid, passed_on_at = $3::timestamptz
  where broadcast_id = $1::uuid and kommun = $2 and passed_on_at is null`;

export const TO_DESKS = `update broadcast_receipt set desks_at = $3::timestamptz where broadcast_id = $1::uuid and kommun = $2 and desks_at is null`;

export const REACHED = `update broadcast_receipt set reached = $3 where broadcast_id = $1::uuid and kommun = $2`;
