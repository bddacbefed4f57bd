import type {
  ArticleAct,
  ArticleAction,
  ArticleComment,
  ArticleRole,
  ArticleState,
  ArticleSummary,
  Article as Shown,
  ManagerPolicy,
  ProblemSlug,
  Sending,
} from '@delakultur/contracts';
import { type Caller, fail, type Holding, holds, MANAGER_ROLES, managerOf, ok, type Result } from '@delakultur/kernel';
import { actionsFor, type Article, hasManagersWord } from './article.machine.ts';
import { type Holders, waitOf, type Waiting } from './wait.rules.ts';

/** Whether the caller stands in for that manager today (C5). */
const standsInFor = (manager: string | null, { held }: Caller): boolean =>
  manager !== null && held.some(({ role, onBehalfOf }) => onBehalfOf === manager && (MANAGER_ROLES as readonly string[]).includes(role));

/** What the caller is to this article: roles follow from who wrote it, who was asked, and assignments at its site. */
export const rolesIn = (
  { authors, manager, site }: Pick<Article, 'authors' | 'manager' | 'site'>,
  caller: Caller,
): readonly ArticleRole[] => [
  ...(authors.includes(caller.personId) ? (['author'] as const) : []),
  ...(manager === caller.personId || standsInFor(manager, caller) ? (['manager'] as const) : []),
  ...(['editor', 'chief-editor'] as const).filter((role) => holds(caller, role, `site/${site}`)),
];

/** Nobody but its authors sees what they have not sent, or have taken back. */
export const OWN_STATES = ['draft', 'discarded'] as const satisfies readonly ArticleState[];
const isOwn = ({ state }: Pick<Article, 'state'>): boolean => (OWN_STATES as readonly string[]).includes(state);

/** Who follows the own municipality's articles (C7); an administrator sees what they are asked to help with. */
const mayFollow = ({ kommun, helper }: Pick<Article, 'kommun' | 'helper'>, caller: Caller): boolean =>
  holds(caller, 'contact-person', kommun) || (helper === 'administrator' && holds(caller, 'administrator', kommun));

/** Whether the caller may read it. */
export function maySee(article: Pick<Article, 'site' | 'kommun' | 'state' | 'authors' | 'manager' | 'helper'>, caller: Caller): boolean {
  const roles = rolesIn(article, caller);
  return isOwn(article) ? roles.includes('author') : roles.length > 0 || mayFollow(article, caller);
}

/** Only the authors write the text, and only while it is theirs. */
export const maySave = (article: Pick<Article, 'state'>, roles: readonly ArticleRole[]): Result<true, ProblemSlug> => {
  if (!roles.includes('author')) return fail('article-role-missing');
  return article.state === 'draft' ? ok(true) : fail('article-transition-refused');
};

const CLOSED: readonly ArticleState[] = ['unpublished', 'replaced', 'discarded'];

/** The conversation is for those who take part in the article, as long as it has not ended. */
export const mayComment = (article: Pick<Article, 'state'>, roles: readonly ArticleRole[]): Result<ArticleRole, ProblemSlug> => {
  const [role] = roles;
  return role && !CLOSED.includes(article.state) ? ok(role) : fail('article-role-missing');
};

/** Whether the caller may begin a new version: its authors, of what readers see now. */
export const mayRevise = (article: Pick<Article, 'state'>, roles: readonly ArticleRole[]): Result<true, ProblemSlug> => {
  if (!roles.includes('author')) return fail('article-role-missing');
  return article.state === 'released' ? ok(true) : fail('article-transition-refused');
};

/** What a conversation may take of the one message in which its article travels; each comment also takes some room for who and when. */
const CONVERSATION_MAX = 100_000;
const sizeOf = ({ text, anchor }: Pick<ArticleComment, 'text' | 'anchor'>): number => text.length + (anchor?.quote.length ?? 0) + 100;

/** Whether the conversation has room for one comment more. */
export const hasRoom = (
  comments: readonly Pick<ArticleComment, 'text' | 'anchor'>[],
  comment: Pick<ArticleComment, 'text' | 'anchor'>,
): Result<true, ProblemSlug> =>
  [...comments, comment].reduce((sum, one) => sum + sizeOf(one), 0) <= CONVERSATION_MAX ? ok(true) : fail('payload-too-large');

/** What an article's history may take of that message: several hundred steps with a word each, or fifty with the longest reasons. */
const HISTORY_MAX_BYTES = 300_000;
/** What ends an article is never too much. */
const ENDS: readonly ArticleAction[] = ['unpublish', 'discard'];

/** Whether the history has room for one step more: else whoever goes round with it long enough makes it unreadable for everyone. */
export const hasRoomToGoOn = ({ history }: Pick<Article, 'history'>, action: ArticleAction): Result<true, ProblemSlug> =>
  ENDS.includes(action) || Buffer.byteLength(JSON.stringify(history)) <= HISTORY_MAX_BYTES ? ok(true) : fail('payload-too-large');

/** How a draft is sent next (C5): back to the editor who asked, else as the municipality wants the manager's word. */
export const sendingOf = (article: Pick<Article, 'authors' | 'manager' | 'agreement'>, policy: ManagerPolicy): Sending => {
  if (hasManagersWord(article)) return 'return';
  return policy === 'attest' ? 'attest' : 'submit';
};

/** Everything that the caller may do now, in the words by which it is asked for. */
export const actsOf = (article: Parameters<typeof actionsFor>[0], roles: readonly ArticleRole[]): ArticleAct[] => [
  ...(actionsFor(article, roles).filter((action) => !['attest', 'return', 'replace'].includes(action)) as ArticleAct[]),
  ...(maySave(article, roles).ok ? (['save'] as const) : []),
  ...(mayComment(article, roles).ok ? (['comment'] as const) : []),
  ...(mayRevise(article, roles).ok ? (['revise'] as const) : []),
];

/** Whether all that an article needs before it is sent is there; `words` counts its text. */
export const isComplete = (
  { title, schoolForm, topic }: Pick<Article, 'title' | 'schoolForm' | 'topic'>,
  words: number,
): Result<true, ProblemSlug> => (title && schoolForm && topic && words > 0 ? ok(true) : fail('article-incomplete'));

/** C5: who is asked to agree: the first author's nearest manager, of those who do not write along. Nobody, where there is none on record. */
export const managerToAsk = (
  { authors: [first, ...others], kommun }: Pick<Article, 'authors' | 'kommun'>,
  holdings: readonly Holding[],
): string | null =>
  managerOf(
    first!,
    kommun,
    holdings.filter(({ personId }) => !others.includes(personId)),
  ) ?? null;

/** C5: an author who declares an agreement names a manager of the own municipality: never one of the authors, nor who stands in for one. */
export const isManagerNamed = (
  named: string | undefined,
  { authors, kommun }: Pick<Article, 'authors' | 'kommun'>,
  holdings: readonly Holding[],
): Result<string, ProblemSlug> => {
  if (!named) return fail('attestation-missing');
  const isManager = holdings.some(
    ({ personId, role, place, onBehalfOf }) =>
      personId === named &&
      (MANAGER_ROLES as readonly string[]).includes(role) &&
      place.startsWith(kommun) &&
      !(onBehalfOf && authors.includes(onBehalfOf)),
  );
  return isManager && !authors.includes(named) ? ok(named) : fail('manager-unknown');
};

/** Whether every co-author is a colleague in the author's municipality. */
export const areColleagues = (coAuthors: readonly string[], kommun: string, holdings: readonly Holding[]): boolean =>
  coAuthors.every((id) => holdings.some(({ personId, place }) => personId === id && place.startsWith(kommun)));

/** What is shown of an article beside what it is: it depends on who holds which role today. */
export interface Surroundings {
  readonly holders: Holders;
  readonly policy: ManagerPolicy;
}

/** The article as the caller is shown it: whose turn it is and what the caller may do, and nothing that is only for the rules. */
export function shown(article: Article, caller: Caller, { holders, policy }: Surroundings): Shown {
  const roles = rolesIn(article, caller);
  const { waitingSince: _w, reminders: _r, remindedAt: _a, helper: _h, releasedAt: _l, scheduledBy: _s, activeAt: _t, ...rest } = article;
  return {
    ...rest,
    authors: [...article.authors],
    wait: waitOf(article, holders),
    acts: actsOf(article, roles),
    sending: maySave(article, roles).ok ? sendingOf(article, policy) : null,
  };
}

/** An article as a list has it. */
export type ListedArticle = Waiting &
  Pick<
    Article,
    'id' | 'site' | 'kommun' | 'version' | 'title' | 'lang' | 'schoolForm' | 'topic' | 'isFirst' | 'revises' | 'agreement' | 'updatedAt'
  >;

/** One line of a list: whose turn it is, and what the caller may do. */
export function summaryOf(listed: ListedArticle, caller: Caller, holders: Holders): ArticleSummary {
  const { waitingSince: _w, reminders: _r, remindedAt: _a, helper: _h, agreement: _g, declared: _d, ...brief } = listed;
  return { ...brief, authors: [...listed.authors], wait: waitOf(listed, holders), acts: actsOf(listed, rolesIn(listed, caller)) };
}
