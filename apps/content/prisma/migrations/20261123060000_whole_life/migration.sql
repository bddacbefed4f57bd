-- The article's whole life: who coaches it, the manager's word, what the author declared, reminders, set times and revisions.
alter table article
  add column editor_id uuid,
  add column is_first boolean not null default false,
  add column licence text not null default 'CC-BY-NC-ND-4.0',
  add column producer text,
  add column wish_id uuid,
  add column agreement jsonb,
  add column declared jsonb,
  add column scheduled_for timestamptz(3),
  add column scheduled_by uuid,
  add column revises uuid,
  add column review text check (review in ('ask', 'remove')),
  add column reminders integer not null default 0,
  add column reminded_at timestamptz(3),
  add column helper text check (helper in ('contact-person', 'administrator', 'editor', 'chief-editor')),
  add column active_at timestamptz(3);
update article set active_at = updated_at;
alter table article alter column active_at set not null;
alter table article add check ((scheduled_for is null) = (scheduled_by is null));

-- A publication has one new version on its way at most.
create unique index article_one_revision on article (revises)
  where state not in ('released', 'withdrawal-requested', 'unpublished', 'replaced', 'discarded');
-- Which article readers see of a publication.
create index article_of_publication on article (revises) where revises is not null;
create index article_of_manager on article (manager_id, state);
create index article_active on article (active_at) where state = 'released';
create index article_by_author on article using gin (authors);

-- What happens by itself is by nobody.
alter table article_step
  alter column by drop not null,
  add column code text,
  add column person uuid,
  add column scheduled_for timestamptz(3);

-- The passage that a comment is about: its block in the text as it is now, and what it said.
alter table article_comment
  add column block integer,
  add column quote text;

alter table held_role add column on_behalf_of uuid;
create index held_role_delegates on held_role (on_behalf_of) where on_behalf_of is not null;

-- Read model of people: how a municipality wants the manager's word (C5).
create table municipality_policy (
  kommun text primary key,
  manager_policy text not null check (manager_policy in ('attest', 'confirm'))
);

call protect(array['municipality_policy'], 'true', 'false');

-- The manager who agreed before agreements were kept apart is in the history.
update article a set agreement = jsonb_build_object('by', s.by, 'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'how', 'confirmed')
  from article_step s
  where s.article_id = a.id and s.action = 'agree' and a.state not in ('draft', 'with-manager')
    and s.version = (select max(version) from article_step l where l.article_id = a.id and l.action = 'agree');

-- What readers are sent is stored as it is sent.
update publication set card = (card::jsonb || '{"licence": "CC-BY-NC-ND-4.0", "producer": null}'::jsonb)::text;
