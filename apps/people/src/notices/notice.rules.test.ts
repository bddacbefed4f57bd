import { ARTICLE_EVENTS, type ArticleEventData, type ArticleFact } from '@delakultur/contracts';
import { describe, expect, it } from 'vitest';
import { inKinds, type NoticeKind, TOLD, type ToldAs, toldOf, toldOfAssignment, toldOfWish, waitsForMe } from './notice.rules.ts';

const data = (changes: Partial<ArticleEventData> = {}): ArticleEventData => ({
  articleId: 'article',
  version: 1,
  site: 'familjen-helsingborg',
  kommun: '1277',
  state: 'with-manager',
  by: 'asa',
  authors: ['asa', 'nils'],
  waitsFor: ['karin'],
  helpers: [],
  editor: null,
  manager: null,
  ...changes,
});
const namesOf = (fact: ArticleFact, changes: Partial<ArticleEventData>): string[] =>
  toldOf(fact, data(changes)).map(({ personId }) => personId);

describe('an article’s life is told', () => {
  it.each<[string, ArticleFact, Partial<ArticleEventData>, readonly string[]]>([
    ['C5: to the manager and the co-author of a submission', 'submitted', {}, ['karin', 'nils']],
    [
      'C5: to the editors, the manager who is said to agree, and the co-author',
      'attested',
      { waitsFor: ['samira'], manager: 'karin' },
      ['samira', 'karin', 'nils'],
    ],
    ['C5: to another manager who is asked, and to the authors', 'manager-changed', { by: null, waitsFor: ['eva'] }, ['eva', 'asa', 'nils']],
    ['to the co-author of a recall, for the manager has nothing to do any more', 'recalled', { waitsFor: ['asa', 'nils'] }, ['nils']],
    [
      'to the authors and the editors when the manager agrees',
      'manager-agreed',
      { by: 'karin', waitsFor: ['samira'] },
      ['samira', 'asa', 'nils'],
    ],
    ['to the authors when the manager says no', 'manager-declined', { by: 'karin', waitsFor: ['asa', 'nils'] }, ['asa', 'nils']],
    ['C5: to a manager who is reminded', 'reminded', { by: null }, ['karin']],
    ['C5: to whoever helps, when nobody has answered them either', 'reminded', { by: null, waitsFor: [], helpers: ['birgit'] }, ['birgit']],
    ['C5: to the contact person when nobody answers', 'escalated', { by: null, helpers: ['birgit'] }, ['birgit']],
    ['C3: to the authors when an editor takes it', 'taken', { by: 'samira', waitsFor: ['samira'], editor: 'samira' }, ['asa', 'nils']],
    ['C3: to the editor who takes over', 'handed-over', { by: 'samira', waitsFor: ['leo'], editor: 'leo' }, ['leo', 'asa', 'nils']],
    [
      'C3: to the authors when the editor asks for changes',
      'changes-requested',
      { by: 'samira', waitsFor: ['asa', 'nils'] },
      ['asa', 'nils'],
    ],
    [
      'C3: to the editor when the author has answered, and to the manager',
      'returned',
      { waitsFor: ['samira'], editor: 'samira', manager: 'karin' },
      ['samira', 'karin', 'nils'],
    ],
    ['C3: to the authors of a wording to approve', 'wording-proposed', { by: 'samira', waitsFor: ['asa', 'nils'] }, ['asa', 'nils']],
    [
      'C2: to the chief editor when a wording is approved',
      'author-approved',
      { waitsFor: ['henrik'], editor: 'samira' },
      ['henrik', 'samira', 'nils'],
    ],
    [
      'C2: to the chief editor when the editor passes it on',
      'passed-on',
      { by: 'samira', waitsFor: ['henrik'] },
      ['henrik', 'asa', 'nils'],
    ],
    ['to the editors when a wording is not approved', 'author-declined', { waitsFor: ['samira'] }, ['samira', 'nils']],
    ['to the editors when the chief editor sends it back', 'sent-back', { by: 'henrik', waitsFor: ['samira'] }, ['samira']],
    [
      'C2: to the chief editors when a set time could not be kept',
      'schedule-failed',
      { by: null, waitsFor: ['henrik'] },
      ['henrik', 'asa', 'nils'],
    ],
    [
      'to the authors and their editor of a release',
      'released',
      { by: 'henrik', waitsFor: [], editor: 'samira' },
      ['samira', 'asa', 'nils'],
    ],
    [
      'to the chief editor when an author asks for it to be taken down',
      'withdrawal-requested',
      { waitsFor: ['henrik'] },
      ['henrik', 'nils'],
    ],
    ['to the authors when it stays', 'kept', { by: 'henrik', waitsFor: [] }, ['asa', 'nils']],
    ['to the authors when it is taken down', 'unpublished', { by: 'henrik', waitsFor: [] }, ['asa', 'nils']],
    ['to the authors when it is out again', 'put-back', { by: 'henrik', waitsFor: [] }, ['asa', 'nils']],
    ['to the authors when a new version takes its place', 'replaced', { by: 'henrik', waitsFor: [] }, ['asa', 'nils']],
    [
      'to whoever is to say whether it still is right',
      'review-due',
      { by: null, waitsFor: ['asa', 'nils'], helpers: ['birgit'] },
      ['asa', 'nils', 'birgit'],
    ],
    ['C4: of a word in the conversation', 'commented', { by: 'samira', waitsFor: ['samira'], editor: 'samira' }, ['asa', 'nils']],
  ])('%s', (_whom, fact, changes, told) => {
    expect(namesOf(fact, changes)).toEqual(told);
  });

  it('to each person once, as the one for whom it waits', () => {
    expect(toldOf('author-approved', data({ by: 'nils', waitsFor: ['asa'] }))).toEqual([{ personId: 'asa', as: 'waitsFor' }]);
  });

  it('C5: to the manager in words of their own, and to everybody else as it is', () => {
    const attested = data({ waitsFor: ['samira'], manager: 'karin' });
    expect(inKinds('attested', toldOf('attested', attested)).map(({ kind, told }) => [kind, told.map(({ personId }) => personId)])).toEqual(
      [
        ['attested', ['samira', 'nils']],
        ['manager-named', ['karin']],
      ],
    );
    expect(inKinds('recalled', [])).toEqual([{ kind: 'recalled', told: [] }]);
  });

  it('of every fact', () => {
    expect(Object.keys(TOLD).toSorted()).toEqual(Object.keys(ARTICLE_EVENTS).toSorted());
  });
});

describe('a wanted topic is told', () => {
  const wish = { wishId: 'wish', site: 'familjen-helsingborg', kommun: null, by: 'asa', nominatedBy: 'birgit', takenBy: 'asa' };

  it('C29: to whoever nominated it, and not to themselves', () => {
    expect(toldOfWish(wish)).toEqual([{ personId: 'birgit', as: 'concerned' }]);
    expect(toldOfWish({ ...wish, by: 'birgit' })).toEqual([]);
  });
});

describe('a role is told', () => {
  it('to its person, when somebody else gives or ends it', () => {
    expect(toldOfAssignment('started', { personId: 'maja', onBehalfOf: null }, 'omar')).toEqual({
      kind: 'assignment-started',
      told: [{ personId: 'maja', as: 'concerned' }],
    });
    expect(toldOfAssignment('ended', { personId: 'omar', onBehalfOf: null }, 'omar').told).toEqual([]);
  });

  it('T7: to both when somebody stands in', () => {
    const { kind, told } = toldOfAssignment('ended', { personId: 'maja', onBehalfOf: 'jorma' }, 'omar');
    expect([kind, told.map(({ personId }) => personId)]).toEqual(['delegation-ended', ['maja', 'jorma']]);
  });
});

it.each<[string, NoticeKind, ToldAs, boolean]>([
  ['the manager of a submission', 'submitted', 'waitsFor', true],
  ['the contact person who is asked to help', 'escalated', 'helpers', true],
  ['a contact person who has a word to pass on', 'broadcast-sent', 'waitsFor', true],
  ['the co-author of a submission', 'submitted', 'authors', false],
  ['the editor of a release', 'released', 'editor', false],
  ['the manager who is said to agree', 'manager-named', 'manager', false],
  ['anybody of a word in the conversation', 'commented', 'waitsFor', false],
  ['the person of a role', 'assignment-started', 'concerned', false],
])('knows whether it waits for %s', (_who, kind, as, expected) => {
  expect(waitsForMe(kind, as)).toBe(expected);
});
