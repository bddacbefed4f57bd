-- What readers see of an article's pictures and files. Cards say which picture stands on them; those from before have none.
alter table publication add column media text;
update publication set media = '[]', card = left(card, -1) || ',"picture":null}';
alter table publication alter column media set not null;
