import type {
  Article as ShownArticle,
  ArticleAction,
  ArticleFact,
  ArticleProposal,
  ArticleRole,
  ArticleState,
  ArticleStep,
  ChangeReason,
  HelperRole,
  ManagerAgreement,
  ProblemSlug,
} from '@delakultur/contracts';
import { fail, ok, type Result } from '@delakultur/kernel';

/** An article as this service keeps it: what everyone is shown, and what the rules need to know beside that. */
export interface Article extends Omit<ShownArticle, 'acts' | 'wait' | 'sending'> {
  readonly waitingSince: string;
  /** How many reminders this wait has seen, and when the last one was. */
  readonly reminders: number;
  readonly remindedAt: string | null;
  /** Whom the wait has been brought to, when nobody answers. */
  readonly helper: HelperRole | null;
  /** The first release of its publication. */
  readonly releasedAt: string | null;
  readonly scheduledBy: string | null;
  /** When one of its authors last did something with it, or somebody said that it still is right. */
  readonly activeAt: string;
}

type Beginning = Pick<
  Article,
  'id' | 'site' | 'kommun' | 'authors' | 'title' | 'body' | 'lang' | 'schoolForm' | 'topic' | 'licence' | 'producer' | 'wishId' | 'revises'
>;

/** An article as it begins: a draft in its author's hands. */
export const newDraft = (beginning: Beginning, at: string): Article => ({
  ...beginning,
  state: 'draft',
  version: 1,
  waitingSince: at,
  updatedAt: at,
  activeAt: at,
  reminders: 0,
  remindedAt: null,
  helper: null,
  manager: null,
  editor: null,
  isFirst: false,
  agreement: null,
  declared: null,
  review: null,
  scheduledFor: null,
  scheduledBy: null,
  releasedAt: null,
  proposal: null,
  comments: [],
  history: [],
});

/** What decides, beside the state, whether an action can be taken. */
type Circumstances = Pick<Article, 'state' | 'authors' | 'manager' | 'agreement' | 'scheduledFor' | 'review'>;

/** C5: a manager's word counts as long as neither they nor who stood in for them has become one of the authors. */
export const hasManagersWord = ({ authors, manager, agreement }: Pick<Article, 'authors' | 'manager' | 'agreement'>): boolean =>
  agreement !== null && !authors.some((author) => [agreement.by, manager].includes(author));

const CONDITIONS = {
  'manager has agreed': hasManagersWord,
  'no time is set': ({ scheduledFor }: Circumstances) => scheduledFor === null,
  'a time is set': ({ scheduledFor }: Circumstances) => scheduledFor !== null,
  'is under review': ({ review }: Circumstances) => review !== null,
} as const satisfies Record<string, (article: Circumstances) => boolean>;

interface Transition {
  readonly to: ArticleState;
  readonly by: ArticleRole | readonly ArticleRole[];
  /** What it becomes in the municipality's events; putting a draft away is nobody else's business. */
  readonly fact: ArticleFact | null;
  readonly needsReason?: true;
  /** C2, C5: an author neither agrees to nor publishes the own article by any route, whatever else they hold. */
  readonly notByAuthor?: true;
  readonly when?: keyof typeof CONDITIONS;
  /** Somebody else is to act, and has waited as long as before. */
  readonly waitGoesOn?: true;
}
type Transitions = Readonly<Record<ArticleState, Partial<Record<ArticleAction, Transition>>>>;

const HAND_OVER = { by: ['editor', 'chief-editor'], fact: 'handed-over' } as const;
const WITHDRAW = { to: 'draft', by: 'author', fact: 'withdrawn', needsReason: true } as const;
const UNPUBLISH = { to: 'unpublished', by: 'chief-editor', fact: 'unpublished', needsReason: true } as const;

/** Which action leads where, who may take it, and the fact that it becomes; a missing entry means "not allowed". */
export const ARTICLE_TRANSITIONS = {
  draft: {
    submit: { to: 'with-manager', by: 'author', fact: 'submitted' },
    attest: { to: 'with-editor', by: 'author', fact: 'attested' },
    return: { to: 'with-editor', by: 'author', fact: 'returned', when: 'manager has agreed' },
    discard: { to: 'discarded', by: 'author', fact: null },
  },
  'with-manager': {
    agree: { to: 'with-editor', by: 'manager', fact: 'manager-agreed', notByAuthor: true },
    decline: { to: 'draft', by: 'manager', fact: 'manager-declined', needsReason: true, notByAuthor: true },
    recall: { to: 'draft', by: 'author', fact: 'recalled' },
  },
  'with-editor': {
    take: { to: 'with-editor', by: 'editor', fact: 'taken' },
    'hand-over': { to: 'with-editor', ...HAND_OVER },
    'request-changes': { to: 'draft', by: 'editor', fact: 'changes-requested', needsReason: true },
    propose: { to: 'with-author', by: 'editor', fact: 'wording-proposed' },
    'pass-on': { to: 'ready', by: 'editor', fact: 'passed-on' },
    withdraw: WITHDRAW,
  },
  'with-author': {
    approve: { to: 'ready', by: 'author', fact: 'author-approved' },
    settle: { to: 'with-editor', by: 'author', fact: 'author-settled', needsReason: true },
    decline: { to: 'with-editor', by: 'author', fact: 'author-declined', needsReason: true },
    'hand-over': { to: 'with-author', ...HAND_OVER, waitGoesOn: true },
    withdraw: WITHDRAW,
  },
  ready: {
    release: { to: 'released', by: 'chief-editor', fact: 'released', notByAuthor: true },
    schedule: { to: 'ready', by: 'chief-editor', fact: 'scheduled', notByAuthor: true, when: 'no time is set' },
    unschedule: { to: 'ready', by: 'chief-editor', fact: 'unscheduled', when: 'a time is set' },
    'send-back': { to: 'with-editor', by: 'chief-editor', fact: 'sent-back', needsReason: true },
    'hand-over': { to: 'ready', ...HAND_OVER, waitGoesOn: true },
    withdraw: WITHDRAW,
  },
  released: {
    'request-withdrawal': { to: 'withdrawal-requested', by: 'author', fact: 'withdrawal-requested', needsReason: true },
    'still-right': { to: 'released', by: ['author', 'editor', 'chief-editor'], fact: 'confirmed', when: 'is under review' },
    unpublish: UNPUBLISH,
    replace: { to: 'replaced', by: 'chief-editor', fact: 'replaced', notByAuthor: true },
  },
  'withdrawal-requested': {
    recall: { to: 'released', by: 'author', fact: 'recalled' },
    keep: { to: 'released', by: 'chief-editor', fact: 'kept', needsReason: true, notByAuthor: true },
    unpublish: UNPUBLISH,
  },
  unpublished: {
    'put-back': { to: 'released', by: 'chief-editor', fact: 'put-back', notByAuthor: true },
    replace: { to: 'replaced', by: 'chief-editor', fact: 'replaced', notByAuthor: true },
  },
  replaced: {},
  discarded: {
    restore: { to: 'draft', by: 'author', fact: null },
  },
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
  'withdrawal-requested': 'chief-editor',
  replaced: null,
  unpublished: null,
  discarded: null,
} as const satisfies Record<ArticleState, ArticleRole | null>;

/** What a decision hangs on beside the article itself. */
export interface Facts {
  readonly by: string;
  /** What the person is to this article. */
  readonly roles: readonly ArticleRole[];
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason?: string;
  readonly code?: ChangeReason;
  /** Whom the action names: the manager who is asked or attested, the editor who takes over. */
  readonly person?: string | null;
  /** The version of the guidelines whose statement the author makes; only a sending has one. */
  readonly declared?: number;
  /** Whether none of the authors has had an article released. */
  readonly isFirst?: boolean;
  /** The editor's wording, or what is left of it when the author has chosen; only a proposal and its settling have one. */
  readonly wording?: Pick<ArticleProposal, 'title' | 'body'>;
  readonly scheduledFor?: string;
  /** The first release of the publication that a revision renews. */
  readonly releasedAt?: string | null;
}

export interface Decision {
  readonly article: Article;
  readonly fact: ArticleFact | null;
}

/** Decides one action. Pure: time, roles and wording come in, the next article and its fact come out, nothing is saved. */
export function decide(article: Article, action: ArticleAction, facts: Facts): Result<Decision, ProblemSlug> {
  const transition = TRANSITIONS[article.state][action];
  if (!transition || !isTime(transition, article)) return fail('article-transition-refused');
  const role = roleFor(transition, facts.roles);
  if (!role) return fail('article-role-missing');
  if (transition.needsReason && !facts.reason) return fail('invalid-request');
  const { at } = facts;
  const version = article.version + 1;
  const changed = EFFECTS[action]?.(article, facts);
  const next: Article = {
    ...article,
    ...changed,
    state: transition.to,
    version,
    ...(transition.waitGoesOn ? {} : waitFrom(at)),
    updatedAt: at,
    activeAt: role === 'author' ? at : (changed?.activeAt ?? article.activeAt),
    history: [...article.history, stepOf(article, action, { ...facts, role, version, to: transition.to })],
  };
  return ok({ article: next, fact: transition.fact });
}

const waitFrom = (at: string) => ({ waitingSince: at, reminders: 0, remindedAt: null, helper: null });

interface Taken extends Facts {
  readonly role: ArticleRole;
  readonly version: number;
  readonly to: ArticleState;
}

const stepOf = ({ state, manager }: Article, action: ArticleAction, taken: Taken): ArticleStep => ({
  action,
  role: taken.role,
  by: taken.by,
  at: taken.at,
  from: state,
  to: taken.to,
  reason: taken.reason ?? null,
  code: taken.code ?? null,
  // A manager's delegate acts for the manager.
  person: taken.role === 'manager' && taken.by !== manager ? manager : (taken.person ?? null),
  scheduledFor: taken.scheduledFor ?? null,
  version: taken.version,
});

type Effect = (article: Article, facts: Facts) => Partial<Article>;

const UNSCHEDULED = { scheduledFor: null, scheduledBy: null } as const;
const agreed = (by: string, at: string, how: ManagerAgreement['how']): Pick<Article, 'agreement'> => ({ agreement: { by, at, how } });
const declaredBy = ({ declared }: Article, facts: Facts): Partial<Article> => ({
  declared: facts.declared === undefined ? declared : { by: facts.by, at: facts.at, guidelineVersion: facts.declared },
  isFirst: facts.isFirst ?? false,
});
/** Whoever coaches without having taken it has taken it. */
const coachedBy = ({ editor }: Article, { by }: Facts): Pick<Article, 'editor'> => ({ editor: editor ?? by });

/** What an action changes beside the state; an action that is not here changes nothing more. */
const EFFECTS: Partial<Record<ArticleAction, Effect>> = {
  submit: (article, facts) => ({ ...declaredBy(article, facts), manager: facts.person ?? null, agreement: null }),
  attest: (article, facts) => ({
    ...declaredBy(article, facts),
    manager: facts.person ?? null,
    ...agreed(facts.person ?? facts.by, facts.at, 'attested'),
  }),
  return: declaredBy,
  agree: (_, { by, at }) => agreed(by, at, 'confirmed'),
  take: (_, { by }) => ({ editor: by }),
  'hand-over': (_, { person }) => ({ editor: person ?? null }),
  'request-changes': (article, facts) => ({ ...coachedBy(article, facts), proposal: null }),
  propose: (article, facts) => ({
    ...coachedBy(article, facts),
    proposal: facts.wording ? { ...facts.wording, by: facts.by, at: facts.at } : null,
  }),
  'pass-on': (article, facts) => ({ ...coachedBy(article, facts), proposal: null }),
  approve: ({ proposal }) => ({ ...(proposal ? { title: proposal.title, body: proposal.body } : {}), proposal: null }),
  settle: (_, { wording }) => ({ ...wording }),
  // The manager agreed to what is now taken back.
  withdraw: () => ({ agreement: null, proposal: null, ...UNSCHEDULED }),
  schedule: (_, { scheduledFor, by }) => ({ scheduledFor: scheduledFor ?? null, scheduledBy: by }),
  unschedule: () => UNSCHEDULED,
  release: (_, { at, releasedAt }) => ({ releasedAt: releasedAt ?? at, activeAt: at, review: null, ...UNSCHEDULED }),
  'send-back': () => UNSCHEDULED,
  'still-right': (_, { at }) => ({ review: null, activeAt: at }),
  // Its author has been heard of.
  'request-withdrawal': () => ({ review: null }),
  unpublish: () => ({ review: null }),
  replace: () => ({ review: null }),
};

/** The article when its set time could not be kept: it happened by itself, and history says so. */
export function unkept(article: Article, reason: ProblemSlug, at: string): Article {
  const version = article.version + 1;
  const taken = { by: '', roles: [], role: 'chief-editor', at, reason, version, to: article.state } as const;
  const step = { ...stepOf(article, 'unschedule', taken), by: null };
  return { ...article, ...UNSCHEDULED, version, waitingSince: at, updatedAt: at, history: [...article.history, step] };
}

const isTime = ({ when }: Transition, article: Circumstances): boolean => when === undefined || CONDITIONS[when](article);

const roleFor = ({ by, notByAuthor }: Transition, roles: readonly ArticleRole[]): ArticleRole | undefined =>
  notByAuthor && roles.includes('author') ? undefined : [by].flat().find((role) => roles.includes(role));

/** The actions that these roles may take on an article as it is. */
export const actionsFor = (article: Circumstances, roles: readonly ArticleRole[]): readonly ArticleAction[] =>
  (Object.entries(TRANSITIONS[article.state]) as [ArticleAction, Transition][])
    .filter(([, transition]) => isTime(transition, article) && roleFor(transition, roles))
    .map(([action]) => action);
