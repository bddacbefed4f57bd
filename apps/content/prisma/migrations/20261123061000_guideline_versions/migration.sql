-- C11, C12, C19: what stands above the guidelines, what an author declares, and whether a change has to be accepted anew.
alter table guideline
  add column policy jsonb,
  add column statement text,
  add column changes text,
  add column matters boolean not null default true;
update guideline set statement = case lang
  when 'sv' then 'Jag ansvarar för innehållet, och jag har rätt att publicera texten och det som finns i den.'
  else 'I am responsible for the content, and I have the right to publish the text and what is in it.' end;
alter table guideline alter column statement set not null, alter column matters drop default;
