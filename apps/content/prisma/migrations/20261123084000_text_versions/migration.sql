-- Earlier texts of an article: one for each stretch of writing and person, closed when the article is sent.
create table article_text (
  id uuid primary key,
  article_id uuid not null references article (id) on delete cascade,
  number integer not null,
  site text not null,
  kommun text not null,
  title text not null,
  body jsonb not null,
  words integer not null,
  by uuid not null,
  begun_at timestamptz(3) not null,
  at timestamptz(3) not null,
  is_closed boolean not null default false,
  unique (article_id, number)
);

call protect(array['article_text'],
  'kommun = any(scope_kommuner()) or site = any(scope_sites())',
  'kommun = any(scope_kommuner()) or site = any(scope_sites())');

-- What was written before texts were kept.
insert into article_text (id, article_id, number, site, kommun, title, body, words, by, begun_at, at, is_closed)
  select gen_random_uuid(), id, version, site, kommun, title, body,
    coalesce((select sum(cardinality(regexp_split_to_array(trim(t #>> '{}'), '\s+'))) from jsonb_path_query(body, '$.**.text') t), 0),
    authors[1], updated_at, updated_at, true
  from article;
