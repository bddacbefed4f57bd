import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, provision } from '@delakultur/database';
import { removePostgresData, ROOT, startPostgres, type Postgres } from '@delakultur/stack';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PrismaClient } from '../../../../apps/content/generated/client.ts';
import { ArticleRepository } from '../../../../apps/content/src/articles/article.repository.ts';
import { TextVersionRepository } from '../../../../apps/content/src/articles/text-version.repository.ts';
import { ArticleMediaRepository } from '../../../../apps/content/src/media/article-media.repository.ts';

const MIGRATIONS = join(ROOT, 'apps/content/prisma/migrations');
/** What the first release had. */
const FIRST = ['20261123020000_house', '20261123040000_held_role_kommun'];
const [ARTICLE, ASA, KARIN] = ['a', '1', '2'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const BODY = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Vi samlade kottar."}]}]}';

let postgres: Postgres;
let folder: string;
let admin: Client;
const nothing = async (): Promise<void> => undefined;
const urlOf = (role: string): string => postgres.url.replace(/\/\/[^@]+@/, `//${role}:${role}@`);

/** A release's database with one article on its way in it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dk-upgrade-'));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), logFile: join(folder, 'log'), password: 'test', isDurable: false });
  admin = new Client(postgres.url);
  await admin.connect();
  await provision(admin, ['content'], (role) => role);
  for (const name of FIRST) cpSync(join(MIGRATIONS, name), join(folder, 'migrations', name), { recursive: true });
  await migrate({ connectionString: urlOf('content_owner') }, join(folder, 'migrations'));
  await admin.query(`set search_path = content;
    insert into article (id, site, kommun, state, version, title, body, lang, school_form, topic, authors, manager_id, waiting_since, updated_at)
      values ('${ARTICLE}', 's-site', '1277', 'with-editor', 3, 'Kottar', '${BODY}', 'sv', 'forskola', 'matematik', array['${ASA}'::uuid], '${KARIN}', now(), now());
    insert into article_step (article_id, version, site, kommun, action, role, by, at, from_state, to_state) values
      ('${ARTICLE}', 2, 's-site', '1277', 'submit', 'author', '${ASA}', '2026-11-20T08:00:00Z', 'draft', 'with-manager'),
      ('${ARTICLE}', 3, 's-site', '1277', 'agree', 'manager', '${KARIN}', '2026-11-21T08:00:00Z', 'with-manager', 'with-editor');
    insert into article_comment (id, article_id, site, kommun, by, role, at, text)
      values ('${KARIN}', '${ARTICLE}', 's-site', '1277', '${KARIN}', 'manager', now(), 'Fint.');
    insert into guideline values ('s-site', 1, 'sv', 'Riktlinjer', '${BODY}', now());
    insert into publication values ('${ASA}', 's-site', '1277', 'public', 'sv', 'forskola', null, now(), '{"id":"${ASA}","title":"Ute"}', '${BODY}')`);
});
afterAll(async () => {
  await admin.end();
  await postgres.stop();
  removePostgresData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

it('what stood before an upgrade is whole after it: the article with its agreement, the guidelines, what readers see', async () => {
  await migrate({ connectionString: urlOf('content_owner') }, MIGRATIONS);
  const database = openDatabase({ url: urlOf('content'), schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }) });
  const articles = new ArticleRepository(
    database,
    { send: nothing, cancel: nothing },
    new TextVersionRepository(database),
    new ArticleMediaRepository(),
  );
  const article = await articles.byId(ARTICLE, { scope: { kommuner: ['1277'], sites: [] } });
  await database.close();
  expect(article).toMatchObject({
    state: 'with-editor',
    manager: KARIN,
    licence: 'CC-BY-NC-ND-4.0',
    agreement: { by: KARIN, at: '2026-11-21T08:00:00.000Z', how: 'confirmed' },
    comments: [{ text: 'Fint.', anchor: null }],
    history: [{ action: 'submit' }, { action: 'agree', code: null, person: null }],
  });
  const { rows } = await admin.query('select statement, matters from content.guideline');
  expect(rows).toEqual([{ statement: expect.stringContaining('ansvarar') as string, matters: true }]);
  const { rows: cards } = await admin.query<{ card: string }>('select card from content.publication');
  expect(JSON.parse(cards[0]!.card)).toMatchObject({ title: 'Ute', licence: 'CC-BY-NC-ND-4.0', producer: null });
});
