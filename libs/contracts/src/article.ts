import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { event } from './event.ts';
import { Id } from './id.ts';
import type { ProblemSlug } from './problems.ts';
import { rpc } from './rpc.ts';
import { Cursor, Instant, Kommun, Lang, page, Reason, SchoolForm, SiteSlug, Topic, Version } from './scalars.ts';
import { text } from './text.ts';

export const ARTICLE_STATES = [
  'draft',
  'with-manager',
  'with-editor',
  'with-author',
  'ready',
  'released',
  'withdrawal-requested',
  'replaced',
  'unpublished',
  'discarded',
] as const;
export const ArticleState = z.enum(ARTICLE_STATES).meta({ id: 'ArticleState' });
export type ArticleState = z.output<typeof ArticleState>;

export const ARTICLE_ROLES = ['author', 'manager', 'editor', 'chief-editor'] as const;
export const ArticleRole = z.enum(ARTICLE_ROLES).meta({ id: 'ArticleRole' });
export type ArticleRole = z.output<typeof ArticleRole>;

/** The acts of an article's life that go into its history. `save` and `comment` do not. */
export const ARTICLE_ACTIONS = [
  'submit',
  'attest',
  'return',
  'discard',
  'restore',
  'recall',
  'agree',
  'decline',
  'take',
  'hand-over',
  'request-changes',
  'propose',
  'pass-on',
  'approve',
  'settle',
  'withdraw',
  'release',
  'schedule',
  'unschedule',
  'send-back',
  'request-withdrawal',
  'keep',
  'still-right',
  'unpublish',
  'put-back',
  'replace',
] as const;
export const ArticleAction = z.enum(ARTICLE_ACTIONS).meta({ id: 'ArticleAction' });
export type ArticleAction = z.output<typeof ArticleAction>;

/** Acts that nobody asks for by name: a submission is one of three by what the municipality asks for, and a revision's release replaces what it revises. */
export const UNASKED = ['attest', 'return', 'replace'] as const satisfies readonly ArticleAction[];
export type AskedAction = Exclude<ArticleAction, (typeof UNASKED)[number]>;

export const ArticleAct = z
  .enum([
    ...(ARTICLE_ACTIONS.filter((action) => !(UNASKED as readonly string[]).includes(action)) as AskedAction[]),
    'save',
    'comment',
    'revise',
  ])
  .meta({ id: 'ArticleAct' });
export type ArticleAct = z.output<typeof ArticleAct>;

/** Why an editor asks for changes (C13, C14, C26, K7, C20): each has words and help of its own in the desk. */
export const ChangeReason = z
  .enum(['advertising', 'news-notice', 'people-in-pictures', 'sources', 'accessibility', 'other'])
  .meta({ id: 'ChangeReason' });
export type ChangeReason = z.output<typeof ChangeReason>;

/** One step of an article's life: who, as what, when, from where to where, and why (mission 4, "Trust in states"). */
export const ArticleStep = z
  .strictObject({
    action: ArticleAction,
    role: ArticleRole,
    /** Null when it happened by itself: a set time that could not be kept. Its reason is a problem's slug then. */
    by: Id.nullable(),
    at: Instant,
    from: ArticleState,
    to: ArticleState,
    reason: z.string().nullable(),
    code: ChangeReason.nullable(),
    /** Whom the step names: the manager of an attestation, the editor who takes over, or for whom a delegate acted. */
    person: Id.nullable(),
    /** The time that a release was set for. */
    scheduledFor: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'ArticleStep' });
export type ArticleStep = z.output<typeof ArticleStep>;

/** The passage that a comment is about. `block` is its place in the text as it is now, and null when it is gone; `quote` is what it said. */
export const CommentAnchor = z.strictObject({ block: z.int().min(0).nullable(), quote: z.string() }).meta({ id: 'CommentAnchor' });
export type CommentAnchor = z.output<typeof CommentAnchor>;

export const ArticleComment = z
  .strictObject({ id: Id, by: Id, role: ArticleRole, at: Instant, text: z.string(), anchor: CommentAnchor.nullable() })
  .meta({ id: 'ArticleComment' });
export type ArticleComment = z.output<typeof ArticleComment>;

/** Who is asked to help when the one whose turn it is does not answer, or when nobody holds the role. */
export const HelperRole = z.enum(['contact-person', 'administrator', 'editor', 'chief-editor']).meta({ id: 'HelperRole' });
export type HelperRole = z.output<typeof HelperRole>;

/** Who is expected to act, and since when; nobody once the article is released. */
export const ArticleWait = z
  .strictObject({
    role: ArticleRole.nullable(),
    persons: z.array(Id),
    since: Instant,
    remindedAt: Instant.nullable(),
    nextReminder: Instant.nullable(),
    helper: z.strictObject({ role: HelperRole, persons: z.array(Id) }).nullable(),
  })
  .meta({ id: 'ArticleWait' });
export type ArticleWait = z.output<typeof ArticleWait>;

/** Under which terms others may use an article, by SPDX identifier. */
export const Licence = z
  .enum(['CC-BY-NC-ND-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-SA-4.0', 'CC-BY-4.0', 'all-rights-reserved'])
  .meta({ id: 'Licence' });
export type Licence = z.output<typeof Licence>;
export const DEFAULT_LICENCE: Licence = 'CC-BY-NC-ND-4.0';

/** What an author does when sending: asks the manager, declares the manager's agreement, or answers the editor who asked for changes. */
export const Sending = z.enum(['submit', 'attest', 'return']).meta({ id: 'Sending' });
export type Sending = z.output<typeof Sending>;

/** A released article whose authors have not been heard of: 12 months → ask them, 18 months → it may go (mission 1.1, default pack). */
export const ArticleReview = z.enum(['ask', 'remove']).meta({ id: 'ArticleReview' });
export type ArticleReview = z.output<typeof ArticleReview>;

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
  /** The editor who coaches it, when one has taken it. */
  editor: Id.nullable(),
  /** The manager who is asked, or whom the author named. */
  manager: Id.nullable(),
  /** Whether none of the authors had a released article when it was sent (C4). */
  isFirst: z.boolean(),
  scheduledFor: Instant.nullable(),
  /** The publication that it is a new version of. */
  revises: Id.nullable(),
  review: ArticleReview.nullable(),
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

/** The manager's word (C5): answered by the manager, or declared by the author who names them. */
export const ManagerAgreement = z
  .strictObject({ by: Id, at: Instant, how: z.enum(['confirmed', 'attested']) })
  .meta({ id: 'ManagerAgreement' });
export type ManagerAgreement = z.output<typeof ManagerAgreement>;

export const Article = z
  .strictObject({
    ...brief,
    body: Document,
    licence: Licence,
    /** Who made it on the municipality's commission; null when its own people did (C8). */
    producer: z.string().nullable(),
    /** The wanted topic that it takes up (C29). */
    wishId: Id.nullable(),
    /** How a draft is sent next; null for whoever cannot send it. */
    sending: Sending.nullable(),
    agreement: ManagerAgreement.nullable(),
    /** The statement of responsibility and copyright that was made when it was sent last (C11). */
    declared: z.strictObject({ by: Id, at: Instant, guidelineVersion: z.int() }).nullable(),
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

/** Ids and states only. `waitsFor` are the persons whose turn it is, so that each can be told. What has a default came later: a fact from before still is one. */
const stepData = z.strictObject({
  articleId: Id,
  /** The article's own version after the step: what a manager's link is for. */
  version: Version.default(0),
  site: SiteSlug,
  kommun: Kommun,
  state: ArticleState,
  by: Id.nullable(),
  authors: z.array(Id),
  waitsFor: z.array(Id),
  /** Who is asked to help, because nobody has answered or nobody holds the role. */
  helpers: z.array(Id).default([]),
  /** The editor who coaches it. */
  editor: Id.nullable().default(null),
  /** The manager who is asked, or whom the author named. */
  manager: Id.nullable().default(null),
});
/** What happens by itself, without somebody's command, is `by` nobody. */
const articleEvent = (fact: string, summary: string) =>
  event(`content.article.${fact}`, { scope: 'kommun', summary, data: stepData, consumers: ['people'] });

/** What an action becomes when it is done, in the article's own municipality; releases are facts of the site (publication.ts). */
export const ARTICLE_EVENTS = {
  submitted: articleEvent('submitted', 'An author has sent an article to the manager'),
  attested: articleEvent('attested', 'An author has sent an article, and declares that the manager agrees'),
  returned: articleEvent('returned', 'The author has answered what the editor asked for'),
  recalled: articleEvent('recalled', 'The author took back what was asked'),
  'manager-agreed': articleEvent('manager-agreed', 'The manager agrees; the editor is next'),
  'manager-declined': articleEvent('manager-declined', 'The manager said no, with a reason that the event does not carry'),
  'manager-changed': articleEvent('manager-changed', 'Another manager is asked than before'),
  taken: articleEvent('taken', 'An editor has taken it to coach'),
  'handed-over': articleEvent('handed-over', 'Another editor coaches it from now on'),
  'changes-requested': articleEvent('changes-requested', 'The editor asks for changes'),
  'wording-proposed': articleEvent('wording-proposed', 'The editor proposes a wording; the author is next'),
  'passed-on': articleEvent('passed-on', 'The editor passes it on to the chief editor as the author wrote it'),
  'author-approved': articleEvent('author-approved', 'The author approves the wording; the chief editor is next'),
  'author-settled': articleEvent('author-settled', 'The author accepts some of the changes; the editor is next'),
  'author-declined': articleEvent('author-declined', 'The author does not approve the wording'),
  withdrawn: articleEvent('withdrawn', 'The author took it back on its way'),
  scheduled: articleEvent('scheduled', 'The chief editor has set the time of its release'),
  unscheduled: articleEvent('unscheduled', 'The chief editor has taken back the time of its release'),
  'schedule-failed': articleEvent('schedule-failed', 'It could not be released at the time that was set'),
  'sent-back': articleEvent('sent-back', 'The chief editor sends it back to the editor'),
  released: articleEvent('released', 'The chief editor has released it'),
  'withdrawal-requested': articleEvent('withdrawal-requested', 'The author asks for it to be taken down'),
  kept: articleEvent('kept', 'The chief editor answers that it stays'),
  unpublished: articleEvent('unpublished', 'The chief editor has taken it down'),
  'put-back': articleEvent('put-back', 'The chief editor has released it again'),
  replaced: articleEvent('replaced', 'A new version has taken its place'),
  'review-due': articleEvent('review-due', 'Its authors have not been heard of for a long time'),
  confirmed: articleEvent('confirmed', 'It still is right'),
  reminded: articleEvent('reminded', 'Whoever it waits for has been reminded'),
  escalated: articleEvent('escalated', 'Somebody else is asked to help, since nobody has answered'),
  commented: articleEvent('commented', 'Someone wrote in the conversation'),
} as const;
export type ArticleFact = keyof typeof ARTICLE_EVENTS;
export type ArticleEventData = z.output<typeof stepData>;
