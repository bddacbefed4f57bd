import {
  acceptGuideline,
  agreeToArticle,
  approveArticleWording,
  listArticles,
  listPublications,
  proposeArticleWording,
  readArticle,
  releaseArticle,
  saveArticle,
  submitArticle,
} from '@delakultur/contracts';
import { type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['content'] });
});
afterAll(() => platform.stop());

it('boots', async () => {
  const { status, json } = await platform.ask(listPublications, { site: 'familjen-helsingborg' });
  expect({ status, json }).toEqual({ status: 200, json: { items: [], next: null } });
});
