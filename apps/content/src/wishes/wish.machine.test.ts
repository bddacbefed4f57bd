import { WISH_STATES, type WishState } from '@delakultur/contracts';
import { describe, expect, it } from 'vitest';
import { actionsFor, decide, type Wish, WISH_TRANSITIONS, type WishAction, type WishRole } from './wish.machine.ts';

const SOMEONE = '00000000-0000-4000-8000-000000000002';
const AT = '2026-11-23T08:00:00.000Z';
const ROLES = ['planner', 'taker', 'member', 'chief-editor', 'release'] as const satisfies readonly WishRole[];
const ACTIONS = ['change', 'take', 'give-back', 'close', 'fulfil'] as const satisfies readonly WishAction[];

const aWish = (state: WishState): Wish => ({
  id: '00000000-0000-4000-8000-0000000000aa',
  site: 'familjen-helsingborg',
  version: 3,
  kommun: null,
  schoolForm: null,
  topic: null,
  title: 'Uteskola',
  note: null,
  state,
  nominatedBy: SOMEONE,
  nominatedAt: AT,
  takenBy: state === 'taken' ? SOMEONE : null,
  takenAt: state === 'taken' ? AT : null,
  articleId: null,
  reason: null,
});

/** The whole table once more, as a person reads it: state, action, who, where to. Whatever is not here is refused. */
const ALLOWED: readonly (readonly [WishState, WishAction, readonly WishRole[], WishState])[] = [
  ['open', 'change', ['planner'], 'open'],
  ['open', 'take', ['member'], 'taken'],
  ['open', 'close', ['planner'], 'closed'],
  ['open', 'fulfil', ['release'], 'done'],
  ['taken', 'give-back', ['taker', 'chief-editor'], 'open'],
  ['taken', 'close', ['planner'], 'closed'],
  ['taken', 'fulfil', ['release'], 'done'],
];

describe('C29: the life of a wanted topic', () => {
  const every = WISH_STATES.flatMap((state) => ACTIONS.flatMap((action) => ROLES.map((role) => [state, action, role] as const)));

  it.each(every)('%s, %s, as %s', (state, action, role) => {
    const row = ALLOWED.find(([from, name]) => from === state && name === action);
    const isAllowed = row?.[2].includes(role) ?? false;
    const decided = decide(aWish(state), action, { by: SOMEONE, roles: [role], at: AT });
    const refused = { ok: false, problem: row ? 'forbidden' : 'wish-transition-refused' };
    expect(decided).toMatchObject(isAllowed ? { ok: true, value: { wish: { state: row?.[3], version: 4 } } } : refused);
    expect(actionsFor(aWish(state), [role]).includes(action)).toBe(decided.ok);
  });

  it('reaches every state, and has ends', () => {
    const reached = new Set(Object.values(WISH_TRANSITIONS).flatMap((row) => Object.values(row).map(({ to }: { to: WishState }) => to)));
    expect([...reached].toSorted()).toEqual([...WISH_STATES].toSorted());
    expect([WISH_TRANSITIONS.done, WISH_TRANSITIONS.closed]).toEqual([{}, {}]);
  });

  it('forgets who had taken it when it is given back', () => {
    const back = decide(aWish('taken'), 'give-back', { by: SOMEONE, roles: ['taker'], at: AT });
    expect(back).toMatchObject({ value: { wish: { takenBy: null, takenAt: null }, fact: 'given-back' } });
  });
});
