import type { Article as Shown, ArticleAct, ArticleComment, ArticleRole, ArticleWait, ProblemSlug } from '@delakultur/contracts';
import { fail, holds, managerOf, ok, type Caller, type Holding, type Result } from '@delakultur/kernel';
import { actionsFor, TURN, type Article } from './article.machine.ts';

type Parts = Pick<Article, 'site' | 'kommun' | 'state' | 'authors' | 'managerId'>;

/** What the caller is to this article: roles follow from who wrote it, who was asked, and assignments at its site. */
export const rolesIn = ({ authors, managerId, site }: Parts, caller: Caller): readonly ArticleRole[] => [
  ...(authors.includes(caller.personId) ? (['author'] as const) : []),
  ...(managerId === caller.personId ? (['manager'] as const) : []),
  ...(['editor', 'chief-editor'] as const).filter((role) => holds(caller, role, `site/${site}`)),
];

/** Whether the caller may read it. A draft is its authors' alone, also when it has come back; what is sent, those see who take part, and the own contact person (C7). */
export function maySee(article: Parts, caller: Caller): boolean {
  const roles = rolesIn(article, caller);
  if (article.state === 'draft') return roles.includes('author');
  return roles.length > 0 || holds(caller, 'contact-person', article.kommun);
}

/** Only the authors write the text, and only while it is theirs. */
export const maySave = (article: Parts, roles: readonly ArticleRole[]): Result<true, ProblemSlug> => {
  if (!roles.includes('author')) return fail('article-role-missing');
  return article.state === 'draft' ? ok(true) : fail('article-transition-refused');
};

/** The conversation is for those who take part in the article, as long as it has not ended. */
export const mayComment = (article: Parts, roles: readonly ArticleRole[]): Result<ArticleRole, ProblemSlug> => {
  const [role] = roles;
  return role && article.state !== 'unpublished' ? ok(role) : fail('article-role-missing');
};

/** What a conversation may take of the one message in which its article travels; each comment also takes some room for who and when. */
const CONVERSATION_MAX = 100_000;
const sizeOf = ({ text }: Pick<ArticleComment, 'text'>): number => text.length + 100;

/** Whether the conversation has room for one comment more. */
export const hasRoom = (comments: readonly Pick<ArticleComment, 'text'>[], text: string): Result<true, ProblemSlug> =>
  [...comments, { text }].reduce((sum, comment) => sum + sizeOf(comment), 0) <= CONVERSATION_MAX ? ok(true) : fail('payload-too-large');

/** Everything that the caller may do now. */
export const actsOf = (article: Parts, roles: readonly ArticleRole[]): ArticleAct[] => [
  ...actionsFor(article.state, roles),
  ...(maySave(article, roles).ok ? (['save'] as const) : []),
  ...(mayComment(article, roles).ok ? (['comment'] as const) : []),
];

/** Who holds the roles of the site: the people whose turn it can be beside authors and manager. */
export interface Holders {
  readonly editor: readonly string[];
  readonly 'chief-editor': readonly string[];
}

/** Whose turn it is, and since when. */
export function waitOf(article: Parts & Pick<Article, 'waitingSince'>, holders: Holders): ArticleWait {
  const role = TURN[article.state];
  const persons = {
    author: article.authors,
    manager: article.managerId ? [article.managerId] : [],
    editor: holders.editor,
    'chief-editor': holders['chief-editor'].filter((id) => !article.authors.includes(id)),
  };
  return { role, persons: role ? [...persons[role]] : [], since: article.waitingSince };
}

/** Whether all that an article needs before it is sent is there; `words` counts its text. */
export const isComplete = (
  { title, schoolForm, topic }: Pick<Article, 'title' | 'schoolForm' | 'topic'>,
  words: number,
): Result<true, ProblemSlug> => (title && schoolForm && topic && words > 0 ? ok(true) : fail('article-incomplete'));

/** C5: who is asked to agree: the first author's nearest manager, of those who do not write along. */
export const managerToAsk = (
  { authors: [first, ...others], kommun }: Pick<Article, 'authors' | 'kommun'>,
  holdings: readonly Holding[],
): Result<string, ProblemSlug> => {
  const manager = managerOf(
    first!,
    kommun,
    holdings.filter(({ personId }) => !others.includes(personId)),
  );
  return manager ? ok(manager) : fail('manager-missing');
};

/** Whether every co-author is a colleague in the author's municipality. */
export const areColleagues = (coAuthors: readonly string[], kommun: string, holdings: readonly Holding[]): boolean =>
  coAuthors.every((id) => holdings.some(({ personId, place }) => personId === id && place.startsWith(kommun)));

/** The article as the caller is shown it: whose turn it is and what the caller may do, and nothing that is only for the rules. */
export function shown(article: Article, caller: Caller, holders: Holders): Shown {
  const { id, site, kommun, state, version, title, lang, schoolForm, topic, authors, updatedAt, body, proposal, comments, history } =
    article;
  const acts = actsOf(article, rolesIn(article, caller));
  const wait = waitOf(article, holders);
  return {
    id,
    site,
    kommun,
    state,
    version,
    title,
    lang,
    schoolForm,
    topic,
    authors,
    updatedAt,
    wait,
    acts,
    body,
    proposal,
    comments,
    history,
  };
}
