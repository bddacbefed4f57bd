import { randomUUID } from 'node:crypto';
import {
  acceptGuideline,
  agreeToArticle,
  commentOnArticle,
  listArticles,
  listPublications,
  proposeArticleWording,
  readArticle,
  saveArticle,
  submitArticle,
} from '@delakultur/contracts';
import { Document } from '@delakultur/document/schema';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const karin = demoPerson('karin.lund');
const samira = demoPerson('samira.haddad');

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

it.each(['abc', 'abc_def', '1', `99999999999999999999_${randomUUID()}`, '1_not-an-id'])('refuses the cursor %s', async (after) => {
  const answers = [
    await platform.ask(listPublications, { site: SITE, after }),
    await platform.ask(listArticles, { view: 'to-do', after }, asa),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
});

it('carries the largest article there can be, with a wording as large beside it and a full conversation', async () => {
  const letters = { type: 'paragraph', content: [{ type: 'text', text: 'å'.repeat(59_500) }] };
  const body = Document.parse({ type: 'doc', content: [letters] });
  const draft = {
    articleId: randomUUID(),
    version: 0,
    site: SITE,
    title: 'Ett stort stycke',
    body,
    lang: 'sv',
    schoolForm: 'forskola',
    topic: 'matematik',
    coAuthors: [] as string[],
  } as const;
  await platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, asa);
  const saved = await platform.call(saveArticle, draft, asa);
  const sent = await platform.call(submitArticle, { articleId: saved.id, version: saved.version, declared: 1 }, asa);
  const agreed = await platform.call(agreeToArticle, { articleId: saved.id, version: sent.version }, karin);
  const proposed = await platform.ask(
    proposeArticleWording,
    { articleId: saved.id, version: agreed.version, title: 'Ett annat', body },
    samira,
  );
  const comment = { articleId: saved.id, text: 'å'.repeat(4_000) };
  const statuses = [proposed.status];
  while (statuses.at(-1) === 200) statuses.push((await platform.ask(commentOnArticle, comment, samira)).status);
  expect([statuses.length, statuses.at(-1)]).toEqual([26, 413]);
  expect((await platform.ask(readArticle, { articleId: saved.id }, asa)).status).toBe(200);
});
