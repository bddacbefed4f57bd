import type { Article, ArticleAct } from '@delakultur/contracts/client';

/**
 * An act as the desk shows it. `decline` is the manager's word about the article here, for what an author says to a proposed wording
 * (approve, settle or decline) is one `answer`; and `recall` is two, by what is taken back.
 */
export type DeskAct =
  | Exclude<ArticleAct, 'approve' | 'settle' | 'recall' | 'submit' | 'save' | 'comment'>
  | 'answer'
  | 'recall-question'
  | 'recall-withdrawal'
  | 'edit';

/** What the person has to do beside pressing the button. */
export type Need = 'nothing' | 'reason' | 'coded-reason' | 'time' | 'editor' | 'wording' | 'answers' | 'form' | 'revision';

interface ActFacts {
  readonly needs: Need;
  /** `primary`: the natural next step, where it is the first of those that are allowed. */
  readonly tone: 'primary' | 'quiet' | 'danger';
}

/** How each act is taken. The order is the order of the buttons. */
export const ACTS = {
  agree: { needs: 'nothing', tone: 'primary' },
  decline: { needs: 'reason', tone: 'quiet' },
  answer: { needs: 'answers', tone: 'primary' },
  take: { needs: 'nothing', tone: 'primary' },
  propose: { needs: 'wording', tone: 'primary' },
  'request-changes': { needs: 'coded-reason', tone: 'quiet' },
  'pass-on': { needs: 'nothing', tone: 'quiet' },
  release: { needs: 'nothing', tone: 'primary' },
  schedule: { needs: 'time', tone: 'quiet' },
  unschedule: { needs: 'nothing', tone: 'quiet' },
  'send-back': { needs: 'reason', tone: 'quiet' },
  'hand-over': { needs: 'editor', tone: 'quiet' },
  edit: { needs: 'form', tone: 'primary' },
  'recall-question': { needs: 'nothing', tone: 'quiet' },
  'still-right': { needs: 'nothing', tone: 'primary' },
  revise: { needs: 'revision', tone: 'quiet' },
  'recall-withdrawal': { needs: 'nothing', tone: 'quiet' },
  'request-withdrawal': { needs: 'reason', tone: 'quiet' },
  withdraw: { needs: 'reason', tone: 'quiet' },
  keep: { needs: 'reason', tone: 'quiet' },
  unpublish: { needs: 'reason', tone: 'danger' },
  'put-back': { needs: 'nothing', tone: 'quiet' },
  discard: { needs: 'nothing', tone: 'quiet' },
  restore: { needs: 'nothing', tone: 'quiet' },
} as const satisfies Record<DeskAct, ActFacts>;

export const factsOf = (act: DeskAct): ActFacts => ACTS[act];

const ORDER = Object.keys(ACTS) as readonly DeskAct[];

type Acting = Pick<Article, 'acts' | 'state' | 'editor'>;

/** The article's acts as the desk's, in the desk's order. Nothing is offered that the server did not allow. */
export function actsOn({ acts, state, editor }: Acting, me: string): readonly DeskAct[] {
  const allowed = new Set(acts.flatMap((act) => deskAct(act, state) ?? []));
  return ORDER.filter((act) => allowed.has(act) && !(act === 'take' && editor === me));
}

/** A draft is sent from the form, and the conversation has a place of its own. */
function deskAct(act: ArticleAct, state: Article['state']): DeskAct | undefined {
  switch (act) {
    case 'decline':
      return state === 'with-manager' ? 'decline' : 'answer';
    case 'approve':
    case 'settle':
      return 'answer';
    case 'recall':
      return state === 'with-manager' ? 'recall-question' : 'recall-withdrawal';
    case 'save':
      return 'edit';
    case 'submit':
    case 'comment':
      return undefined;
    default:
      return act;
  }
}

/** There is never more than one primary button: the first that may be one, and none beside a time that has been set. */
export function toneOf(act: DeskAct, acts: readonly DeskAct[], { scheduledFor }: Pick<Article, 'scheduledFor'>): ActFacts['tone'] {
  const { tone } = factsOf(act);
  const isFirst = act === acts.find((one) => factsOf(one).tone === 'primary') && scheduledFor === null;
  return tone === 'primary' && !isFirst ? 'quiet' : tone;
}

/** The article is not as it was when the person chose: somebody else, or they themselves elsewhere, were faster. */
export const isStale = (slug: string): boolean =>
  ['article-version-stale', 'article-transition-refused', 'article-role-missing'].includes(slug);
