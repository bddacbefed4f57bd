import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { Article, ArticleSummary, type AskedAction, ChangeReason, DEFAULT_LICENCE, Licence } from './article.ts';
import { Id } from './id.ts';
import type { ProblemSlug } from './problems.ts';
import { rpc } from './rpc.ts';
import { Cursor, Instant, Lang, page, Reason, SchoolForm, SiteSlug, Topic, Version } from './scalars.ts';
import { text } from './text.ts';

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
    licence: Licence.default(DEFAULT_LICENCE),
    producer: text(120).nullable().default(null),
    wishId: Id.nullable().default(null),
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
    'wish-not-found',
    'media-unknown',
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

export const ArticleView = z.enum(['to-do', 'following', 'done', 'municipality']);
/** `municipality` is what a contact person sees of the own municipality's pieces: in flow and released. */
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
const step = <S extends z.ZodRawShape>(
  action: AskedAction,
  does: string,
  fields: S,
  { problems = [], ...more }: { readonly problems?: readonly ProblemSlug[]; readonly fresh?: true } = {},
) =>
  rpc(`dk.rpc.content.article.${action}.v1`, {
    summary: does,
    access: 'signed-in',
    ...more,
    input: z.strictObject({ articleId, version: Version, ...fields }),
    output: Article,
    problems: [...STEP_PROBLEMS, ...problems],
    http: { method: 'POST', path: `/v1/articles/{articleId}/${action}` },
  });

/**
 * `declared` is the version of the guidelines whose statement of responsibility and copyright the author makes (C11). Where the municipality
 * takes the author's word for the manager's (`attest`), `managerId` names the manager who agrees.
 */
export const submitArticle = step(
  'submit',
  'Send a draft: to the manager, or to the editor where the manager has agreed',
  { declared: z.int().min(1), managerId: Id.optional() },
  {
    problems: [
      'article-incomplete',
      'media-not-described',
      'guideline-not-accepted',
      'attestation-missing',
      'manager-unknown',
      'not-a-member',
    ],
  },
);
export const discardArticle = step('discard', 'Put a draft away', {});
export const restoreArticle = step('restore', 'Take a draft back that was put away', {}, { problems: ['revision-exists'] });
export const recallArticle = step('recall', 'Take back a question: to the manager, or about withdrawal', {});
export const agreeToArticle = step('agree', 'Agree as the manager', {});
export const declineArticle = step('decline', 'Say no, with a reason: the manager to the article, the author to a proposed wording', {
  reason: Reason,
});
export const takeArticle = step('take', 'Take an article to coach as its editor', {});
export const handOverArticle = step(
  'hand-over',
  'Hand an article over to another editor',
  { editorId: Id },
  { problems: ['editor-unknown'] },
);
export const requestArticleChanges = step('request-changes', 'Ask the author for changes, with a reason', {
  code: ChangeReason.default('other'),
  reason: Reason,
});
export const proposeArticleWording = step(
  'propose',
  'Propose a wording for the author to approve',
  { title: text(TITLE_MAX), body: Document },
  { problems: ['article-incomplete', 'media-unknown'] },
);
export const passArticleOn = step('pass-on', "Pass the author's own wording on to the chief editor", {});
export const approveArticleWording = step('approve', 'Approve the proposed wording', {});
/** `accepted` are indexes into `blockChanges(article.body, proposal.body)` of libs/document; what is not accepted stays as the author wrote it. */
export const settleArticleWording = step('settle', 'Accept some of the proposed changes, and give the rest back to the editor', {
  title: z.boolean(),
  accepted: z.array(z.int().min(0)).max(2_000),
  reason: Reason,
});
export const withdrawArticle = step('withdraw', 'Take an article back that is on its way, with a reason', { reason: Reason });
export const releaseArticle = step(
  'release',
  'Release as the chief editor of the site',
  {},
  { problems: ['article-incomplete', 'person-not-found', 'media-not-described', 'media-not-cleared'], fresh: true },
);
export const scheduleArticle = step(
  'schedule',
  'Set the time of release; everything is checked again then',
  { at: Instant },
  { problems: ['article-incomplete', 'time-has-passed', 'media-not-described', 'media-not-cleared'], fresh: true },
);
export const unscheduleArticle = step('unschedule', 'Take back the time of release', {});
export const sendArticleBack = step('send-back', 'Send back to the editor, with a reason', { reason: Reason });
export const requestArticleWithdrawal = step('request-withdrawal', 'Ask for a released article to be taken down, as its author', {
  reason: Reason,
});
export const keepArticle = step('keep', "Answer the author's request: it stays, with a reason", { reason: Reason });
export const confirmArticle = step('still-right', 'Say that a released article still is right', {});
export const unpublishArticle = step('unpublish', 'Take a released article down, with a reason', { reason: Reason });
export const putArticleBack = step(
  'put-back',
  'Release again what was taken down',
  {},
  { problems: ['article-incomplete', 'person-not-found', 'media-not-described', 'media-not-cleared'], fresh: true },
);

/** The released one stays as it is until its revision is released. The id is the client's own. */
export const reviseArticle = rpc('dk.rpc.content.article.revise.v1', {
  summary: 'Begin a new version of a released article',
  access: 'signed-in',
  input: z.strictObject({ articleId, revisionId: Id }),
  output: Article,
  problems: ['article-not-found', 'article-transition-refused', 'article-role-missing', 'article-version-stale', 'revision-exists'],
  http: { method: 'POST', path: '/v1/articles/{articleId}/revise' },
});

export const commentOnArticle = rpc('dk.rpc.content.article.comment.v1', {
  summary: 'Write in the conversation about an article',
  access: 'signed-in',
  input: z.strictObject({
    articleId,
    text: text(4_000),
    /** The passage, by its place in the text that the writer saw. */
    anchor: z
      .strictObject({ block: z.int().min(0), quote: text(300) })
      .nullable()
      .default(null),
  }),
  output: Article,
  problems: ['article-not-found', 'article-role-missing', 'payload-too-large'],
  http: { method: 'POST', path: '/v1/articles/{articleId}/comments' },
});
