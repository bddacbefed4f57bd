import { COUNTS_TODAY } from '@delakultur/database';
import { type NudgeKind, REMIND_AFTER_DAYS, SILENT_AFTER_DAYS, SILENT_AGAIN_DAYS, TELL_AFTER_DAYS } from './nudge.rules.ts';

const after = (days: number | string): string => `make_interval(days => ${days})`;

/** The latest reminder that is due: after a long standstill there is one, not all that were missed. */
const WAITING = `select b.site, b.id as broadcast_id, r.kommun, b.at as since, max(d.days) as days
  from broadcast b join broadcast_receipt r on r.broadcast_id = b.id cross join unnest(array[${REMIND_AFTER_DAYS.join(', ')}]) as d (days)
  where r.read_at is null and b.at + ${after('d.days')} <= dk_now() group by b.id, r.kommun`;

const UNANSWERED = `select b.site, b.id as broadcast_id, null as kommun, b.at as since, ${TELL_AFTER_DAYS} as days from broadcast b
  where b.at + ${after(TELL_AFTER_DAYS)} <= dk_now() and exists (select from broadcast_receipt r where r.broadcast_id = b.id and r.read_at is null)`;

/** Somebody there who waits for a word, and would not have to write it. */
const HAS_LISTENER = `exists (select from assignment c join site_member m on m.kommun = c.place where m.site = s.slug and c.role = 'contact-person'
  and ${COUNTS_TODAY} and not exists (select from assignment e where e.place = 'site/' || s.slug and e.role = 'chief-editor' and e.person_id = c.person_id))`;

const SILENT = `select w.site, null::uuid as broadcast_id, null as kommun, w.since, ${SILENT_AFTER_DAYS} + ${SILENT_AGAIN_DAYS}
    * floor(extract(epoch from dk_now() - w.since - ${after(SILENT_AFTER_DAYS)}) / 86400 / ${SILENT_AGAIN_DAYS})::int as days
  from (select s.slug as site, coalesce((select max(at) from broadcast where site = s.slug), (select min(since) from nudge where site = s.slug and days = 0)) as since
    from site s where ${HAS_LISTENER}) w
  where w.since + ${after(SILENT_AFTER_DAYS)} <= dk_now()`;

const DUE = { 'broadcast-waiting': WAITING, 'broadcast-unanswered': UNANSWERED, 'contacts-silent': SILENT } as const satisfies Record<
  NudgeKind,
  string
>;

/** A site that has said nothing is listened to from the first time on. */
export const LISTEN = `insert into nudge (id, kind, site, since, days, at) select gen_random_uuid(), 'contacts-silent', slug, dk_now(), 0, dk_now() from site s
  where not exists (select from nudge where site = s.slug and days = 0) on conflict do nothing`;

/** Takes up to $1 that are due and not given yet: whoever else comes finds them taken. */
export const takeDue = (kind: NudgeKind): string => `
  insert into nudge (id, kind, site, broadcast_id, kommun, since, days, at)
  select gen_random_uuid(), '${kind}', d.site, d.broadcast_id, d.kommun, d.since, d.days, dk_now() from (${DUE[kind]}) d
  where not exists (select from nudge n where n.kind = '${kind}' and n.site = d.site and n.since = d.since and n.days = d.days
    and n.broadcast_id is not distinct from d.broadcast_id and n.kommun is not distinct from d.kommun)
  order by d.since limit $1 on conflict do nothing
  returning id, kind, site, broadcast_id as "broadcastId", kommun`;

export const HOLDERS = `select distinct person_id as "personId" from assignment where place = $1 and role = $2 and ${COUNTS_TODAY}`;
