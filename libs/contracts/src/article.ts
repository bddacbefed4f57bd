import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { Id } from './id.ts';
import { Instant, Kommun, Lang, SchoolForm, SiteSlug, Topic, Version } from './scalars.ts';

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
