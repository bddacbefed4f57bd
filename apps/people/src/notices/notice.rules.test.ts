import { ARTICLE_EVENTS, type ArticleEventData, type ArticleFact } from '@delakultur/contracts';
import { expect, it } from 'vitest';
import { TOLD, toldOf } from './notice.rules.ts';

const data = (changes: Partial<ArticleEventData> = {}): ArticleEventData => ({
  articleId: 'article',
  site: 'familjen-helsingborg',
  kommun: '1277',
  state: 'with-manager',
  by: 'asa',
  authors: ['asa', 'nils'],
  waitsFor: ['karin'],
  ...changes,
});

it.each<[string, ArticleFact, Partial<ArticleEventData>, readonly string[]]>([
  ['C5: the manager and the co-author of a submission', 'submitted', {}, ['nils', 'karin']],
  ['the co-author of a recall, for the manager has nothing to do any more', 'recalled', { waitsFor: ['asa', 'nils'] }, ['nils']],
  [
    'the authors and the editors when the manager agrees',
    'manager-agreed',
    { by: 'karin', waitsFor: ['samira'] },
    ['asa', 'nils', 'samira'],
  ],
  ['the authors when the manager says no', 'manager-declined', { by: 'karin', waitsFor: ['asa', 'nils'] }, ['asa', 'nils']],
  ['C3: the authors when the editor asks for changes', 'changes-requested', { by: 'samira', waitsFor: ['asa', 'nils'] }, ['asa', 'nils']],
  ['C3: the authors of a wording to approve', 'wording-proposed', { by: 'samira', waitsFor: ['asa', 'nils'] }, ['asa', 'nils']],
  ['C2: the chief editor and the co-author when a wording is approved', 'author-approved', { waitsFor: ['henrik'] }, ['nils', 'henrik']],
  ['the editors when a wording is not approved', 'author-declined', { waitsFor: ['samira'] }, ['nils', 'samira']],
  ['the editors when the chief editor sends it back', 'sent-back', { by: 'henrik', waitsFor: ['samira'] }, ['samira']],
  ['the authors of a release', 'released', { by: 'henrik', waitsFor: [] }, ['asa', 'nils']],
  ['the authors when it is taken down', 'unpublished', { by: 'henrik', waitsFor: [] }, ['asa', 'nils']],
  [
    'C4: the authors and whoever it waits for of a word in the conversation',
    'commented',
    { by: 'samira', waitsFor: ['samira'] },
    ['asa', 'nils'],
  ],
])('tells %s', (_whom, fact, changes, told) => {
  expect(toldOf(fact, data(changes))).toEqual(told);
});

it('tells each person once', () => {
  expect(toldOf('author-approved', data({ by: 'nils', waitsFor: ['asa'] }))).toEqual(['asa']);
});

it('knows of every fact of an article’s life whom it concerns', () => {
  expect(Object.keys(TOLD)).toEqual(Object.keys(ARTICLE_EVENTS));
});
