import {
  type Article,
  listArticleVersions,
  readArticleVersion,
  recallArticle,
  saveArticle,
  submitArticle,
  type WireInput,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people, SITE, stepOf, Walk } from './walk.ts';

const { asa, nils, karin, samira, maja } = people;
const LONG = 'Vi samlade kottar i skogen, sorterade dem efter storlek och räknade dem i tiotal tills alla hade fått pröva.';

let platform: Platform;
let walk: Walk;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const versions = async ({ id }: Article, as: TestPerson = asa) => (await platform.call(listArticleVersions, { articleId: id }, as)).items;

function write(article: Article, markdown: string, as: TestPerson = asa, more: Partial<WireInput<typeof saveArticle>> = {}) {
  const { title, lang, schoolForm, topic } = article;
  const text = { title, body: fromMarkdown(markdown), lang, schoolForm, topic, coAuthors: [nils.id], ...more };
  return platform.call(saveArticle, { ...stepOf(article), site: SITE, ...text }, as);
}

it('C3: keeps one text of a stretch of writing, another when it is replaced, and another when somebody else writes on', async () => {
  const first = await walk.draft(asa, { coAuthors: [nils.id] });
  const second = await write(first, LONG);
  const third = await write(second, `${LONG} Sedan byggde vi en labyrint.`);
  expect((await versions(third)).map(({ by, number }) => [by, number])).toEqual([
    [asa.id, 3],
    [asa.id, 1],
  ]);
  const fourth = await write(third, `${LONG} Sedan byggde vi en labyrint av dem.`, nils);
  expect((await versions(fourth)).map(({ by, number }) => [by, number])).toEqual([
    [nils.id, 4],
    [asa.id, 3],
    [asa.id, 1],
  ]);
});

it('gives back what was written before it was emptied by mistake', async () => {
  const full = await write(await walk.draft(), LONG);
  const emptied = await write(full, 'Hoppsan');
  const [, before] = await versions(emptied);
  expect(before).toMatchObject({ number: 2, words: 19 });
  const { body } = await platform.call(readArticleVersion, { articleId: full.id, number: before!.number }, asa);
  expect(body).toEqual(fromMarkdown(LONG));
  const { title, lang, schoolForm, topic } = emptied;
  const back = { ...stepOf(emptied), site: SITE, title, body, lang, schoolForm, topic, coAuthors: [] };
  expect((await platform.call(saveArticle, back, asa)).body).toEqual(fromMarkdown(LONG));
});

it('keeps what was sent beside what is written when it came back', async () => {
  const draft = await walk.draft();
  await walk.take(submitArticle, draft, asa, { declared: 1 });
  const back = await walk.take(recallArticle, draft, asa);
  await write(back, LONG);
  expect((await versions(draft)).map(({ number }) => number)).toEqual([4, 1]);
});

it('shows them to nobody but the authors, and says when there is no such text', async () => {
  const sent = await walk.withEditor();
  const articleId = sent.id;
  for (const other of [karin, samira, maja]) {
    expect(await walk.problem(listArticleVersions, { articleId }, other)).toBe('article-not-found');
    expect(await walk.problem(readArticleVersion, { articleId, number: 1 }, other)).toBe('article-not-found');
  }
  expect(await walk.problem(readArticleVersion, { articleId, number: 99 }, asa)).toBe('article-version-not-found');
});
