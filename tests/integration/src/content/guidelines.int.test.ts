import {
  acceptGuideline,
  type Guideline,
  listGuidelineVersions,
  publishGuideline,
  readGuideline,
  submitArticle,
} from '@delakultur/contracts';
import { type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people, SITE, stepOf, Walk, wording } from './walk.ts';

const { asa, samira, henrik, maja, petra } = people;

let platform: Platform;
let walk: Walk;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const aText = (words: string, changes: string | null) => ({
  title: 'Riktlinjer',
  body: wording(words),
  policy: null,
  statement: 'Jag står för det jag har skrivit.',
  changes,
});
const aVersion = (guidelineVersion: number, matters: boolean) => ({
  site: SITE,
  guidelineVersion,
  matters,
  sv: aText('Skriv vad ni gjorde, och vad som gick snett.', 'Nu står det att ni får skriva om det som gick snett.'),
  en: aText('Write what you did, and what went wrong.', 'It now says that you may write about what went wrong.'),
});
const readBy = (person: TestPerson, more: object = {}): Promise<Guideline> =>
  platform.call(readGuideline, { site: SITE, lang: 'sv', ...more }, person);

it.each([
  ['an editor', samira],
  ['an author', asa],
  ['an administrator', petra],
  ['somebody of another municipality', maja],
])('C19: are not published by %s', async (_, person) => {
  expect(await walk.problem(publishGuideline, aVersion(2, true), person)).toBe('forbidden');
});

it('C12: have to be accepted anew after a change that matters, and the statement goes with the version', async () => {
  const draft = await walk.draft();
  await platform.call(publishGuideline, aVersion(2, true), henrik);
  expect(await readBy(asa)).toMatchObject({
    version: 2,
    mustAccept: true,
    acceptedVersion: 1,
    changes: expect.stringContaining('snett') as string,
  });
  expect(await walk.problem(submitArticle, { ...stepOf(draft), declared: 1 }, asa)).toBe('guideline-not-accepted');
  expect(await walk.problem(submitArticle, { ...stepOf(draft), declared: 2 }, asa)).toBe('guideline-not-accepted');
  await platform.call(acceptGuideline, { site: SITE, guidelineVersion: 2 }, asa);
  expect(await walk.problem(submitArticle, { ...stepOf(draft), declared: 1 }, asa)).toBe('guideline-not-accepted');
  const sent = await walk.take(submitArticle, draft, asa, { declared: 2 });
  expect(sent.declared).toMatchObject({ by: asa.id, guidelineVersion: 2 });
});

it('C12: need not be accepted anew after a change of words, and every version stays readable', async () => {
  await platform.call(publishGuideline, aVersion(3, false), henrik);
  expect(await readBy(asa)).toMatchObject({ version: 3, mustAccept: false, acceptedVersion: 2 });
  const draft = await walk.draft();
  expect(await walk.take(submitArticle, draft, asa, { declared: 3 })).toMatchObject({ state: 'with-manager' });
  const { items } = await platform.call(listGuidelineVersions, { site: SITE, lang: 'en' }, maja);
  expect(items.map(({ version, matters }) => [version, matters])).toEqual([
    [3, false],
    [2, true],
    [1, true],
  ]);
  expect(await readBy(asa, { guidelineVersion: 1 })).toMatchObject({ version: 1 });
  expect(await readBy(maja, { lang: 'en' })).toMatchObject({ lang: 'en', version: 3, mustAccept: true });
});

it('two chief editors at once publish one version, and the other is told', async () => {
  const slugs = await Promise.all([0, 1].map(() => walk.problem(publishGuideline, aVersion(4, false), henrik)));
  expect(slugs.toSorted()).toEqual(['guideline-version-stale', 'none']);
  expect(await walk.problem(publishGuideline, aVersion(9, false), henrik)).toBe('guideline-version-stale');
});
