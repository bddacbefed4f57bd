-- C29: the topics that a site would like to have articles about, kept by its chief editor and its members' contact persons.
create table wish (
  id uuid primary key,
  site text not null,
  -- From which municipality it is wanted; null is from any.
  kommun text,
  school_form text,
  topic text,
  title text not null,
  note text,
  state text not null check (state in ('open', 'taken', 'done', 'closed')),
  version integer not null,
  nominated_by uuid not null,
  nominated_at timestamptz(3) not null,
  taken_by uuid,
  taken_at timestamptz(3),
  article_id uuid,
  reason text,
  check ((taken_by is null) = (taken_at is null)),
  check (state <> 'taken' or taken_by is not null),
  check (state <> 'open' or taken_by is null),
  check ((state = 'done') = (article_id is not null))
);
create index wish_of_site on wish (site, state, nominated_at desc);

-- The plan is shared by all members of the site; what is wanted from one municipality is changed by it, and by the site.
call protect(array['wish'],
  'site = any(scope_sites()) or exists (select from site_members m where m.slug = site and m.members && scope_kommuner())',
  'site = any(scope_sites()) or ((kommun is null or kommun = any(scope_kommuner()))
    and exists (select from site_members m where m.slug = site and m.members && scope_kommuner()))');
