import type { ManagerQuestion, ProblemSlug } from '@delakultur/contracts';
import { type Caller, fail, MANAGER_ROLES, ok, type Result } from '@delakultur/kernel';
import type { Article } from '../articles/article.machine.ts';
import { rolesIn } from '../articles/article.rules.ts';

type AnswerState = ManagerQuestion['state'];

/** What a link in a manager's mail is for: one person, and one asking of one article. */
export interface Asked {
  readonly articleId: string;
  /** The article's own, when it was asked: it moves on with every step, so a link is for one answer. */
  readonly version: number;
  readonly personId: string;
}

/** What each answer makes of the question. */
export const ANSWERED = { agree: 'agreed', decline: 'declined' } as const satisfies Record<string, AnswerState>;
export type Answer = keyof typeof ANSWERED;
const isAnswer = (action: string): action is Answer => Object.hasOwn(ANSWERED, action);

/** What has become of the question, seen by whom the link is for. Who leads nothing in the municipality any more is told nothing (C5). */
export function stateOf(article: Article, { version, personId }: Asked, caller: Caller): Result<AnswerState, ProblemSlug> {
  if (!caller.held.some(({ role }) => (MANAGER_ROLES as readonly string[]).includes(role))) return fail('link-refused');
  const roles = rolesIn(article, caller);
  const isAsked = roles.includes('manager') && !roles.includes('author');
  const answer = answerTo(article, version);
  if (answer && (isAsked || answer.by === personId)) return ok(ANSWERED[answer.action]);
  return ok(isAsked && article.state === 'with-manager' && article.version === version ? 'waiting' : 'moved');
}

/** The same answer twice is answered as the first time; where nobody has answered, the article has moved since it was read. */
export function outcomeOf(state: AnswerState, answer: Answer): Result<true, ProblemSlug> {
  if (state === ANSWERED[answer]) return ok(true);
  return fail(Object.values<AnswerState>(ANSWERED).includes(state) ? 'link-used' : 'article-version-stale');
}

/** When it was asked, or answered. */
export const sinceOf = (article: Article, { version }: Asked, state: AnswerState): string =>
  state === 'waiting' ? article.waitingSince : ((answerTo(article, version) ?? stepAt(article, version))?.at ?? article.waitingSince);

const stepAt = ({ history }: Article, version: number) => history.find((step) => step.version === version);

/** The manager's step that followed the asking at once, if there is one. */
function answerTo(article: Article, asked: number): { action: Answer; by: string | null; at: string } | undefined {
  const step = stepAt(article, asked + 1);
  return step?.role === 'manager' && isAnswer(step.action) ? { action: step.action, by: step.by, at: step.at } : undefined;
}
