import {
  ARTICLE_ACTIONS,
  ARTICLE_ROLES,
  ARTICLE_STATES,
  type ArticleAction,
  type ArticleRole,
  type ArticleState,
} from '@delakultur/contracts';
import { emptyDocument } from '@delakultur/document';
import { describe, expect, it } from 'vitest';
import { actionsFor, type Article, ARTICLE_TRANSITIONS, decide, type Facts, TURN, unkept } from './article.machine.ts';
import { anArticle } from './testing/an-article.ts';

const SOMEONE = '00000000-0000-4000-8000-000000000002';
const AT = '2026-11-23T08:00:00.000Z';

const facts = (roles: readonly ArticleRole[], more: Partial<Facts> = {}): Facts => ({
  by: SOMEONE,
  roles,
  at: AT,
  reason: 'Därför',
  ...more,
});

/** The whole table once more, as a person reads it: state, action, who, where to. Whatever is not here is refused. */
const ALLOWED: readonly (readonly [ArticleState, ArticleAction, readonly ArticleRole[], ArticleState])[] = [
  ['draft', 'submit', ['author'], 'with-manager'],
  ['draft', 'attest', ['author'], 'with-editor'],
  ['draft', 'return', ['author'], 'with-editor'],
  ['draft', 'discard', ['author'], 'discarded'],
  ['discarded', 'restore', ['author'], 'draft'],
  ['with-manager', 'agree', ['manager'], 'with-editor'],
  ['with-manager', 'decline', ['manager'], 'draft'],
  ['with-manager', 'recall', ['author'], 'draft'],
  ['with-editor', 'take', ['editor'], 'with-editor'],
  ['with-editor', 'hand-over', ['editor', 'chief-editor'], 'with-editor'],
  ['with-editor', 'request-changes', ['editor'], 'draft'],
  ['with-editor', 'propose', ['editor'], 'with-author'],
  ['with-editor', 'pass-on', ['editor'], 'ready'],
  ['with-editor', 'withdraw', ['author'], 'draft'],
  ['with-author', 'approve', ['author'], 'ready'],
  ['with-author', 'settle', ['author'], 'with-editor'],
  ['with-author', 'decline', ['author'], 'with-editor'],
  ['with-author', 'hand-over', ['editor', 'chief-editor'], 'with-author'],
  ['with-author', 'withdraw', ['author'], 'draft'],
  ['ready', 'release', ['chief-editor'], 'released'],
  ['ready', 'schedule', ['chief-editor'], 'ready'],
  ['ready', 'unschedule', ['chief-editor'], 'ready'],
  ['ready', 'send-back', ['chief-editor'], 'with-editor'],
  ['ready', 'hand-over', ['editor', 'chief-editor'], 'ready'],
  ['ready', 'withdraw', ['author'], 'draft'],
  ['released', 'request-withdrawal', ['author'], 'withdrawal-requested'],
  ['released', 'still-right', ['author', 'editor', 'chief-editor'], 'released'],
  ['released', 'unpublish', ['chief-editor'], 'unpublished'],
  ['released', 'replace', ['chief-editor'], 'replaced'],
  ['withdrawal-requested', 'recall', ['author'], 'released'],
  ['withdrawal-requested', 'keep', ['chief-editor'], 'released'],
  ['withdrawal-requested', 'unpublish', ['chief-editor'], 'unpublished'],
  ['unpublished', 'put-back', ['chief-editor'], 'released'],
  ['unpublished', 'replace', ['chief-editor'], 'replaced'],
];

/** What an action wants beside the state, given here so that only state and role decide. */
const CIRCUMSTANCES: Partial<Record<ArticleAction, Partial<Article>>> = {
  return: { agreement: { by: SOMEONE, at: AT, how: 'confirmed' } },
  unschedule: { scheduledFor: AT, scheduledBy: SOMEONE },
  'still-right': { review: 'ask' },
};

describe('C2, C3, C5: every state, every action, every role', () => {
  const all = ARTICLE_STATES.flatMap((state) =>
    ARTICLE_ACTIONS.flatMap((action) => ARTICLE_ROLES.map((role) => [state, action, role] as const)),
  );

  it.each(all)('%s: %s by the %s', (state, action, role) => {
    const row = ALLOWED.find(([from, what]) => from === state && what === action);
    const article = anArticle({ state, ...CIRCUMSTANCES[action] });
    const result = decide(article, action, facts([role]));
    const expected = !row ? 'article-transition-refused' : row[2].includes(role) ? row[3] : 'article-role-missing';
    expect(result.ok ? result.value.article.state : result.problem).toBe(expected);
    expect(actionsFor(article, [role]).includes(action)).toBe(row?.[2].includes(role) ?? false);
  });

  it.each([
    ['answers the editor before a manager has agreed', 'draft', 'return', 'author', {}],
    ['sets a second time of release', 'ready', 'schedule', 'chief-editor', { scheduledFor: AT }],
    ['takes back a time that is not set', 'ready', 'unschedule', 'chief-editor', {}],
    ['confirms an article that nobody asks about', 'released', 'still-right', 'author', {}],
  ] as const)('nobody %s', (_, state, action, role, changes) => {
    expect(decide(anArticle({ state, ...changes }), action, facts([role]))).toEqual({ ok: false, problem: 'article-transition-refused' });
  });

  it.each(
    ALLOWED.filter(([, action]) => ['decline', 'request-changes', 'send-back', 'unpublish', 'withdraw', 'keep', 'settle'].includes(action)),
  )('%s: %s wants a reason', (state, action, [role]) => {
    const { reason: _, ...silent } = facts([role!]);
    expect(decide(anArticle({ state }), action, silent)).toEqual({ ok: false, problem: 'invalid-request' });
  });
});

describe('the shape of the table', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<ArticleState>(['draft']);
    for (const state of reached) for (const { to } of Object.values(ARTICLE_TRANSITIONS[state])) reached.add(to);
    expect([...reached].toSorted()).toEqual([...ARTICLE_STATES].toSorted());
  });

  it('leads nowhere from where it ends', () => {
    expect(ARTICLE_TRANSITIONS.replaced).toEqual({});
  });

  it('gives every state that waits for somebody an action of theirs', () => {
    const stuck = ARTICLE_STATES.filter((state) => TURN[state] && actionsFor(anArticle({ state }), [TURN[state]]).length === 0);
    expect(stuck).toEqual([]);
  });

  it('C2: releases by the chief editor alone, whichever way', () => {
    const ways = ALLOWED.filter(([from, , , to]) => to === 'released' && !['released', 'withdrawal-requested'].includes(from));
    expect(ways.map(([, , roles]) => roles)).toEqual([['chief-editor'], ['chief-editor']]);
  });
});

describe('what a step leaves behind', () => {
  it('keeps actor, role, time, reason and version', () => {
    const result = decide(anArticle({ state: 'with-manager', version: 3 }), 'decline', facts(['manager']));
    expect(result).toMatchObject({
      ok: true,
      value: {
        fact: 'manager-declined',
        article: {
          version: 4,
          waitingSince: AT,
          history: [
            { action: 'decline', role: 'manager', by: SOMEONE, at: AT, from: 'with-manager', to: 'draft', reason: 'Därför', version: 4 },
          ],
        },
      },
    });
  });

  it('names the manager who is asked', () => {
    const result = decide(anArticle(), 'submit', facts(['author'], { person: SOMEONE }));
    expect(result).toMatchObject({ value: { article: { manager: SOMEONE, agreement: null } } });
  });

  it.each([
    ['ready', 'release', 'chief-editor'],
    ['ready', 'schedule', 'chief-editor'],
    ['unpublished', 'put-back', 'chief-editor'],
    ['with-manager', 'agree', 'manager'],
  ] as const)('C2, C5: %s: lets no author %s as the %s', (state, action, role) => {
    expect(decide(anArticle({ state }), action, facts(['author', role]))).toEqual({ ok: false, problem: 'article-role-missing' });
  });

  it("C5: says for whom a manager's delegate agrees", () => {
    const result = decide(anArticle({ state: 'with-manager', manager: AT }), 'agree', facts(['manager']));
    expect(result).toMatchObject({
      value: { article: { agreement: { by: SOMEONE, how: 'confirmed' }, history: [{ by: SOMEONE, person: AT }] } },
    });
  });

  it('C5: keeps the agreement while the editor asks for changes, and not when the author takes it back', () => {
    const agreement = { by: SOMEONE, at: AT, how: 'confirmed' } as const;
    const asked = decide(anArticle({ state: 'with-editor', agreement }), 'request-changes', facts(['editor'], { code: 'sources' }));
    expect(asked).toMatchObject({ value: { article: { agreement, editor: SOMEONE, history: [{ code: 'sources' }] } } });
    const taken = decide(anArticle({ state: 'with-editor', agreement }), 'withdraw', facts(['author']));
    expect(taken).toMatchObject({ value: { article: { agreement: null, state: 'draft' } } });
  });

  it('C11: stores which statement the author made, and when', () => {
    const result = decide(anArticle(), 'submit', facts(['author'], { declared: 2, isFirst: true }));
    expect(result).toMatchObject({ value: { article: { declared: { by: SOMEONE, at: AT, guidelineVersion: 2 }, isFirst: true } } });
  });

  it('forgets a set time with whatever ends it', () => {
    const scheduled = anArticle({ state: 'ready', scheduledFor: AT, scheduledBy: SOMEONE });
    for (const [action, role] of [
      ['release', 'chief-editor'],
      ['send-back', 'chief-editor'],
      ['withdraw', 'author'],
    ] as const)
      expect(decide(scheduled, action, facts([role]))).toMatchObject({ value: { article: { scheduledFor: null, scheduledBy: null } } });
  });

  it('says in the history that a set time could not be kept, and that nobody did it', () => {
    const scheduled = anArticle({ state: 'ready', scheduledFor: AT, scheduledBy: SOMEONE });
    expect(unkept(scheduled, 'article-role-missing', AT)).toMatchObject({
      state: 'ready',
      scheduledFor: null,
      history: [{ action: 'unschedule', by: null, reason: 'article-role-missing', from: 'ready', to: 'ready' }],
    });
  });

  it('begins every wait anew, without reminders and without helpers', () => {
    const long = anArticle({ state: 'with-manager', reminders: 3, remindedAt: AT, helper: 'contact-person' });
    expect(decide(long, 'agree', facts(['manager']))).toMatchObject({
      value: { article: { reminders: 0, remindedAt: null, helper: null, waitingSince: AT } },
    });
  });

  it.each(['with-author', 'ready'] as const)(
    'C4: leaves the wait of whoever is to act in %s as it is, when another editor takes over',
    (state) => {
      const long = anArticle({ state, editor: SOMEONE, reminders: 2, remindedAt: AT, helper: 'chief-editor' });
      const { waitingSince } = long;
      const result = decide(long, 'hand-over', facts(['editor'], { person: AT }));
      expect(result).toMatchObject({
        value: { article: { editor: AT, waitingSince, reminders: 2, remindedAt: AT, helper: 'chief-editor' } },
      });
    },
  );

  it.each([
    ['request-withdrawal', 'author'],
    ['unpublish', 'chief-editor'],
    ['replace', 'chief-editor'],
  ] as const)('asks nobody whether it still is right after %s', (action, role) => {
    const result = decide(anArticle({ state: 'released', review: 'ask' }), action, facts([role]));
    expect(result).toMatchObject({ value: { article: { review: null } } });
  });

  it("C3: changes the text only when the author approves the editor's wording", () => {
    const proposed = decide(
      anArticle({ state: 'with-editor' }),
      'propose',
      facts(['editor'], { wording: { title: 'Kottmatematik', body: emptyDocument } }),
    );
    if (!proposed.ok) throw new Error(proposed.problem);
    expect(proposed.value.article).toMatchObject({ title: 'Kottar', proposal: { title: 'Kottmatematik', by: SOMEONE } });
    const approved = decide(proposed.value.article, 'approve', facts(['author']));
    expect(approved).toMatchObject({ value: { article: { title: 'Kottmatematik', proposal: null } } });
    const declined = decide(proposed.value.article, 'decline', facts(['author']));
    expect(declined).toMatchObject({ value: { article: { title: 'Kottar', state: 'with-editor' } } });
  });
});
