-- C7: when a word went to everyone's desk. What was passed on by hand can still go there.
alter table broadcast_receipt add column desks_at timestamptz(3);
update broadcast_receipt set desks_at = passed_on_at where reached > 0;

-- C4, C7: a reminder of the chief editor's words, given once: so many days after something, of a broadcast in a municipality, of a broadcast, or
-- of a site's silence. A row after no days says from when a site that has said nothing is listened to.
create table nudge (
  id uuid primary key,
  kind text not null,
  site text not null references site,
  broadcast_id uuid references broadcast,
  kommun text references municipality,
  since timestamptz(3) not null,
  days integer not null,
  at timestamptz(3) not null,
  unique nulls not distinct (site, kind, broadcast_id, kommun, since, days)
);
call protect(array['nudge'], 'site = any(scope_sites())', 'site = any(scope_sites())');
revoke update, delete on nudge from people;
