import { randomUUID } from 'node:crypto';
import {
  acceptGuideline,
  declineArticle,
  endAssignment,
  readArticle,
  readGuideline,
  readMunicipality,
  readNotice,
  readPublication,
  readSite,
  type Rpc,
  saveArticle,
  startAssignment,
  submitArticle,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const maja = demoPerson('maja.lindqvist');
const omar = demoPerson('omar.farah');

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const aDraft = (changes: object = {}) => ({
  articleId: randomUUID(),
  version: 0,
  site: SITE,
  title: 'Kottar',
  body: fromMarkdown('Vi samlade kottar.'),
  lang: 'sv',
  schoolForm: 'forskola',
  topic: 'utomhus',
  coAuthors: [],
  ...changes,
});
const aRole = (changes: object = {}) => ({
  assignmentId: randomUUID(),
  personId: maja.id,
  role: 'staff',
  place: '1284',
  from: '2026-01-01',
  ...changes,
});

const slugOf = async (contract: Rpc, input: unknown, as?: TestPerson): Promise<string> => {
  const { json } = await platform.ask(contract, input, as);
  return String((json as { type?: string }).type)
    .split('/')
    .at(-1)!;
};

it.each<[string, Rpc, object, TestPerson | undefined, string]>([
  ['nobody signed in', readArticle, { articleId: randomUUID() }, undefined, 'not-signed-in'],
  ['an article that nobody has written', readArticle, { articleId: randomUUID() }, asa, 'article-not-found'],
  ['a site that nobody has opened', saveArticle, aDraft({ site: 'ingen-sadan' }), asa, 'site-not-found'],
  ['C9: a site that the municipality is no member of', saveArticle, aDraft({ site: 'pedagog-orebro' }), asa, 'not-a-member'],
  ['a co-author of another municipality', saveArticle, aDraft({ coAuthors: [maja.id] }), asa, 'co-author-unknown'],
  ['guidelines of no site', readGuideline, { site: 'ingen-sadan' }, asa, 'guideline-not-found'],
  ['C12: guidelines that are not written yet', acceptGuideline, { site: SITE, guidelineVersion: 99 }, asa, 'guideline-not-found'],
  ['a publication that was never released', readPublication, { publicationId: randomUUID() }, undefined, 'publication-not-found'],
  ['a municipality of no region', readMunicipality, { kommun: '9999' }, undefined, 'municipality-not-found'],
  ['a site for readers that is none', readSite, { site: 'ingen-sadan' }, undefined, 'site-not-found'],
  ['a notice of somebody else', readNotice, { noticeId: randomUUID() }, asa, 'notice-not-found'],
  ['a role given by somebody who may not', startAssignment, aRole(), maja, 'forbidden'],
  ['a role for nobody', startAssignment, aRole({ personId: randomUUID() }), omar, 'person-not-found'],
  ['a role nowhere', startAssignment, aRole({ place: `1284/${randomUUID()}` }), omar, 'invalid-request'],
  ['an end of no role', endAssignment, { assignmentId: randomUUID(), until: '2026-12-01' }, omar, 'assignment-not-found'],
])('refuses by its name: %s', async (_what, contract, input, as, slug) => {
  expect(await slugOf(contract, input, as)).toBe(slug);
});

it('C5: refuses a no without a reason, and an article that is not whole, and keeps the draft', async () => {
  const draft = await platform.call(
    saveArticle,
    { ...aDraft({ topic: null }) } as Parameters<typeof platform.call<typeof saveArticle>>[1],
    asa,
  );
  const step = { articleId: draft.id, version: draft.version, declared: 1 };
  expect(await slugOf(submitArticle, step, asa)).toBe('article-incomplete');
  expect(await slugOf(declineArticle, { articleId: draft.id, version: draft.version, reason: '  ' }, asa)).toBe('invalid-request');
  expect((await platform.call(readArticle, { articleId: draft.id }, asa)).state).toBe('draft');
});
