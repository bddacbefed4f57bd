import { randomUUID } from 'node:crypto';
import { acceptGuideline, type Article, listNotices, saveArticle, submitArticle } from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 90_000 });

const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const karin = demoPerson('karin.lund');

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
  await platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, asa);
}, 120_000);
afterAll(() => platform.stop());

it.each([
  ['content', 'outbox.beforePublish', 'after the commit and before it publishes'],
  ['content', 'outbox.afterPublish', 'after the stream has the fact and before it is marked'],
  ['people', 'consumer.afterCommit', 'after it made the notice and before it acknowledged'],
])('N5: an article sent once is sent once when %s dies at %s: %s', async (service, failpoint) => {
  const draft = await aDraft();
  await platform.caughtUp('content');
  await platform.caughtUp('people');
  const dying = await restart(service, { DK_FAILPOINT: failpoint });
  const send = () => platform.ask(submitArticle, { articleId: draft.id, version: draft.version, declared: 1 }, asa, { idempotencyKey: draft.id });
  await send().catch(() => 'no answer came');
  await dying.ended;
  await platform.start(service);
  const answer = await send();
  await platform.caughtUp('content');
  await platform.caughtUp('people');
  expect(answer.status).toBe(200);
  expect(await traces(draft.id)).toEqual({ steps: 1, facts: 1, notices: 1 });
});

async function restart(service: string, environment: Readonly<Record<string, string>>) {
  await platform.parts.get(service)?.stop();
  return platform.start(service, environment);
}

const aDraft = (): Promise<Article> =>
  platform.call(
    saveArticle,
    {
      articleId: randomUUID(),
      version: 0,
      site: SITE,
      title: 'Vi räknar kottar i skogen',
      body: fromMarkdown('Vi samlade kottar.'),
      lang: 'sv',
      schoolForm: 'forskola',
      topic: 'matematik',
      coAuthors: [],
    },
    asa,
  );

/** What sending left behind: in the article's history, among the facts, and in the manager's inbox. */
async function traces(articleId: string) {
  const count = async (sql: string): Promise<number> => (await platform.admin.query(sql, [articleId])).rows[0].n;
  const { items } = await platform.call(listNotices, { unreadOnly: false, limit: 100 }, karin);
  return {
    steps: await count(`select count(*)::int as n from content.article_step where article_id = $1 and action = 'submit'`),
    facts: await count(
      `select count(*)::int as n from content.outbox where aggregate = $1 and type like '%.submitted.v1' and published_at is not null`,
    ),
    notices: items.filter((notice) => notice.articleId === articleId).length,
  };
}
