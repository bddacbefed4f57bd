-- Where a person gets mail, as the municipality's directory has it; null where that is nothing we could write to. It is in nobody's reply, in no event and no log.
alter table person add column email text check (email ~ '^[!-~]+@[!-~]+$' and length(email) <= 254);

-- How somebody wants to be written to; who has said nothing is written to at once, in Swedish.
create table mail_preference (
  person_id uuid primary key references person,
  kommun text not null,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'never')),
  lang text not null check (lang in ('sv', 'en')),
  changed_at timestamptz(3) not null
);

-- One mail to one person. `claimed` is taken for sending: where that is left standing nobody knows whether it went out, and it is never sent again.
create table mail (
  id uuid primary key,
  person_id uuid not null references person,
  kommun text not null,
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'sent', 'failed', 'dropped')),
  -- The Swedish day for which notices were gathered; null for a mail of one notice.
  day date,
  attempts integer not null default 0,
  due_at timestamptz(3) not null,
  claimed_at timestamptz(3),
  sent_at timestamptz(3),
  -- The protocol's codes; never what a server wrote, since that names whom it was for.
  last_error text,
  created_at timestamptz(3) not null,
  -- Nobody gets two gathered mails on a day, however many copies of the service gather.
  unique (person_id, day)
);
create index mail_open on mail (state, due_at) where state in ('waiting', 'claimed');

-- What a mail tells somebody: told once, gathered until it has a mail.
create table mail_fact (
  event_id uuid not null,
  person_id uuid not null references person,
  kommun text not null,
  kind text not null,
  site text,
  article_id uuid,
  -- Whether it has become this person's turn.
  waits boolean not null,
  -- Whether it is told as the editor who coaches the article, and not as one who wrote it.
  coaches boolean not null,
  -- The version of the article that a manager is asked about.
  asked_version integer,
  at timestamptz(3) not null,
  mail_id uuid references mail deferrable initially deferred,
  primary key (event_id, person_id)
);
create index mail_fact_gathered on mail_fact (person_id, at) where mail_id is null;
create index mail_fact_of_mail on mail_fact (mail_id);
create index mail_fact_waiting on mail_fact (article_id) where mail_id is null and waits;

call protect(array['mail_preference', 'mail', 'mail_fact'], 'kommun = any(scope_kommuner())', 'kommun = any(scope_kommuner())');
