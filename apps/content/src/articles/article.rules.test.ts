import type { ArticleStep } from '@delakultur/contracts';
import { type Caller, type HeldRole, scopeOfHeld } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';
import { actsOf, hasRoom, hasRoomToGoOn, isComplete, isManagerNamed, managerToAsk, maySee, rolesIn, sendingOf } from './article.rules.ts';
import { anArticle } from './testing/an-article.ts';

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
const delegate = aCaller(MAJA, '1277', [{ role: 'rektor', place: '1277/a/b', onBehalfOf: KARIN }]);
const otherDelegate = aCaller(MAJA, '1277', [{ role: 'rektor', place: '1277/a/b', onBehalfOf: HENRIK }]);
const contact = aCaller(MAJA, '1277', [{ role: 'contact-person', place: '1277' }]);
const otherContact = aCaller(MAJA, '1284', [{ role: 'contact-person', place: '1284' }]);

const sent = anArticle({ state: 'with-manager', manager: KARIN });

describe('who an article is there for', () => {
  it.each([
    ['its author', asa, true, true],
    ['a colleague in the same municipality', colleague, false, false],
    ['the manager who was asked', karin, false, true],
    ['C5: who stands in for the manager', delegate, false, true],
    ['C5: who stands in for another manager', otherDelegate, false, false],
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
    ['a draft, by its author', anArticle(), asa, ['submit', 'discard', 'save', 'comment']],
    ['with the manager, by its author', sent, asa, ['recall', 'comment']],
    ['with the manager, by the manager', sent, karin, ['agree', 'decline', 'comment']],
    ['with the manager, by the editor', sent, samira, ['comment']],
    [
      'ready, by the chief editor',
      anArticle({ ...sent, state: 'ready' }),
      henrik,
      ['release', 'schedule', 'send-back', 'hand-over', 'comment'],
    ],
    [
      'C2: ready, by a chief editor who wrote it',
      anArticle({ ...sent, state: 'ready', authors: [ASA, HENRIK] }),
      henrik,
      ['send-back', 'hand-over', 'withdraw', 'comment'],
    ],
    ['unpublished, by the chief editor', anArticle({ ...sent, state: 'unpublished' }), henrik, ['put-back']],
    ['released, by its author', anArticle({ ...sent, state: 'released' }), asa, ['request-withdrawal', 'comment', 'revise']],
    ['C5: with the manager, by who stands in', sent, delegate, ['agree', 'decline', 'comment']],
  ])('%s', (_when, article, caller, acts) => {
    expect(actsOf(article, rolesIn(article, caller))).toEqual(acts);
  });
});

it('C16: asks for a school form before an article is sent', () => {
  expect(isComplete(anArticle(), 120)).toMatchObject({ ok: true });
  expect(isComplete(anArticle({ schoolForm: null }), 120)).toEqual({ ok: false, problem: 'article-incomplete' });
  expect(isComplete(anArticle(), 0)).toEqual({ ok: false, problem: 'article-incomplete' });
});

const comments = (size: number, text: string) => Array.from({ length: size }, () => ({ text, anchor: null }));

it('takes comments until the conversation has filled its share of a message', () => {
  const long = 'å'.repeat(3_900);
  expect(hasRoom(comments(24, long), { text: long, anchor: null })).toEqual({ ok: true, value: true });
  expect(hasRoom(comments(25, long), { text: long, anchor: null })).toEqual({ ok: false, problem: 'payload-too-large' });
  expect(hasRoom(comments(1_000, '!'), { text: '!', anchor: null })).toEqual({ ok: false, problem: 'payload-too-large' });
});

it('an article has room for a long life, and lets none grow until nobody can read it', () => {
  const step = { action: 'withdraw', reason: 'å'.repeat(2_000) } as ArticleStep;
  const lived = (steps: number) => anArticle({ history: Array.from({ length: steps }, () => step) });
  const full = { ok: false, problem: 'payload-too-large' };
  expect([hasRoomToGoOn(lived(50), 'submit').ok, hasRoomToGoOn(lived(75), 'submit')]).toEqual([true, full]);
  expect([hasRoomToGoOn(lived(75), 'unpublish').ok, hasRoomToGoOn(lived(75), 'discard').ok]).toEqual([true, true]);
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
    expect(managerToAsk(anArticle({ authors }), known)).toBe(manager);
  });

  it('nobody, when all who could be asked write along', () => {
    expect(managerToAsk(anArticle({ authors: [ASA, KARIN, HENRIK] }), holdings)).toBeNull();
  });
});

describe('C5: how a draft is sent', () => {
  const agreement = { by: KARIN, at: '2026-11-20T08:00:00.000Z', how: 'confirmed' } as const;
  it.each([
    ['to the manager where the manager answers', null, 'confirm', 'submit'],
    ["with the author's word where that is enough", null, 'attest', 'attest'],
    ['back to the editor where the manager has agreed', agreement, 'confirm', 'return'],
  ] as const)('%s', (_, known, policy, sending) => {
    expect(sendingOf(anArticle({ agreement: known, manager: KARIN }), policy)).toBe(sending);
  });

  it.each([
    ['who agreed', [ASA, KARIN], KARIN],
    ['in whose name somebody agreed', [ASA, KARIN], HENRIK],
    ['who agreed for the manager', [ASA, HENRIK], HENRIK],
  ])('anew, when somebody %s has become an author', (_, authors, by) => {
    const article = anArticle({ authors, manager: KARIN, agreement: { ...agreement, by } });
    expect(sendingOf(article, 'confirm')).toBe('submit');
    expect(sendingOf(article, 'attest')).toBe('attest');
  });

  const managers = [{ personId: KARIN, role: 'rektor', place: '1277/area/unit' }];
  it.each([
    ['a manager of the municipality', KARIN, managers, { ok: true, value: KARIN }],
    ['nobody', undefined, [], { ok: false, problem: 'attestation-missing' }],
    ['a colleague', HENRIK, [{ personId: HENRIK, role: 'staff', place: '1277' }], { ok: false, problem: 'manager-unknown' }],
    [
      "another municipality's manager",
      KARIN,
      [{ personId: KARIN, role: 'rektor', place: '1284/a/b' }],
      { ok: false, problem: 'manager-unknown' },
    ],
    ['oneself', ASA, [{ personId: ASA, role: 'rektor', place: '1277/a/b' }], { ok: false, problem: 'manager-unknown' }],
    ['who stands in for a manager', KARIN, [{ ...managers[0]!, onBehalfOf: HENRIK }], { ok: true, value: KARIN }],
    ['who stands in for oneself', KARIN, [{ ...managers[0]!, onBehalfOf: ASA }], { ok: false, problem: 'manager-unknown' }],
  ] as const)('an author names %s', (_, named, holdings, expected) => {
    expect(isManagerNamed(named, anArticle(), holdings)).toEqual(expected);
  });
});
