import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { event } from './event.ts';
import { Id } from './id.ts';
import { fresh, rpc } from './rpc.ts';
import { Cursor, Instant, Kommun, Lang, page, Reason, SchoolForm, SiteSlug, Topic, Version } from './scalars.ts';
import { text } from './text.ts';

export const ARTICLE_STATES = ['draft', 'with-manager', 'with-editor', 'with-author', 'ready', 'released', 'unpublished'] as const;
export const ArticleState = z.enum(ARTICLE_STATES).meta({ id: 'ArticleState' });
export type ArticleState = z.output<typeof ArticleState>;

export const ARTICLE_ROLES = ['author', 'manager', 'editor', 'chief-editor'] as const;
export const ArticleRole = z.enum(ARTICLE_ROLES).meta({ id: 'ArticleRole' });
export type ArticleRole = z.output<typeof ArticleRole>;

/** The acts that lead from one state to another. `save` and `comment` change no state. */
export const ARTICLE_ACTIONS = [
  'submit',
  'recall',
  'agree',
  'decline',
  'request-changes',
  'propose',
  'approve',
  'release',
  'send-back',
  'unpublish',
] as const;
export const ArticleAction = z.enum(ARTICLE_ACTIONS).meta({ id: 'ArticleAction' });
export type ArticleAction = z.output<typeof ArticleAction>;

export const ArticleAct = z.enum([...ARTICLE_ACTIONS, 'save', 'comment']).meta({ id: 'ArticleAct' });
export type ArticleAct = z.output<typeof ArticleAct>;

/** One step of an article's life: who, as what, when, from where to where, and why (mission 4, "Trust in states"). */
export const ArticleStep = z
  .strictObject({
    action: ArticleAction,
    role: ArticleRole,
    by: Id,
    at: Instant,
    from: ArticleState,
    to: ArticleState,
    reason: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'ArticleStep' });
export type ArticleStep = z.output<typeof ArticleStep>;

export const ArticleComment = z
  .strictObject({ id: Id, by: Id, role: ArticleRole, at: Instant, text: z.string() })
  .meta({ id: 'ArticleComment' });
export type ArticleComment = z.output<typeof ArticleComment>;

/** Who is expected to act, and since when; nobody once the article is released. */
export const ArticleWait = z
  .strictObject({ role: ArticleRole.nullable(), persons: z.array(Id), since: Instant })
  .meta({ id: 'ArticleWait' });
export type ArticleWait = z.output<typeof ArticleWait>;

const brief = {
  id: Id,
  site: SiteSlug,
  kommun: Kommun,
  state: ArticleState,
  version: Version,
  title: z.string(),
  lang: Lang,
  schoolForm: SchoolForm.nullable(),
  topic: Topic.nullable(),
  authors: z.array(Id).min(1),
  updatedAt: Instant,
  wait: ArticleWait,
  /** What the caller may do now. */
  acts: z.array(ArticleAct),
};
export const ArticleSummary = z.strictObject(brief).meta({ id: 'ArticleSummary' });
export type ArticleSummary = z.output<typeof ArticleSummary>;

/** The editor's wording, waiting for the author's word. */
export const ArticleProposal = z.strictObject({ title: z.string(), body: Document, by: Id, at: Instant }).meta({ id: 'ArticleProposal' });
export type ArticleProposal = z.output<typeof ArticleProposal>;

export const Article = z
  .strictObject({
    ...brief,
    body: Document,
    proposal: ArticleProposal.nullable(),
    comments: z.array(ArticleComment),
    history: z.array(ArticleStep),
  })
  .meta({ id: 'Article' });
export type Article = z.output<typeof Article>;

const articleId = Id;
const TITLE_MAX = 160;

/** The id is the client's own, so that a lost answer is retried without a second article; version 0 makes a new one. */
export const saveArticle = rpc('dk.rpc.content.article.save.v1', {
  summary: 'Save a draft, or make a new one',
  access: 'signed-in',
  input: z.strictObject({
    articleId,
    version: Version,
    site: SiteSlug,
    title: z.union([text(TITLE_MAX), z.literal('')]),
    body: Document,
    lang: Lang,
    schoolForm: SchoolForm.nullable(),
    topic: Topic.nullable(),
    coAuthors: z.array(Id).max(10),
  }),
  output: Article,
  problems: [
    'article-not-found',
    'article-version-stale',
    'article-transition-refused',
    'article-role-missing',
    'co-author-unknown',
    'not-a-member',
    'site-not-found',
  ],
  http: { method: 'PUT', path: '/v1/articles/{articleId}' },
});

export const readArticle = rpc('dk.rpc.content.article.read.v1', {
  summary: 'Read an article that the caller takes part in',
  access: 'signed-in',
  input: z.strictObject({ articleId }),
  output: Article,
  problems: ['article-not-found'],
  http: { method: 'GET', path: '/v1/articles/{articleId}' },
});

export const ArticleView = z.enum(['to-do', 'following', 'done']);
export type ArticleView = z.output<typeof ArticleView>;

export const listArticles = rpc('dk.rpc.content.article.list.v1', {
  summary: 'List what is mine to do, what I follow, or what is done',
  access: 'signed-in',
  input: z.strictObject({ view: ArticleView, limit: z.int().min(1).max(100).default(50), after: Cursor.optional() }),
  output: page(ArticleSummary).meta({ id: 'ArticlePage' }),
  problems: [],
  http: { method: 'GET', path: '/v1/articles' },
});

const STEP_PROBLEMS = ['article-not-found', 'article-version-stale', 'article-transition-refused', 'article-role-missing'] as const;

/** Every action has an operation of its own, with the version that the caller saw. */
const step = <S extends z.ZodRawShape, P extends readonly Parameters<typeof rpc>[1]['problems'][number][]>(
  action: ArticleAction,
  does: string,
  more: S,
  problems: P,
) =>
  rpc(`dk.rpc.content.article.${action}.v1`, {
    summary: does,
    access: 'signed-in',
    input: z.strictObject({ articleId, version: Version, ...more }),
    output: Article,
    problems: [...STEP_PROBLEMS, ...problems],
    http: { method: 'POST', path: `/v1/articles/{articleId}/${action}` },
  });

export const submitArticle = step('submit', 'Send a draft to the manager', {}, [
  'article-incomplete',
  'guideline-not-accepted',
  'manager-missing',
  'not-a-member',
]);
export const recallArticle = step('recall', 'Take back what the manager has not answered', {}, []);
export const agreeToArticle = step('agree', 'Agree as the manager', {}, []);
export const declineArticle = step(
  'decline',
  'Say no, with a reason: the manager to the article, the author to a proposed wording',
  { reason: Reason },
  [],
);
export const requestArticleChanges = step('request-changes', 'Ask the author for changes, with a reason', { reason: Reason }, []);
export const proposeArticleWording = step(
  'propose',
  'Propose a wording for the author to approve',
  { title: text(TITLE_MAX), body: Document },
  ['article-incomplete'],
);
export const approveArticleWording = step('approve', 'Approve the proposed wording', {}, []);
export const releaseArticle = fresh(
  step('release', 'Release as the chief editor of the site', {}, ['article-incomplete', 'person-not-found']),
);
export const sendArticleBack = step('send-back', 'Send back to the editor, with a reason', { reason: Reason }, []);
export const unpublishArticle = step('unpublish', 'Take a released article down, with a reason', { reason: Reason }, []);

export const commentOnArticle = rpc('dk.rpc.content.article.comment.v1', {
  summary: 'Write in the conversation about an article',
  access: 'signed-in',
  input: z.strictObject({ articleId, text: text(4_000) }),
  output: Article,
  problems: ['article-not-found', 'article-role-missing', 'payload-too-large'],
  http: { method: 'POST', path: '/v1/articles/{articleId}/comments' },
});

/** Ids and states only. `waitsFor` are the persons whose turn it is, so that each can be told. */
const stepData = z.strictObject({
  articleId: Id,
  site: SiteSlug,
  kommun: Kommun,
  state: ArticleState,
  by: Id,
  authors: z.array(Id),
  waitsFor: z.array(Id),
});
const articleEvent = (fact: string, summary: string) =>
  event(`content.article.${fact}`, { scope: 'kommun', summary, data: stepData, consumers: ['people'] });

/** What an action becomes when it is done, in the article's own municipality; releases are facts of the site (publication.ts). */
export const ARTICLE_EVENTS = {
  submitted: articleEvent('submitted', 'An author has sent an article to the manager'),
  recalled: articleEvent('recalled', 'The author took it back before the manager answered'),
  'manager-agreed': articleEvent('manager-agreed', 'The manager agrees; the editor is next'),
  'manager-declined': articleEvent('manager-declined', 'The manager said no, with a reason that the event does not carry'),
  'changes-requested': articleEvent('changes-requested', 'The editor asks for changes'),
  'wording-proposed': articleEvent('wording-proposed', 'The editor proposes a wording; the author is next'),
  'author-approved': articleEvent('author-approved', 'The author approves the wording; the chief editor is next'),
  'author-declined': articleEvent('author-declined', 'The author does not approve the wording'),
  'sent-back': articleEvent('sent-back', 'The chief editor sends it back to the editor'),
  released: articleEvent('released', 'The chief editor has released it'),
  unpublished: articleEvent('unpublished', 'The chief editor has taken it down'),
  commented: articleEvent('commented', 'Someone wrote in the conversation'),
} as const;
export type ArticleFact = keyof typeof ARTICLE_EVENTS;
export type ArticleEventData = z.output<typeof stepData>;
