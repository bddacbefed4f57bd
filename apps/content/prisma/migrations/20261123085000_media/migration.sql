-- C10, L12: pictures and files. A row is what people see and describe; an object is the clean thing in the store, shared by all rows of a
-- municipality that were uploaded with the same content.
create table media_object (
  id uuid primary key,
  kommun text not null,
  kind text not null check (kind in ('picture', 'file')),
  -- Of the original.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Of all its files in the store.
  bytes integer not null check (bytes > 0),
  -- What the door said of it: sizes, colour, focus and variants of a picture; name and type of a file.
  admitted jsonb not null,
  at timestamptz(3) not null,
  unique (kommun, kind, sha256),
  unique (id, kommun)
);

create table media (
  id uuid primary key,
  article_id uuid not null,
  site text not null,
  kommun text not null,
  kind text not null check (kind in ('picture', 'file')),
  state text not null check (state in ('uploading', 'checking', 'clean', 'refused')),
  refusal text,
  version integer not null,
  -- Of the upload.
  bytes integer not null check (bytes > 0),
  by uuid not null,
  at timestamptz(3) not null,
  object_id uuid,
  people text check (people in ('nobody', 'staff', 'children')),
  ai_generated boolean not null default false,
  origin text check (origin in ('own', 'permission', 'open-licence')),
  credit text,
  licence text,
  focal_x smallint not null default 50 check (focal_x between 0 and 100),
  focal_y smallint not null default 50 check (focal_y between 0 and 100),
  text_in_picture text check (text_in_picture in ('none', 'readable')),
  -- Since when no text and no publication has it.
  unused_since timestamptz(3),
  foreign key (article_id, kommun, site) references article (id, kommun, site),
  foreign key (object_id, kommun) references media_object (id, kommun),
  check ((state = 'clean') = (object_id is not null)),
  check ((state = 'refused') = (refusal is not null))
);
create index media_of_article on media (article_id, at);
create index media_of_object on media (object_id);
create index media_of_kommun on media (kommun, state);

-- What an article's text and its proposed wording hold, and what they once held: a row stays when its picture is discarded, so that whoever
-- takes an earlier text back can save it. Site and municipality are the article's.
create table media_use (
  article_id uuid not null,
  media_id uuid not null,
  site text not null,
  kommun text not null,
  is_held boolean not null,
  primary key (article_id, media_id),
  foreign key (article_id, kommun, site) references article (id, kommun, site)
);
create index media_use_of_media on media_use (media_id);

-- What readers are shown: such a picture is not discarded.
create table publication_media (
  publication_id uuid not null references publication (id) on delete cascade,
  media_id uuid not null references media (id),
  site text not null,
  primary key (publication_id, media_id)
);
create index publication_media_of_media on publication_media (media_id);

create table media_quota (
  kommun text primary key,
  limit_bytes bigint not null check (limit_bytes >= 0),
  version integer not null
);

-- An author may use a picture of their own in an article for another site: who works with that article sees it too.
call protect(array['media_use'],
  'kommun = any(scope_kommuner()) or site = any(scope_sites())',
  'kommun = any(scope_kommuner()) or site = any(scope_sites())');
call protect(array['media'],
  'kommun = any(scope_kommuner()) or site = any(scope_sites())
    or exists (select from media_use u where u.media_id = id and u.site = any(scope_sites()))',
  'kommun = any(scope_kommuner()) or site = any(scope_sites())
    or exists (select from media_use u where u.media_id = id and u.site = any(scope_sites()))');
call protect(array['media_object'],
  'kommun = any(scope_kommuner()) or exists (select from media m where m.object_id = media_object.id)',
  'kommun = any(scope_kommuner())');
call protect(array['publication_media'],
  'site = any(scope_sites()) or exists (select from media m where m.id = media_id)',
  'site = any(scope_sites())');
call protect(array['media_quota'], 'kommun = any(scope_kommuner())', 'kommun = any(scope_kommuner())');
