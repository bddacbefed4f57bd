import type { ArticleStep } from '@delakultur/contracts';
import { type Caller, type HeldRole, scopeOfHeld } from '@delakultur/kernel';
import { describe, expect, it } from 'vitest';
import { anArticle } from '../articles/testing/an-article.ts';
import { outcomeOf, sinceOf, stateOf } from './answer.rules.ts';

const [ASA, KARIN, NILS] = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const ASKED_AT = '2026-11-23T08:00:00.000Z';
const ANSWERED_AT = '2026-11-24T08:00:00.000Z';
const RECTOR = { role: 'rektor', place: '1277/a/b' };

const aCaller = (personId: string, held: readonly HeldRole[]): Caller => ({
  personId,
  kommun: '1277',
  held,
  scope: scopeOfHeld('1277', held),
});
const aStep = (changes: Partial<ArticleStep>): ArticleStep => ({
  action: 'submit',
  role: 'author',
  by: ASA,
  at: ASKED_AT,
  from: 'draft',
  to: 'with-manager',
  reason: null,
  code: null,
  person: null,
  scheduledFor: null,
  version: 2,
  ...changes,
});
const waiting = anArticle({ state: 'with-manager', version: 2, manager: KARIN, waitingSince: ASKED_AT, history: [aStep({})] });
const answered = (action: 'agree' | 'decline', by: string) => ({
  ...waiting,
  state: action === 'agree' ? ('with-editor' as const) : ('draft' as const),
  version: 3,
  history: [aStep({}), aStep({ action, role: 'manager', by, at: ANSWERED_AT, version: 3 })],
});
const asked = (personId: string, version = 2) => ({ articleId: waiting.id, version, personId });
const stateFor = (article: typeof waiting, caller: Caller, version?: number) => stateOf(article, asked(caller.personId, version), caller);

const karin = aCaller(KARIN, [RECTOR]);
const delegate = aCaller(NILS, [{ ...RECTOR, onBehalfOf: KARIN }]);
const otherManager = aCaller(NILS, [RECTOR]);

describe('C5: what has become of a question', () => {
  it.each([
    ['it waits for the manager', waiting, karin, 'waiting'],
    ['it waits for who stands in for the manager', waiting, delegate, 'waiting'],
    ['it goes to somebody else than another manager', waiting, otherManager, 'moved'],
    ['the manager has said yes', answered('agree', KARIN), karin, 'agreed'],
    ['the manager has said no', answered('decline', KARIN), karin, 'declined'],
    ['the delegate has said yes for the manager', answered('agree', NILS), karin, 'agreed'],
    ['another manager has answered, whose answer is not told', { ...answered('agree', NILS), manager: NILS }, karin, 'moved'],
    ['one’s own answer is, also when the question goes to somebody else', { ...answered('agree', KARIN), manager: NILS }, karin, 'agreed'],
    ['the author took it back', { ...waiting, state: 'draft' as const, version: 3 }, karin, 'moved'],
    ['it is asked anew', { ...waiting, version: 4 }, karin, 'moved'],
    ['nobody answers for what they wrote', { ...waiting, authors: [ASA, NILS] }, delegate, 'moved'],
  ])('%s', (_what, article, caller, state) => {
    expect(stateFor(article, caller)).toEqual({ ok: true, value: state });
  });

  it.each([
    ['holds nothing', []],
    [
      'leads nothing',
      [
        { role: 'staff', place: '1277' },
        { role: 'contact-person', place: '1277' },
      ],
    ],
  ])('is told to nobody who %s', (_who, held) => {
    expect(stateFor(waiting, aCaller(KARIN, held))).toEqual({ ok: false, problem: 'link-refused' });
  });

  it('has its time: of the asking, or of the answer', () => {
    expect(sinceOf(waiting, asked(KARIN), 'waiting')).toBe(ASKED_AT);
    expect(sinceOf(answered('agree', KARIN), asked(KARIN), 'agreed')).toBe(ANSWERED_AT);
  });
});

it.each([
  ['agreed', 'agree', undefined],
  ['declined', 'decline', undefined],
  ['declined', 'agree', 'link-used'],
  ['agreed', 'decline', 'link-used'],
  ['moved', 'agree', 'article-version-stale'],
  ['waiting', 'agree', 'article-version-stale'],
] as const)('A20: an article that is %s answers %s with %s', (state, answer, problem) => {
  expect(outcomeOf(state, answer)).toEqual(problem ? { ok: false, problem } : { ok: true, value: true });
});
