import type { ArticleAct, ArticleState } from '@delakultur/contracts/client';
import { describe, expect, it } from 'vitest';
import { ACTS, actsOn, toneOf, type DeskAct } from './act-facts.ts';
import { actsEn } from './act.words.en.ts';
import { actsSv, type ActContext } from './act.words.ts';

const asWritten = (acts: readonly ArticleAct[], state: ArticleState, editor: string | null = null, scheduledFor: string | null = null) => ({
  acts,
  state,
  editor,
  scheduledFor,
});
const primaries = (article: ReturnType<typeof asWritten>): readonly DeskAct[] => {
  const acts = actsOn(article, 'me');
  return acts.filter((act) => toneOf(act, acts, article) === 'primary');
};

it.each([
  ['draft', ['submit', 'save', 'discard', 'comment'], 'edit'],
  ['with-manager', ['agree', 'decline', 'comment'], 'agree'],
  ['with-editor', ['take', 'hand-over', 'request-changes', 'propose', 'pass-on'], 'take'],
  ['with-author', ['approve', 'settle', 'decline', 'withdraw'], 'answer'],
  ['ready', ['release', 'schedule', 'send-back', 'hand-over'], 'release'],
  ['released', ['still-right', 'revise', 'request-withdrawal'], 'still-right'],
] as const)('has one primary button, the natural next step: %s', (state, acts, primary) => {
  expect(primaries(asWritten(acts, state))).toEqual([primary]);
});

it('has no primary button beside a time that has been set', () => {
  expect(primaries(asWritten(['release', 'unschedule'], 'ready', null, '2026-12-03T06:00:00Z'))).toEqual([]);
});

it('never has two primary buttons, whatever the server allows', () => {
  const everything: readonly ArticleAct[] = [
    'agree',
    'take',
    'propose',
    'release',
    'save',
    'still-right',
    'approve',
    'unpublish',
    'restore',
  ];
  expect(primaries(asWritten(everything, 'ready'))).toHaveLength(1);
});

it('C3: offers to take an article only where it is not the person’s own', () => {
  expect(actsOn(asWritten(['take', 'propose'], 'with-editor', 'me'), 'me')).toEqual(['propose']);
  expect(actsOn(asWritten(['take', 'propose'], 'with-editor', 'anna'), 'me')).toEqual(['take', 'propose']);
});

describe('the words of every act', () => {
  const context: ActContext = {
    author: 'Åsa Ek',
    site: 'Familjen Helsingborg',
    editor: 'Amir Haddad',
    scheduled: 'torsdag 3 december kl. 07.00',
  };
  const acts = Object.keys(ACTS) as DeskAct[];

  it.each([
    ['Swedish', actsSv],
    ['English', actsEn],
  ] as const)('say what it does and what follows, without exclamation marks: %s', (_, words) => {
    for (const act of acts) {
      const { label, follows, done, ...rest } = words[act];
      const said = [label, follows(context), done?.(context), ...Object.values(rest)].filter((one) => one !== undefined);
      expect(said.filter((one) => one === '' || one.includes('!'))).toEqual([]);
      expect(follows(context)).toMatch(/\.$/);
    }
  });

  it.each([
    ['Swedish', actsSv],
    ['English', actsEn],
  ] as const)('ask for a reason and have a button to send it where one is needed: %s', (_, words) => {
    const asks = acts.filter((act) => (ACTS[act].needs as string).endsWith('reason'));
    expect(asks.filter((act) => !words[act].reason || !words[act].send)).toEqual([]);
  });
});
