import { type ArticleComment, type ArticleState, type ArticleStep, Article as Shown, HelperRole } from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import { Jobs } from '@delakultur/jobs';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../generated/client.ts';
import { ArticleMediaRepository } from '../media/article-media.repository.ts';
import { wake } from './article.jobs.ts';
import type { Article } from './article.machine.ts';
import { TextVersionRepository } from './text-version.repository.ts';

type Tx = Transaction<PrismaClient>;
const WHOLE = {
  steps: { orderBy: { version: 'asc' } },
  comments: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ArticleInclude;
type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof WHOLE }>;

/** Who commands, and what the answer is recorded under. */
type Command = Pick<Call, 'caller' | 'recorded'>;

/** What one command leaves behind: the article, its facts, and the answer that a retry gets. */
export interface Saved<T> {
  readonly article: Article;
  readonly events: readonly OutgoingEvent[];
  readonly reply: T & { readonly version: number };
  /** More of the same transaction: the publication that a release makes. */
  readonly also?: (tx: Tx) => Promise<void>;
}

@Injectable()
export class ArticleRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly jobs: Jobs,
    private readonly texts: TextVersionRepository,
    private readonly media: ArticleMediaRepository,
  ) {}

  /** The article as the caller's scope lets it be seen; undefined when there is none in it. */
  async byId(id: string, { scope }: Pick<Caller, 'scope'>): Promise<Article | undefined> {
    return this.database.tenantTx(scope, (tx) => this.read(tx, id));
  }

  /** For work without a caller. */
  async read(tx: Tx, id: string): Promise<Article | undefined> {
    const row = await tx.article.findUnique({ where: { id }, include: WHOLE });
    return row ? articleOf(row) : undefined;
  }

  /** What readers see of a publication, or saw until it was taken down. */
  async currentOf(publicationId: string, { scope }: Pick<Caller, 'scope'>): Promise<Article | undefined> {
    const where = { OR: [{ id: publicationId }, { revises: publicationId }], state: { in: [...CURRENT] } };
    const row = await this.database.tenantTx(scope, (tx) => tx.article.findFirst({ where, include: WHOLE }));
    return row ? articleOf(row) : undefined;
  }

  /** Makes a new article. An id that is taken, also out of the caller's sight, is a stale version. */
  async create<T>({ article, events, reply }: Saved<T>, { caller, recorded }: Command): Promise<void> {
    await this.database.tenantTx(caller.scope, async (tx) => {
      if (article.revises && (await isRevised(tx, article.revises))) throw new ProblemError('revision-exists');
      const { count } = await tx.article.createMany({ data: [{ id: article.id, ...columnsOf(article) }], skipDuplicates: true });
      if (count === 0) throw new ProblemError(article.revises ? 'revision-exists' : 'article-version-stale');
      await this.media.keep(tx, article, { by: caller.personId });
      await this.texts.keep(tx, article, caller.personId);
      await record(tx, { events, call: recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /** Saves the next version in one transaction with its steps, its facts and its answer; fails when someone else has saved meanwhile. */
  async save<T>(saved: Saved<T>, before: Article, { caller, recorded }: Command): Promise<void> {
    const { events, reply } = saved;
    await this.database.tenantTx(caller.scope, async (tx) => {
      if (before.state === 'discarded' && before.revises && (await isRevised(tx, before.revises)))
        throw new ProblemError('revision-exists');
      await this.write(tx, saved.article, before, caller.personId);
      await this.texts.keep(tx, saved.article, caller.personId, before);
      await saved.also?.(tx);
      await record(tx, { events, call: recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /** Writes the next version in a transaction that is under way, and what wakes us when nobody acts or its time has come. `by` is who asked for it. */
  async write(tx: Tx, article: Article, before: Article, by?: string): Promise<void> {
    const { id, site, kommun } = article;
    const { count } = await tx.article.updateMany({
      where: {
        id,
        version: before.version,
        waitingSince: new Date(before.waitingSince),
        reminders: before.reminders,
        helper: before.helper,
      },
      data: columnsOf(article),
    });
    if (count === 0) throw new ProblemError('article-version-stale');
    await this.media.keep(tx, article, { before, by });
    const steps = article.history.filter(({ version }) => version > before.version);
    await tx.articleStep.createMany({ data: steps.map((step) => ({ articleId: id, site, kommun, ...stepColumns(step) })) });
    const moved = article.comments.filter(({ anchor }, at) => anchor?.block !== before.comments[at]?.anchor?.block);
    for (const comment of moved)
      await tx.articleComment.update({ where: { id: comment.id }, data: { block: comment.anchor?.block ?? null }, select: { id: true } });
    await wake(tx, this.jobs, article, before);
  }

  /** Adds to the conversation. It changes no version: two people may write at the same moment. */
  async addComment<T>(
    { anchor, ...comment }: ArticleComment,
    { article, events, reply }: Saved<T>,
    { caller, recorded }: Command,
  ): Promise<void> {
    const { id: articleId, site, kommun } = article;
    await this.database.tenantTx(caller.scope, async (tx) => {
      const passage = { block: anchor?.block ?? null, quote: anchor?.quote ?? null };
      await tx.articleComment.create({ data: { articleId, site, kommun, ...comment, ...passage, at: new Date(comment.at) } });
      await record(tx, { events, call: recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /** Whether any of these people has had an article released. */
  async hasReleased(authors: readonly string[]): Promise<boolean> {
    const where = { authors: { hasSome: [...authors] }, releasedAt: { not: null } };
    return (await this.database.systemTx((tx) => tx.article.findFirst({ where, select: { id: true } }))) !== null;
  }
}

const CURRENT = ['released', 'withdrawal-requested', 'unpublished'] as const satisfies readonly ArticleState[];
const ENDED = [...CURRENT, 'replaced', 'discarded'] as const satisfies readonly ArticleState[];

const isRevised = async (tx: Tx, revises: string): Promise<boolean> =>
  (await tx.article.findFirst({ where: { revises, state: { notIn: [...ENDED] } }, select: { id: true } })) !== null;

const jsonOf = (value: object | null) => (value ? (value as unknown as Prisma.InputJsonObject) : Prisma.DbNull);
const dateOf = (instant: string | null): Date | null => (instant ? new Date(instant) : null);

const columnsOf = (article: Article) => ({
  site: article.site,
  kommun: article.kommun,
  state: article.state,
  version: article.version,
  title: article.title,
  body: article.body as unknown as Prisma.InputJsonObject,
  lang: article.lang,
  schoolForm: article.schoolForm,
  topic: article.topic,
  authors: [...article.authors],
  managerId: article.manager,
  editorId: article.editor,
  isFirst: article.isFirst,
  licence: article.licence,
  producer: article.producer,
  wishId: article.wishId,
  revises: article.revises,
  review: article.review,
  agreement: jsonOf(article.agreement),
  declared: jsonOf(article.declared),
  proposal: jsonOf(article.proposal),
  scheduledFor: dateOf(article.scheduledFor),
  scheduledBy: article.scheduledBy,
  reminders: article.reminders,
  remindedAt: dateOf(article.remindedAt),
  helper: article.helper,
  waitingSince: new Date(article.waitingSince),
  releasedAt: dateOf(article.releasedAt),
  activeAt: new Date(article.activeAt),
  updatedAt: new Date(article.updatedAt),
});

const stepColumns = ({ at, scheduledFor, ...step }: ArticleStep) => ({ ...step, at: new Date(at), scheduledFor: dateOf(scheduledFor) });

/** Rows become an article through the contract's own schemas: what the database holds is checked like any other input. */
function articleOf({ steps, comments, managerId, editorId, ...row }: ArticleRow): Article {
  return StoredArticle.parse({
    ...isoDates(row),
    manager: managerId,
    editor: editorId,
    comments: comments.map(({ id, by, role, at, text, block, quote }) => ({
      id,
      by,
      role,
      at: at.toISOString(),
      text,
      anchor: quote === null ? null : { block, quote },
    })),
    history: steps.map(({ articleId: _a, site: _s, kommun: _k, ...step }) => isoDates(step)),
  });
}

const isoDates = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value]));

const StoredArticle = Shown.omit({ acts: true, wait: true, sending: true }).extend({
  waitingSince: z.string(),
  reminders: z.int(),
  remindedAt: z.string().nullable(),
  helper: HelperRole.nullable(),
  releasedAt: z.string().nullable(),
  scheduledBy: z.string().nullable(),
  activeAt: z.string(),
});
