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

create table article (
  id uuid primary key,
  site text not null,
  kommun text not null,
  state text not null,
  version integer not null,
  title text not null,
  body jsonb not null,
  lang text not null,
  school_form text,
  topic text,
  authors uuid[] not null check (cardinality(authors) > 0),
  manager_id uuid,
  proposal jsonb,
  waiting_since timestamptz(3) not null,
  released_at timestamptz(3),
  updated_at timestamptz(3) not null,
  -- The parts refer to all three: foreign keys do not see row-level security, so a part cannot claim another owner than its article.
  unique (id, kommun, site)
);
create index article_of_site on article (site, state, waiting_since);
create index article_of_kommun on article (kommun, updated_at desc);

create table article_step (
  article_id uuid not null,
  version integer not null,
  site text not null,
  kommun text not null,
  action text not null,
  role text not null,
  by uuid not null,
  at timestamptz(3) not null,
  from_state text not null,
  to_state text not null,
  reason text,
  primary key (article_id, version),
  foreign key (article_id, kommun, site) references article (id, kommun, site)
);

create table article_comment (
  id uuid primary key,
  article_id uuid not null,
  site text not null,
  kommun text not null,
  by uuid not null,
  role text not null,
  at timestamptz(3) not null,
  text text not null,
  foreign key (article_id, kommun, site) references article (id, kommun, site)
);
create index article_comment_of_article on article_comment (article_id, at);

create table guideline (
  site text not null,
  version integer not null,
  lang text not null,
  title text not null,
  body jsonb not null,
  published_at timestamptz(3) not null,
  primary key (site, version, lang)
);

create table guideline_acceptance (
  person_id uuid not null,
  site text not null,
  kommun text not null,
  version integer not null,
  accepted_at timestamptz(3) not null,
  primary key (person_id, site, version)
);

create table publication (
  id uuid primary key,
  site text not null,
  kommun text not null,
  audience text not null check (audience in ('public', 'internal')),
  lang text not null,
  school_form text not null,
  topic text,
  released_at timestamptz(3) not null,
  card text not null,
  body text not null
);
create index publication_page on publication (site, released_at desc, id desc);

create table held_role (
  assignment_id uuid primary key,
  person_id uuid not null,
  role text not null,
  place text not null,
  from_day date not null,
  until_day date
);
create index held_role_of_person on held_role (person_id);
create index held_role_at_place on held_role (place, role);

create table site_members (
  slug text primary key,
  members text[] not null
);

-- Helsingborg's editor reads the conversation of an article from Åstorp: the parts carry the site too.
call protect(array['article', 'article_step', 'article_comment'],
  'kommun = any(scope_kommuner()) or site = any(scope_sites())',
  'kommun = any(scope_kommuner()) or site = any(scope_sites())');
call protect(array['guideline'], 'true', 'site = any(scope_sites())');
call protect(array['guideline_acceptance'], 'kommun = any(scope_kommuner())', 'kommun = any(scope_kommuner())');
-- Everyone reads what is public; only the site writes.
call protect(array['publication'], 'audience = ''public'' or site = any(scope_sites())', 'site = any(scope_sites())');

-- History is written once.
revoke update, delete on article_step from content;
