import type { ProblemSlug, WishFact, WishState, Wish as Shown } from '@delakultur/contracts';
import { fail, ok, type Result } from '@delakultur/kernel';

/** A wanted topic as this service keeps it; what the caller may do is added when it is shown. */
export type Wish = Readonly<Omit<Shown, 'acts'>>;

/** What somebody is to a wanted topic: who plans it, who has taken it up, who could, and the release of an article about it. */
export type WishRole = 'planner' | 'taker' | 'member' | 'chief-editor' | 'release';
export type WishAction = 'change' | 'take' | 'give-back' | 'close' | 'fulfil';

interface Transition {
  readonly to: WishState;
  readonly by: readonly WishRole[];
  /** What it becomes in the site's events; a change of words is nobody else's business. */
  readonly fact: WishFact | null;
}
type Transitions = Readonly<Record<WishState, Partial<Record<WishAction, Transition>>>>;

const CLOSE = { to: 'closed', by: ['planner'], fact: 'closed' } as const;
const FULFIL = { to: 'done', by: ['release'], fact: 'fulfilled' } as const;

/** Which action leads where, and who may take it; a missing entry means "not allowed". What somebody writes about is not changed under them. */
export const WISH_TRANSITIONS = {
  open: {
    change: { to: 'open', by: ['planner'], fact: null },
    take: { to: 'taken', by: ['member'], fact: 'taken' },
    close: CLOSE,
    fulfil: FULFIL,
  },
  taken: {
    'give-back': { to: 'open', by: ['taker', 'chief-editor'], fact: 'given-back' },
    close: CLOSE,
    fulfil: FULFIL,
  },
  done: {},
  closed: {},
} as const satisfies Transitions;

const TRANSITIONS: Transitions = WISH_TRANSITIONS;

/** What a decision hangs on beside the topic itself. */
export interface Facts {
  readonly by: string;
  readonly roles: readonly WishRole[];
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason?: string;
  readonly articleId?: string;
  /** What is wanted from now on; only a change has it. */
  readonly wanted?: Pick<Wish, 'kommun' | 'schoolForm' | 'topic' | 'title' | 'note'>;
}

export interface Decision {
  readonly wish: Wish;
  readonly fact: WishFact | null;
}

/** Decides one action. Pure: time and roles come in, the next state and its fact come out, nothing is saved. */
export function decide(wish: Wish, action: WishAction, facts: Facts): Result<Decision, ProblemSlug> {
  const transition = TRANSITIONS[wish.state][action];
  if (!transition) return fail('wish-transition-refused');
  if (!transition.by.some((role) => facts.roles.includes(role))) return fail('forbidden');
  const next = { ...wish, ...EFFECTS[action](facts), state: transition.to, version: wish.version + 1 };
  return ok({ wish: next, fact: transition.fact });
}

/** What an action changes beside the state. */
const EFFECTS: Readonly<Record<WishAction, (facts: Facts) => Partial<Wish>>> = {
  change: ({ wanted }) => ({ ...wanted }),
  take: ({ by, at }) => ({ takenBy: by, takenAt: at }),
  'give-back': () => ({ takenBy: null, takenAt: null }),
  close: ({ reason }) => ({ reason: reason ?? null }),
  fulfil: ({ articleId }) => ({ articleId: articleId ?? null }),
};

/** The actions that these roles may take on a topic as it stands. */
export const actionsFor = ({ state }: Pick<Wish, 'state'>, roles: readonly WishRole[]): WishAction[] =>
  (Object.entries(TRANSITIONS[state]) as [WishAction, Transition][])
    .filter(([, { by }]) => by.some((role) => roles.includes(role)))
    .map(([action]) => action);
