-- What every service's first migration begins with, word for word (libs/database/sql/house.sql).

-- Who may see a row: the caller's municipalities and sites, set for the transaction. Nothing set means nothing seen.
create function scope_kommuner() returns text[] language sql stable parallel safe
  as $$ select string_to_array(current_setting('app.kommuner', true), ',') $$;
create function scope_sites() returns text[] language sql stable parallel safe
  as $$ select string_to_array(current_setting('app.sites', true), ',') $$;
-- The service's own work, where there is no caller: consumers of events, scheduled work.
create function scope_is_system() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.system', true), '') = 'on' $$;

-- The one clock (reliability law L16): a demo or a test moves it by app.clock_offset_ms, which belongs to the connection.
create function dk_now() returns timestamptz language sql stable parallel safe
  as $$ select now() + coalesce(nullif(current_setting('app.clock_offset_ms', true), '')::double precision, 0) * interval '1 millisecond' $$;

-- One policy for the service, one for its owner (data migrations); forced, so that nobody passes without a policy.
-- `visible` says which rows are seen and changed, `writable` which rows may come out of a change.
create procedure protect(tables text[], visible text, writable text) language plpgsql as $$
declare name text;
begin
  foreach name in array tables loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy scope on %I to %I using ((%s) or scope_is_system()) with check ((%s) or scope_is_system())', name, current_schema(), visible, writable);
    execute format('create policy migrations on %I to current_user using (true) with check (true)', name);
  end loop;
end $$;

-- Facts on their way to the stream (ADR 0004). `position` orders them within an aggregate as `version` does, and fairly between aggregates.
create table outbox (
  id uuid primary key,
  position bigint generated always as identity,
  subject text not null check (subject ~ '^dk\.evt\.(\d{4}|site-[a-z0-9-]+)(\.[a-z][a-z-]*){3}\.v\d+\.[0-9a-f-]{36}$' and length(subject) <= 255),
  aggregate uuid not null,
  version integer not null check (version > 0),
  type text not null,
  data jsonb not null check (octet_length(data::text) <= 65536),
  traceparent text,
  occurred_at timestamptz not null,
  published_at timestamptz,
  unique (aggregate, version),
  check (subject like '%.' || aggregate)
);
create index outbox_waiting on outbox (position) where published_at is null;

create function wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox_' || tg_table_schema, '');
  return null;
end $$;
create trigger outbox_wakes after insert on outbox for each statement execute function wake_relay();

-- How many events each aggregate has: the row's lock makes versions contiguous, and in the order of the commits.
create table event_counter (
  aggregate uuid primary key,
  version integer not null
);

-- What a consumer has applied: each event once, and never an older version after a newer one.
create table inbox (
  consumer text not null,
  event_id uuid not null,
  received_at timestamptz not null default dk_now(),
  primary key (consumer, event_id)
);
create table inbox_version (
  consumer text not null,
  aggregate uuid not null,
  version integer not null,
  primary key (consumer, aggregate)
);

-- Events that no retry will help: kept as they came, to be looked at and played again.
create table dead_letter (
  consumer text not null,
  stream_sequence bigint not null,
  subject text not null,
  headers jsonb not null,
  body bytea not null,
  error text not null,
  deliveries integer not null,
  failed_at timestamptz not null default dk_now(),
  primary key (consumer, stream_sequence)
);

-- The answer to every command that carried an idempotency key.
create table idempotency (
  actor uuid not null,
  key text not null check (length(key) between 1 and 255),
  operation text not null,
  body_hash text not null,
  status integer not null,
  version integer,
  reply jsonb,
  created_at timestamptz not null default dk_now(),
  primary key (actor, key)
);
create index idempotency_age on idempotency (created_at);

-- ── end of the house ──

create table municipality (
  kommun text primary key check (kommun ~ '^\d{4}$'),
  name text not null
);

create table municipality_origin (
  kommun text not null references municipality,
  origin text not null,
  primary key (kommun, origin)
);

-- A place is a path: the parts carry their municipality, so that a unit cannot claim another owner than its area.
create table area (
  id uuid primary key,
  kommun text not null references municipality,
  name text not null,
  place text not null generated always as (kommun || '/' || id::text) stored unique,
  unique (id, kommun)
);
create index area_of_kommun on area (kommun);

create table unit (
  id uuid primary key,
  area_id uuid not null,
  kommun text not null,
  name text not null,
  school_form text,
  place text not null generated always as (kommun || '/' || area_id::text || '/' || id::text) stored unique,
  foreign key (area_id, kommun) references area (id, kommun)
);
create index unit_of_area on unit (area_id);

create table site (
  slug text primary key,
  id uuid not null unique,
  name text not null,
  -- The unit that holds the chief editor's role (C2): its municipality appoints the people who act in it.
  chief_editor_unit text references unit (place)
);

create table site_member (
  site text not null references site,
  kommun text not null references municipality,
  primary key (site, kommun)
);
create index site_member_kommun on site_member (kommun);

-- Every place where a role can be held, with its name.
create view place with (security_invoker = true) as
  select kommun as place, name from municipality
  union all select place, name from area
  union all select place, name from unit
  union all select 'site/' || slug, name from site;

create table person (
  id uuid primary key,
  kommun text not null,
  given_name text not null,
  family_name text not null,
  title text,
  is_protected boolean not null default false,
  -- For finding by the beginning. Columns, since under row-level security an index is used for plain comparisons alone; in the order of bytes.
  name_key text collate "C" not null generated always as (lower(given_name || ' ' || family_name)) stored,
  family_key text collate "C" not null generated always as (lower(family_name)) stored,
  created_at timestamptz(3) not null
);
create index person_by_name on person (kommun, name_key);
create index person_by_family_name on person (kommun, family_key);

-- The one thing that a list across municipalities has to know of a person who is out of its scope.
create function is_protected(person_id uuid) returns boolean language sql stable security definer set search_path from current
  as $$ select exists (select from person where id = person_id and is_protected) $$;

create table assignment (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  place text not null,
  -- The municipality whose administrators keep it; a role at a site belongs to the person's own.
  kommun text not null,
  site text references site,
  percent integer check (percent between 1 and 100),
  from_day date not null,
  until_day date,
  check (site is null or place = 'site/' || site),
  check (site is not null or left(place, 4) = kommun)
);
create index assignment_of_person on assignment (person_id);
create index assignment_at_place on assignment (place, role);

create table notice (
  id uuid primary key,
  event_id uuid not null,
  person_id uuid not null,
  kind text not null,
  site text not null,
  -- The article's municipality: it and the site's editors are who the notice can be for.
  kommun text not null,
  article_id uuid not null,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  unique (event_id, person_id)
);
create index notice_of_person on notice (person_id, at desc, id desc);
create index notice_unread on notice (person_id) where read_at is null;

-- Everyone may know how schools are organised; nobody changes it by a request yet.
call protect(array['municipality', 'municipality_origin', 'area', 'unit', 'site', 'site_member'], 'true', 'false');
call protect(array['person'], 'kommun = any(scope_kommuner())', 'kommun = any(scope_kommuner())');
call protect(array['assignment'], 'kommun = any(scope_kommuner()) or site = any(scope_sites())', 'kommun = any(scope_kommuner())');
call protect(array['notice'], 'kommun = any(scope_kommuner()) or site = any(scope_sites())', 'kommun = any(scope_kommuner()) or site = any(scope_sites())');

-- These are ended or changed, never removed.
revoke delete on municipality, area, unit, site, person, assignment from people;
