-- A role counts for whoever comes from the municipality that keeps it, and for nobody else (ADR 0003).
alter table held_role add column kommun text;
update held_role set kommun = left(place, 4) where place not like 'site/%';
-- A role at a site is kept where the person works.
update held_role h set kommun = (select min(o.kommun) from held_role o where o.person_id = h.person_id) where kommun is null;
delete from held_role where kommun is null;
alter table held_role alter column kommun set not null;

-- Who edits a site is for every caller's rules to know; only people's facts change it.
call protect(array['held_role'], 'true', 'false');
