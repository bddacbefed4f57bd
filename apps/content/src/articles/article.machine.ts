import type {
  Article as ShownArticle,
  ArticleAction,
  ArticleFact,
  ArticleProposal,
  ArticleRole,
  ArticleState,
  ArticleStep,
  ProblemSlug,
} from '@delakultur/contracts';
import { fail, ok, type Result } from '@delakultur/kernel';

/** An article as this service keeps it: what everyone is shown, and what the rules need to know beside that. */
export interface Article extends Omit<ShownArticle, 'acts' | 'wait'> {
  readonly managerId: string | null;
  readonly waitingSince: string;
  readonly releasedAt: string | null;
}

type Beginning = Pick<Article, 'id' | 'site' | 'kommun' | 'authors' | 'title' | 'body' | 'lang' | 'schoolForm' | 'topic'>;

/** An article as it begins: a draft in its author's hands. */
export const newDraft = (beginning: Beginning, at: string): Article => ({
  ...beginning,
  state: 'draft',
  version: 1,
  waitingSince: at,
  updatedAt: at,
  managerId: null,
  releasedAt: null,
  proposal: null,
  comments: [],
  history: [],
});

interface Transition {
  readonly to: ArticleState;
  readonly by: ArticleRole;
  readonly fact: ArticleFact;
  readonly needsReason?: true;
  /** C2: an author publishes by no route, whatever else they hold. */
  readonly notByAuthor?: true;
}
type Transitions = Readonly<Record<ArticleState, Partial<Record<ArticleAction, Transition>>>>;

/** Which action leads where, who may take it, and the fact that it becomes; a missing entry means "not allowed". */
export const ARTICLE_TRANSITIONS = {
  draft: {
    submit: { to: 'with-manager', by: 'author', fact: 'submitted' },
  },
  'with-manager': {
    agree: { to: 'with-editor', by: 'manager', fact: 'manager-agreed' },
    decline: { to: 'draft', by: 'manager', fact: 'manager-declined', needsReason: true },
    recall: { to: 'draft', by: 'author', fact: 'recalled' },
  },
  'with-editor': {
    'request-changes': { to: 'draft', by: 'editor', fact: 'changes-requested', needsReason: true },
    propose: { to: 'with-author', by: 'editor', fact: 'wording-proposed' },
  },
  'with-author': {
    approve: { to: 'ready', by: 'author', fact: 'author-approved' },
    decline: { to: 'with-editor', by: 'author', fact: 'author-declined', needsReason: true },
  },
  ready: {
    release: { to: 'released', by: 'chief-editor', fact: 'released', notByAuthor: true },
    'send-back': { to: 'with-editor', by: 'chief-editor', fact: 'sent-back', needsReason: true },
  },
  released: {
    unpublish: { to: 'unpublished', by: 'chief-editor', fact: 'unpublished', needsReason: true },
  },
  unpublished: {},
} as const satisfies Transitions;

const TRANSITIONS: Transitions = ARTICLE_TRANSITIONS;

/** Whose turn it is in each state; nobody's at the end. */
export const TURN = {
  draft: 'author',
  'with-manager': 'manager',
  'with-editor': 'editor',
  'with-author': 'author',
  ready: 'chief-editor',
  released: null,
  unpublished: null,
} as const satisfies Record<ArticleState, ArticleRole | null>;

/** What a decision hangs on beside the article itself. */
export interface Facts {
  readonly by: string;
  /** What the person is to this article. */
  readonly roles: readonly ArticleRole[];
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason?: string;
  /** The manager who is asked; only a submission names one. */
  readonly managerId?: string;
  /** The editor's wording; only a proposal has one. */
  readonly wording?: Pick<ArticleProposal, 'title' | 'body'>;
}

export interface Decision {
  readonly article: Article;
  readonly fact: ArticleFact;
}

/** Decides one action. Pure: time, roles and wording come in, the next article and its fact come out, nothing is saved. */
export function decide(article: Article, action: ArticleAction, facts: Facts): Result<Decision, ProblemSlug> {
  const transition = TRANSITIONS[article.state][action];
  if (!transition) return fail('article-transition-refused');
  if (!isFor(transition, facts.roles)) return fail('article-role-missing');
  if (transition.needsReason && !facts.reason) return fail('invalid-request');
  const version = article.version + 1;
  const step: ArticleStep = {
    action,
    role: transition.by,
    by: facts.by,
    at: facts.at,
    from: article.state,
    to: transition.to,
    reason: facts.reason ?? null,
    version,
  };
  const next: Article = {
    ...article,
    ...EFFECTS[action]?.(article, facts),
    state: transition.to,
    version,
    waitingSince: facts.at,
    updatedAt: facts.at,
    history: [...article.history, step],
  };
  return ok({ article: next, fact: transition.fact });
}

type Effect = (article: Article, facts: Facts) => Partial<Article>;

/** What an action changes beside the state; an action that is not here changes nothing more. */
const EFFECTS: Partial<Record<ArticleAction, Effect>> = {
  submit: (_, { managerId }) => ({ managerId: managerId ?? null }),
  propose: (_, { wording, by, at }) => ({ proposal: wording ? { ...wording, by, at } : null }),
  approve: ({ proposal }) => ({ ...(proposal ? { title: proposal.title, body: proposal.body } : {}), proposal: null }),
  release: (_, { at }) => ({ releasedAt: at }),
};

const isFor = ({ by, notByAuthor }: Transition, roles: readonly ArticleRole[]): boolean =>
  roles.includes(by) && !(notByAuthor && roles.includes('author'));

/** The actions that these roles may take on an article in this state. */
export const actionsFor = (state: ArticleState, roles: readonly ArticleRole[]): readonly ArticleAction[] =>
  (Object.entries(TRANSITIONS[state]) as [ArticleAction, Transition][])
    .filter(([, transition]) => isFor(transition, roles))
    .map(([action]) => action);
