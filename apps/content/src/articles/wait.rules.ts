import type { ArticleRole, ArticleState, ArticleWait, HelperRole } from '@delakultur/contracts';
import { morningAfter } from '@delakultur/kernel';
import { type Article, TURN } from './article.machine.ts';

/** Who holds which role around an article today: at its site, and in its municipality. */
export interface Holders {
  readonly editor: readonly string[];
  readonly 'chief-editor': readonly string[];
  readonly 'contact-person': readonly string[];
  readonly administrator: readonly string[];
  /** Who stands in for the article's manager. */
  readonly delegate: readonly string[];
}

/** What a wait hangs on. */
export type Waiting = Pick<
  Article,
  | 'state'
  | 'authors'
  | 'manager'
  | 'editor'
  | 'scheduledFor'
  | 'waitingSince'
  | 'reminders'
  | 'remindedAt'
  | 'helper'
  | 'review'
  | 'declared'
>;

/** Days after which whoever it waits for is reminded, and then somebody else is asked to help: nobody waits in silence, and nothing says yes by itself (C5). */
interface Patience {
  readonly remind: readonly number[];
  /** Null: it is only theirs. */
  readonly help: number | null;
}
const PATIENCE: Readonly<Partial<Record<ArticleState, Patience>>> = {
  'with-manager': { remind: [3, 7], help: 10 },
  'with-editor': { remind: [3, 7], help: 10 },
  'with-author': { remind: [5, 10], help: 14 },
  ready: { remind: [3, 7], help: 10 },
  'withdrawal-requested': { remind: [2, 5], help: 7 },
  draft: { remind: [7, 21], help: null },
};
/** After that both are reminded every so many days. */
const AGAIN_DAYS = 7;

/** Whom a wait is brought to, by whose turn it is: the first role that somebody holds. */
const HELPERS: Readonly<Record<ArticleRole, readonly HelperRole[]>> = {
  manager: ['contact-person', 'administrator'],
  editor: ['chief-editor', 'contact-person', 'administrator'],
  author: ['editor', 'chief-editor'],
  // A chief editor who wrote it cannot release it, and can let somebody stand in.
  'chief-editor': ['chief-editor', 'contact-person', 'administrator'],
};

/** A draft that nobody has seen, and a release that has its time, wait for nobody. */
const isWaiting = (article: Waiting): boolean => turnOf(article) !== null && (article.state !== 'draft' || article.declared !== null);

/** Whose turn it is, by what they are to the article. */
const turnOf = ({ state, scheduledFor }: Pick<Waiting, 'state' | 'scheduledFor'>): ArticleRole | null =>
  state === 'ready' && scheduledFor ? null : TURN[state];

function personsOf(role: ArticleRole, { authors, manager, editor }: Waiting, holders: Holders): readonly string[] {
  const others = (persons: readonly string[]) => persons.filter((id) => !authors.includes(id));
  const persons = {
    author: () => authors,
    manager: () => (manager ? others([manager, ...holders.delegate]) : []),
    editor: () => (editor && holders.editor.includes(editor) ? [editor] : holders.editor),
    'chief-editor': () => others(holders['chief-editor']),
  } satisfies Record<ArticleRole, () => readonly string[]>;
  return persons[role]();
}

/** Whom this wait would be brought to now: somebody who is not waited for already. Null when nobody holds any of the roles, or it is only the author's. */
export function helperFor(article: Waiting, holders: Holders): HelperRole | null {
  const role = turnOf(article);
  if (!role || PATIENCE[article.state]?.help === null) return null;
  const waitedFor = personsOf(role, article, holders);
  return HELPERS[role].find((helper) => holders[helper].some((id) => !waitedFor.includes(id))) ?? null;
}

/** Whether nobody is there to act: then help is asked for at once. */
export const isStuck = (article: Waiting, holders: Holders): boolean => {
  const role = turnOf(article);
  return role !== null && personsOf(role, article, holders).length === 0;
};

/** Whose turn it is, since when, when they are reminded, and who has been asked to help. A review of a released article is a task of its own. */
export function waitOf(article: Waiting, holders: Holders): ArticleWait {
  const role = article.review ? REVIEWED_BY[article.review] : turnOf(article);
  const { waitingSince: since, remindedAt, helper } = article;
  return {
    role,
    persons: role ? [...personsOf(role, article, holders)] : [],
    since,
    remindedAt,
    nextReminder: nextPrompt(article)?.at ?? null,
    helper: helper && role ? { role: helper, persons: [...holders[helper]] } : null,
  };
}

/** Who is asked about an article whose authors have not been heard of: the editors ask them first, then the chief editor decides. */
export const REVIEWED_BY = { ask: 'editor', remove: 'chief-editor' } as const satisfies Record<string, ArticleRole>;

export interface Prompt {
  readonly kind: 'remind' | 'help';
  /** ISO 8601, UTC: a weekday morning. */
  readonly at: string;
}

/** Nobody is reminded more often than this, also when we have been away for long. */
const BREATH_DAYS = 2;

/** What happens next when nobody acts; undefined when nothing does. */
export function nextPrompt(article: Waiting): Prompt | undefined {
  const patience = isWaiting(article) ? PATIENCE[article.state] : undefined;
  const due = patience && dueAfter(patience, article);
  if (!due) return undefined;
  const { waitingSince, remindedAt } = article;
  const at = [morningAfter(new Date(waitingSince), due.days), ...(remindedAt ? [morningAfter(new Date(remindedAt), BREATH_DAYS)] : [])];
  return { kind: due.kind, at: new Date(Math.max(...at.map(Number))).toISOString() };
}

/** After how many days of waiting, and whether it is time to ask for help. */
function dueAfter({ remind, help }: Patience, { reminders: done, helper }: Waiting): { kind: Prompt['kind']; days: number } | undefined {
  if (done < remind.length) return { kind: 'remind', days: remind[done]! };
  return help === null ? undefined : { kind: helper ? 'remind' : 'help', days: help + (done - remind.length) * AGAIN_DAYS };
}

/** The article when a prompt has been given: the wait goes on, and is brought to somebody else when it is time. */
export function prompted(article: Article, { kind }: Prompt, holders: Holders, at: string): Article {
  const helper = article.helper ?? (kind === 'help' || isStuck(article, holders) ? helperFor(article, holders) : null);
  return { ...article, reminders: article.reminders + 1, remindedAt: at, helper };
}

/** Brings the wait to somebody at once when nobody is there to act, instead of after days of silence; and to somebody else when who should help has left. */
export const withHelp = (article: Article, holders: Holders): Article =>
  isStuck(article, holders) && !(article.helper && holders[article.helper].length > 0)
    ? { ...article, helper: helperFor(article, holders) }
    : article;
