-- C5: who stands in for somebody holds the role for some days, and never for themself.
alter table assignment add column on_behalf_of uuid references person;
alter table assignment
  add check (on_behalf_of is null or until_day is not null),
  add check (on_behalf_of <> person_id);

-- What a municipality has decided for itself. One without a row asks as most do; `id` is what its facts are about.
create table municipality_settings (
  kommun text primary key references municipality,
  id uuid not null unique,
  manager_policy text not null check (manager_policy in ('attest', 'confirm'))
);

-- A notice is about an article, or about something else that its kind names.
alter table notice alter column site drop not null;
alter table notice alter column article_id drop not null;
alter table notice add column about uuid;
create index notice_by_age on notice (at);

-- C7: a word from the chief editor, and what has become of it in each municipality that was a member when it was sent.
create table broadcast (
  id uuid primary key,
  site text not null references site,
  subject text not null,
  text text not null,
  by uuid not null references person,
  at timestamptz(3) not null
);
create index broadcast_of_site on broadcast (site, at desc, id desc);

create table broadcast_receipt (
  broadcast_id uuid not null references broadcast,
  kommun text not null references municipality,
  site text not null references site,
  read_by uuid references person,
  read_at timestamptz(3),
  passed_on_by uuid references person,
  passed_on_at timestamptz(3),
  reached integer not null default 0,
  primary key (broadcast_id, kommun),
  check ((read_by is null) = (read_at is null)),
  check ((passed_on_by is null) = (passed_on_at is null))
);

call protect(array['municipality_settings'], 'kommun = any(scope_kommuner())', 'kommun = any(scope_kommuner())');
call protect(array['broadcast'],
  'site = any(scope_sites()) or exists (select from broadcast_receipt r where r.broadcast_id = broadcast.id and r.kommun = any(scope_kommuner()))',
  'site = any(scope_sites())');
call protect(array['broadcast_receipt'], 'kommun = any(scope_kommuner()) or site = any(scope_sites())', 'kommun = any(scope_kommuner()) or site = any(scope_sites())');

-- What was said and received stays as it was.
revoke delete on municipality_settings, broadcast, broadcast_receipt from people;
revoke update on broadcast from people;
