import type { ArticleEventData, ArticleFact, Assignment, ASSIGNMENT_EVENTS, WISH_EVENTS, WishEventData } from '@delakultur/contracts';

/** Whose turn it has become with an article, and which version of it a manager is asked about. */
export interface Turn {
  readonly persons: readonly string[];
  readonly askedVersion: number | null;
}

/**
 * As what somebody is told: because it waits for them, as a helper, as the editor who coaches, as the manager in whose name it goes on, as an
 * author, or because it is about them.
 */
export type ToldAs = 'waitsFor' | 'helpers' | 'editor' | 'manager' | 'authors' | 'concerned';
export interface Told {
  readonly personId: string;
  readonly as: ToldAs;
}

/** What a notice can be about; every language has a sentence for each. */
export type NoticeKind =
  | ArticleFact
  | `assignment-${AssignmentFact}`
  | `delegation-${AssignmentFact}`
  | 'broadcast-passed-on'
  | 'broadcast-sent'
  | 'broadcast-unanswered'
  | 'broadcast-waiting'
  | 'contacts-silent'
  | 'manager-informed'
  | 'manager-named'
  | 'wish-fulfilled'
  | 'wish-taken';
type AssignmentFact = keyof typeof ASSIGNMENT_EVENTS;

/**
 * Whom each fact of an article's life concerns. Who is more than one of them is told as the first: that it waits for them says more than
 * that they wrote it.
 */
export const TOLD = {
  submitted: ['waitsFor', 'authors'],
  attested: ['waitsFor', 'manager', 'authors'],
  returned: ['waitsFor', 'editor', 'manager', 'authors'],
  recalled: ['authors'],
  'manager-agreed': ['waitsFor', 'authors'],
  'manager-declined': ['waitsFor', 'authors'],
  'manager-changed': ['waitsFor', 'authors'],
  taken: ['authors'],
  'handed-over': ['waitsFor', 'editor', 'authors'],
  'changes-requested': ['waitsFor', 'authors'],
  'wording-proposed': ['waitsFor', 'authors'],
  'passed-on': ['waitsFor', 'authors'],
  'author-approved': ['waitsFor', 'editor', 'authors'],
  'author-settled': ['waitsFor', 'authors'],
  'author-declined': ['waitsFor', 'authors'],
  withdrawn: ['editor', 'authors'],
  scheduled: ['editor', 'authors'],
  unscheduled: ['waitsFor', 'editor', 'authors'],
  'schedule-failed': ['waitsFor', 'authors'],
  'sent-back': ['waitsFor', 'editor'],
  released: ['editor', 'authors'],
  'withdrawal-requested': ['waitsFor', 'authors'],
  kept: ['authors'],
  unpublished: ['authors'],
  'put-back': ['authors'],
  replaced: ['authors'],
  'review-due': ['waitsFor', 'helpers'],
  confirmed: ['authors'],
  reminded: ['waitsFor', 'helpers'],
  escalated: ['helpers'],
  commented: ['waitsFor', 'editor', 'authors'],
} as const satisfies Record<ArticleFact, readonly Exclude<ToldAs, 'concerned'>[]>;

/** Each person concerned once, and never the one who did it. */
export const toldOf = (fact: ArticleFact, data: ArticleEventData): Told[] =>
  once(
    TOLD[fact].flatMap((as) => [data[as] ?? []].flat().map((personId) => ({ personId, as }))),
    data.by,
  );

/** C5: what a manager is told in words of their own: others are told of their article or their task, the manager of what is done in their name. */
const MANAGERS_WORDS: Partial<Record<ArticleFact, NoticeKind>> = { attested: 'manager-named', returned: 'manager-informed' };

/** The same by what each is told: the fact, which is told also when nobody is left to be, and the manager's own words. */
export function inKinds(fact: ArticleFact, told: readonly Told[]): { readonly kind: NoticeKind; readonly told: readonly Told[] }[] {
  const own = MANAGERS_WORDS[fact];
  if (own === undefined) return [{ kind: fact, told }];
  return [
    { kind: fact, told: told.filter(({ as }) => as !== 'manager') },
    { kind: own, told: told.filter(({ as }) => as === 'manager') },
  ];
}

/** Whose turn it has become, and the version that a manager is asked about. */
export const turnOf = ({ waitsFor, helpers, state, version }: ArticleEventData): Turn => ({
  persons: [...waitsFor, ...helpers],
  askedVersion: state === 'with-manager' ? version : null,
});

/** What the wanted topics tell whoever nominated them. */
export const WISHES_TOLD = { taken: 'wish-taken', fulfilled: 'wish-fulfilled' } as const satisfies Partial<
  Record<keyof typeof WISH_EVENTS, NoticeKind>
>;
export const toldOfWish = ({ nominatedBy, by }: WishEventData): Told[] => once(concerned([nominatedBy]), by);

/** A role concerns its person; standing in concerns both. */
export function toldOfAssignment(
  fact: AssignmentFact,
  { personId, onBehalfOf }: Pick<Assignment, 'personId' | 'onBehalfOf'>,
  by: string,
): { kind: NoticeKind; told: Told[] } {
  if (onBehalfOf === null) return { kind: `assignment-${fact}`, told: once(concerned([personId]), by) };
  return { kind: `delegation-${fact}`, told: once(concerned([personId, onBehalfOf]), by) };
}

/** Tells that something has happened, and asks for nothing, whoever is told. */
const NEWS: readonly NoticeKind[] = ['commented'];

/** Whether a notice says that something waits for the person, rather than that something has happened. */
export const waitsForMe = (kind: NoticeKind, as: ToldAs): boolean => (as === 'waitsFor' || as === 'helpers') && !NEWS.includes(kind);

const concerned = (persons: readonly string[]): Told[] => persons.map((personId) => ({ personId, as: 'concerned' }));

const once = (told: readonly Told[], by: string | null): Told[] =>
  told.filter(({ personId }, at) => personId !== by && told.findIndex((one) => one.personId === personId) === at);
