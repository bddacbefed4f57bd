import type { Article, ArticleAct, ArticleAction } from '@delakultur/contracts/client';

/** An act as the desk shows it. `decline` is two: the manager's to the article, the author's to a proposed wording. */
export type DeskAct = Exclude<ArticleAction, 'decline' | 'submit'> | 'decline-article' | 'decline-wording' | 'edit';

interface ActFacts {
  /** What the person has to do beside pressing the button. */
  readonly needs: 'nothing' | 'reason' | 'reason-and-yes' | 'wording' | 'form';
  readonly tone: 'primary' | 'quiet' | 'danger';
}

/** How each act is taken. The order is the order of the buttons; there is never more than one primary in a state. */
export const ACTS = {
  agree: { needs: 'nothing', tone: 'primary' },
  'decline-article': { needs: 'reason', tone: 'quiet' },
  propose: { needs: 'wording', tone: 'primary' },
  'request-changes': { needs: 'reason', tone: 'quiet' },
  approve: { needs: 'nothing', tone: 'primary' },
  'decline-wording': { needs: 'reason', tone: 'quiet' },
  release: { needs: 'nothing', tone: 'primary' },
  'send-back': { needs: 'reason', tone: 'quiet' },
  edit: { needs: 'form', tone: 'primary' },
  recall: { needs: 'nothing', tone: 'quiet' },
  unpublish: { needs: 'reason-and-yes', tone: 'danger' },
} as const satisfies Record<DeskAct, ActFacts>;

export const factsOf = (act: DeskAct): ActFacts => ACTS[act];

/** The article's acts as the desk's, in the desk's order. Nothing is offered that the server did not allow. */
export function actsOn({ acts, state }: Pick<Article, 'acts' | 'state'>): readonly DeskAct[] {
  const allowed = new Set(acts.flatMap((act) => deskAct(act, state) ?? []));
  return (Object.keys(ACTS) as DeskAct[]).filter((act) => allowed.has(act));
}

/** A draft is sent from the form, and the conversation has a place of its own. */
function deskAct(act: ArticleAct, state: Article['state']): DeskAct | undefined {
  if (act === 'decline') return state === 'with-manager' ? 'decline-article' : 'decline-wording';
  if (act === 'save') return 'edit';
  return act === 'submit' || act === 'comment' ? undefined : act;
}

/** The operations of the acts that need no more than a press. */
export const PLAIN = {
  agree: 'article.agree',
  approve: 'article.approve',
  release: 'article.release',
  recall: 'article.recall',
} as const;

/** The operations of the acts that need a reason. */
export const REASONED = {
  'decline-article': 'article.decline',
  'decline-wording': 'article.decline',
  'request-changes': 'article.request-changes',
  'send-back': 'article.send-back',
  unpublish: 'article.unpublish',
} as const;
export type ReasonedAct = keyof typeof REASONED;
export type PlainAct = keyof typeof PLAIN;

export const isPlain = (act: DeskAct): act is PlainAct => act in PLAIN;
export const isReasoned = (act: DeskAct): act is ReasonedAct => act in REASONED;

/** The article is not as it was when the person chose: somebody else, or they themselves elsewhere, were faster. */
export const isStale = (slug: string): boolean =>
  ['article-version-stale', 'article-transition-refused', 'article-role-missing'].includes(slug);
