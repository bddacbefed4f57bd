import { describe, expect, it } from 'vitest';
import type { Article } from './article.machine.ts';
import { anArticle } from './testing/an-article.ts';
import { helperFor, type Holders, isStuck, nextPrompt, prompted, waitOf, withHelp } from './wait.rules.ts';

const [ASA, KARIN, SAMIRA, HENRIK, MAJA, OMAR] = ['01', '02', '03', '04', '05', '06'].map(
  (n) => `00000000-0000-4000-8000-0000000000${n}`,
) as [string, string, string, string, string, string];
const holders: Holders = {
  editor: [SAMIRA, OMAR],
  'chief-editor': [HENRIK],
  'contact-person': [MAJA],
  administrator: [OMAR],
  delegate: [],
};
const nobody: Holders = { editor: [], 'chief-editor': [], 'contact-person': [], administrator: [], delegate: [] };
const sent = (changes: Partial<Article>) =>
  anArticle({ authors: [ASA], manager: KARIN, waitingSince: '2026-11-23T14:00:00.000Z', ...changes });

describe('T2: whose turn it is', () => {
  it.each<[string, Partial<Article>, Partial<Holders>, string | null, readonly string[]]>([
    ['a draft waits for its author', { state: 'draft' }, {}, 'author', [ASA]],
    ['the manager', { state: 'with-manager' }, {}, 'manager', [KARIN]],
    ['C5: the manager, and who stands in', { state: 'with-manager' }, { delegate: [MAJA] }, 'manager', [KARIN, MAJA]],
    ['C5: never the author, who stands in for the own manager', { state: 'with-manager' }, { delegate: [ASA] }, 'manager', [KARIN]],
    ['C3: all editors, until one has taken it', { state: 'with-editor' }, {}, 'editor', [SAMIRA, OMAR]],
    ['C3: the editor who has taken it', { state: 'with-editor', editor: OMAR }, {}, 'editor', [OMAR]],
    ['C3: all editors, when that one edits no longer', { state: 'with-editor', editor: MAJA }, {}, 'editor', [SAMIRA, OMAR]],
    ['the author, with a proposal', { state: 'with-author' }, {}, 'author', [ASA]],
    ['C2: a chief editor who did not write it', { state: 'ready' }, { 'chief-editor': [ASA, HENRIK] }, 'chief-editor', [HENRIK]],
    ['nobody, while a time is set', { state: 'ready', scheduledFor: '2026-12-01T06:00:00.000Z' }, {}, null, []],
    ['the chief editor, when the author wants it down', { state: 'withdrawal-requested' }, {}, 'chief-editor', [HENRIK]],
    ['nobody, when it is out', { state: 'released' }, {}, null, []],
    ['the editors, when its authors have been silent', { state: 'released', review: 'ask' }, {}, 'editor', [SAMIRA, OMAR]],
    ['the chief editor, when they have been for longer', { state: 'released', review: 'remove' }, {}, 'chief-editor', [HENRIK]],
  ])('%s', (_, changes, more, role, persons) => {
    expect(waitOf(sent(changes), { ...holders, ...more })).toMatchObject({ role, persons });
  });
});

describe('C4, C5: nobody waits in silence', () => {
  it.each<[string, Partial<Article>, string | undefined, string | undefined]>([
    ['a manager is reminded on the third weekday morning', { state: 'with-manager' }, 'remind', '2026-11-27T07:00:00.000Z'],
    [
      'then after a week',
      { state: 'with-manager', reminders: 1, remindedAt: '2026-11-27T07:00:00.000Z' },
      'remind',
      '2026-12-01T07:00:00.000Z',
    ],
    ['then somebody is asked to help', { state: 'with-manager', reminders: 2 }, 'help', '2026-12-04T07:00:00.000Z'],
    [
      'then both are reminded each week',
      { state: 'with-manager', reminders: 3, helper: 'contact-person' },
      'remind',
      '2026-12-11T07:00:00.000Z',
    ],
    [
      'an author who got a draft back is reminded',
      { state: 'draft', declared: { by: ASA, at: '', guidelineVersion: 1 } },
      'remind',
      '2026-12-01T07:00:00.000Z',
    ],
    [
      'and is left in peace in the end',
      { state: 'draft', reminders: 2, declared: { by: ASA, at: '', guidelineVersion: 1 } },
      undefined,
      undefined,
    ],
    ['a draft that nobody has seen is only the author’s', { state: 'draft' }, undefined, undefined],
    ['a set time needs no reminder', { state: 'ready', scheduledFor: '2027-01-01T06:00:00.000Z' }, undefined, undefined],
    ['what is out waits for nobody', { state: 'released' }, undefined, undefined],
  ])('%s', (_, changes, kind, at) => {
    expect(nextPrompt(sent(changes))).toEqual(kind && { kind, at });
  });

  it('nobody is reminded twice at once, however long we were away', () => {
    const late = sent({ state: 'with-manager', reminders: 1, remindedAt: '2027-02-01T07:00:00.000Z' });
    expect(nextPrompt(late)?.at).toBe('2027-02-03T07:00:00.000Z');
  });

  it.each([
    ['with-manager', holders, 'contact-person'],
    ['with-manager', { ...holders, 'contact-person': [] }, 'administrator'],
    ['with-editor', holders, 'chief-editor'],
    ['with-author', holders, 'editor'],
    ['ready', holders, 'contact-person'],
    ['withdrawal-requested', holders, 'contact-person'],
    ['ready', { ...holders, 'chief-editor': [] }, 'contact-person'],
    ['draft', holders, null],
    ['with-manager', nobody, null],
  ] as const)('%s is brought to the first who is there', (state, known, helper) => {
    expect(helperFor(sent({ state }), known)).toBe(helper);
  });

  it('C5: where no manager is on record, help is asked for at once', () => {
    const unmanaged = sent({ state: 'with-manager', manager: null });
    expect(isStuck(unmanaged, holders)).toBe(true);
    expect(waitOf(withHelp(unmanaged, holders), holders).helper).toEqual({ role: 'contact-person', persons: [MAJA] });
  });

  it('C2: a chief editor who is the only one and wrote it is asked to let somebody stand in', () => {
    const own = withHelp(sent({ state: 'ready', authors: [HENRIK] }), holders);
    expect(waitOf(own, holders)).toMatchObject({ persons: [], helper: { role: 'chief-editor', persons: [HENRIK] } });
  });

  it('a reminder changes nothing but that it was given', () => {
    const before = sent({ state: 'with-manager' });
    const after = prompted(before, { kind: 'remind', at: '' }, holders, '2026-11-27T07:00:00.000Z');
    expect(after).toEqual({ ...before, reminders: 1, remindedAt: '2026-11-27T07:00:00.000Z' });
  });
});
