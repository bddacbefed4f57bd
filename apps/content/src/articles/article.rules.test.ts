import { emptyDocument } from '@delakultur/document';
import { type Caller, type HeldRole, scopeOfHeld } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';
import { type Article, newDraft } from './article.machine.ts';
import { actsOf, hasRoom, isComplete, managerToAsk, maySee, rolesIn, waitOf } from './article.rules.ts';

const [ASA, KARIN, SAMIRA, HENRIK, MAJA] = ['1', '2', '3', '4', '5'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
];
const SITE = 'familjen-helsingborg';

const aCaller = (personId: string, kommun: string, held: readonly HeldRole[] = []): Caller => ({
  personId,
  kommun,
  held,
  scope: scopeOfHeld(kommun, held),
});
const asa = aCaller(ASA, '1277');
const colleague = aCaller(MAJA, '1277', [{ role: 'staff', place: '1277' }]);
const karin = aCaller(KARIN, '1277');
const samira = aCaller(SAMIRA, '1283', [{ role: 'editor', place: `site/${SITE}` }]);
const henrik = aCaller(HENRIK, '1283', [{ role: 'chief-editor', place: `site/${SITE}` }]);
const otherSitesChief = aCaller(MAJA, '1880', [{ role: 'chief-editor', place: 'site/pedagog-orebro' }]);
const contact = aCaller(MAJA, '1277', [{ role: 'contact-person', place: '1277' }]);
const otherContact = aCaller(MAJA, '1284', [{ role: 'contact-person', place: '1284' }]);

const anArticle = (changes: Partial<Article> = {}): Article => ({
  ...newDraft(
    {
      id: ASA,
      site: SITE,
      kommun: '1277',
      authors: [ASA],
      title: 'Kottar',
      body: emptyDocument,
      lang: 'sv',
      schoolForm: 'forskola',
      topic: 'matematik',
    },
    '2026-11-20T08:00:00.000Z',
  ),
  ...changes,
});
const sent = anArticle({ state: 'with-manager', managerId: KARIN });

describe('who an article is there for', () => {
  it.each([
    ['its author', asa, true, true],
    ['a colleague in the same municipality', colleague, false, false],
    ['the manager who was asked', karin, false, true],
    ["the site's editor", samira, false, true],
    ["the site's chief editor", henrik, false, true],
    ["another site's chief editor", otherSitesChief, false, false],
    ["C7: the own municipality's contact person", contact, false, true],
    ["C7: another municipality's contact person", otherContact, false, false],
  ])('%s', (_who, caller, draft, afterwards) => {
    expect([maySee(anArticle(), caller), maySee(sent, caller)]).toEqual([draft, afterwards]);
  });

  it('is its authors’ alone again when it has come back, whatever the others saw before', () => {
    const back = { ...sent, state: 'draft' } as const;
    expect([asa, karin, samira, henrik, contact].map((caller) => maySee(back, caller))).toEqual([true, false, false, false, false]);
  });

  it('C7: gives a contact person nothing to do', () => {
    expect(actsOf(sent, rolesIn(sent, contact))).toEqual([]);
  });
});

describe('what may be done now', () => {
  it.each([
    ['a draft, by its author', anArticle(), asa, ['submit', 'save', 'comment']],
    ['with the manager, by its author', sent, asa, ['recall', 'comment']],
    ['with the manager, by the manager', sent, karin, ['agree', 'decline', 'comment']],
    ['with the manager, by the editor', sent, samira, ['comment']],
    ['ready, by the chief editor', anArticle({ ...sent, state: 'ready' }), henrik, ['release', 'send-back', 'comment']],
    [
      'C2: ready, by a chief editor who wrote it',
      anArticle({ ...sent, state: 'ready', authors: [ASA, HENRIK] }),
      henrik,
      ['send-back', 'comment'],
    ],
    ['unpublished, by the chief editor', anArticle({ ...sent, state: 'unpublished' }), henrik, []],
  ])('%s', (_when, article, caller, acts) => {
    expect(actsOf(article, rolesIn(article, caller))).toEqual(acts);
  });
});

describe('T2: whose turn it is', () => {
  const holders = { editor: [SAMIRA], 'chief-editor': [HENRIK] };
  it.each([
    ['draft', 'author', [ASA]],
    ['with-manager', 'manager', [KARIN]],
    ['with-editor', 'editor', [SAMIRA]],
    ['with-author', 'author', [ASA]],
    ['ready', 'chief-editor', [HENRIK]],
    ['released', null, []],
  ] as const)('%s', (state, role, persons) => {
    expect(waitOf({ ...sent, state }, holders)).toMatchObject({ role, persons });
  });
});

it('C16: asks for a school form before an article is sent', () => {
  expect(isComplete(anArticle(), 120)).toMatchObject({ ok: true });
  expect(isComplete(anArticle({ schoolForm: null }), 120)).toEqual({ ok: false, problem: 'article-incomplete' });
  expect(isComplete(anArticle(), 0)).toEqual({ ok: false, problem: 'article-incomplete' });
});

const comments = (size: number, text: string) => Array.from({ length: size }, () => ({ text }));

it('takes comments until the conversation has filled its share of a message', () => {
  const long = 'å'.repeat(3_900);
  expect(hasRoom(comments(24, long), long)).toEqual({ ok: true, value: true });
  expect(hasRoom(comments(25, long), long)).toEqual({ ok: false, problem: 'payload-too-large' });
  expect(hasRoom(comments(1_000, '!'), '!')).toEqual({ ok: false, problem: 'payload-too-large' });
});

describe('C5: who is asked to agree', () => {
  const unit = '1277/area/unit';
  const holdings = [
    { personId: ASA, role: 'staff', place: unit },
    { personId: KARIN, role: 'rektor', place: unit },
    { personId: HENRIK, role: 'head-of-schools', place: '1277' },
  ];
  it.each([
    ['the rektor of the unit', [ASA], holdings, KARIN],
    ['the head of schools, when the rektor writes along', [ASA, KARIN], holdings, HENRIK],
  ])('%s', (_who, authors, known, manager) => {
    expect(managerToAsk(anArticle({ authors }), known)).toEqual({ ok: true, value: manager });
  });

  it('nobody, when all who could be asked write along', () => {
    expect(managerToAsk(anArticle({ authors: [ASA, KARIN, HENRIK] }), holdings)).toEqual({ ok: false, problem: 'manager-missing' });
  });
});
