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
import { actionsFor, type Article, ARTICLE_TRANSITIONS, decide, type Facts, newDraft, TURN } from './article.machine.ts';

const AUTHOR = '00000000-0000-4000-8000-000000000001';
const SOMEONE = '00000000-0000-4000-8000-000000000002';
const AT = '2026-11-23T08:00:00.000Z';

const anArticle = (changes: Partial<Article> = {}): Article => ({
  ...newDraft(
    {
      id: '00000000-0000-4000-8000-0000000000aa',
      site: 'familjen-helsingborg',
      kommun: '1277',
      authors: [AUTHOR],
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
const facts = (roles: readonly ArticleRole[], more: Partial<Facts> = {}): Facts => ({
  by: SOMEONE,
  roles,
  at: AT,
  reason: 'Därför',
  ...more,
});

/** The whole table once more, as a person reads it: state, action, who, where to. Whatever is not here is refused. */
const ALLOWED: readonly (readonly [ArticleState, ArticleAction, ArticleRole, ArticleState])[] = [
  ['draft', 'submit', 'author', 'with-manager'],
  ['with-manager', 'agree', 'manager', 'with-editor'],
  ['with-manager', 'decline', 'manager', 'draft'],
  ['with-manager', 'recall', 'author', 'draft'],
  ['with-editor', 'request-changes', 'editor', 'draft'],
  ['with-editor', 'propose', 'editor', 'with-author'],
  ['with-author', 'approve', 'author', 'ready'],
  ['with-author', 'decline', 'author', 'with-editor'],
  ['ready', 'release', 'chief-editor', 'released'],
  ['ready', 'send-back', 'chief-editor', 'with-editor'],
  ['released', 'unpublish', 'chief-editor', 'unpublished'],
];

describe('C2, C3, C5: every state, every action, every role', () => {
  const all = ARTICLE_STATES.flatMap((state) =>
    ARTICLE_ACTIONS.flatMap((action) => ARTICLE_ROLES.map((role) => [state, action, role] as const)),
  );

  it.each(all)('%s: %s by the %s', (state, action, role) => {
    const row = ALLOWED.find(([from, what]) => from === state && what === action);
    const result = decide(anArticle({ state }), action, facts([role]));
    const expected = !row ? 'article-transition-refused' : row[2] === role ? row[3] : 'article-role-missing';
    expect(result.ok ? result.value.article.state : result.problem).toBe(expected);
    expect(actionsFor(state, [role]).includes(action)).toBe(row?.[2] === role);
  });
});

describe('the shape of the table', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<ArticleState>(['draft']);
    for (const state of reached) for (const { to } of Object.values(ARTICLE_TRANSITIONS[state])) reached.add(to);
    expect([...reached].toSorted()).toEqual([...ARTICLE_STATES].toSorted());
  });

  it('leads nowhere from where it ends', () => {
    expect(ARTICLE_TRANSITIONS.unpublished).toEqual({});
  });

  it('gives every state that waits for somebody an action of theirs', () => {
    const stuck = ARTICLE_STATES.filter((state) => TURN[state] && actionsFor(state, [TURN[state]]).length === 0);
    expect(stuck).toEqual([]);
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
    const result = decide(anArticle(), 'submit', facts(['author'], { managerId: SOMEONE }));
    expect(result).toMatchObject({ value: { article: { managerId: SOMEONE } } });
  });

  it('C2: lets no author release, not even one who is the chief editor', () => {
    const own = decide(anArticle({ state: 'ready' }), 'release', facts(['author', 'chief-editor']));
    expect(own).toEqual({ ok: false, problem: 'article-role-missing' });
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
