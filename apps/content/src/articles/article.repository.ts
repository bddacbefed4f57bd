import { type ArticleComment, type ArticleStep, Article as Shown } from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '../../generated/client.ts';
import type { Article } from './article.machine.ts';

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
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** The article as the caller's scope lets it be seen; undefined when there is none in it. */
  async byId(id: string, { scope }: Caller): Promise<Article | undefined> {
    const row = await this.database.tenantTx(scope, (tx) => tx.article.findUnique({ where: { id }, include: WHOLE }));
    return row ? articleOf(row) : undefined;
  }

  /** Makes a new article. An id that is taken, also out of the caller's sight, is a stale version. */
  async create<T>({ article, events, reply }: Saved<T>, call: Command): Promise<void> {
    await this.inTransaction(call, async (tx) => {
      const { count } = await tx.article.createMany({ data: [{ id: article.id, ...columnsOf(article) }], skipDuplicates: true });
      if (count === 0) throw new ProblemError('article-version-stale');
      await record(tx, { events, call: call.recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /** Saves the next version in one transaction with its steps, its facts and its answer; fails when someone else has saved meanwhile. */
  async save<T>({ article, events, reply, also }: Saved<T>, seen: number, call: Command): Promise<void> {
    const { id, site, kommun } = article;
    await this.inTransaction(call, async (tx) => {
      const { count } = await tx.article.updateMany({ where: { id, version: seen }, data: columnsOf(article) });
      if (count === 0) throw new ProblemError('article-version-stale');
      const steps = article.history.filter(({ version }) => version > seen);
      await tx.articleStep.createMany({ data: steps.map((step) => ({ articleId: id, site, kommun, ...step, at: new Date(step.at) })) });
      await also?.(tx);
      await record(tx, { events, call: call.recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /** Adds to the conversation. It changes no version: two people may write at the same moment. */
  async addComment<T>(comment: ArticleComment, { article, events, reply }: Saved<T>, call: Command): Promise<void> {
    const { id: articleId, site, kommun } = article;
    await this.inTransaction(call, async (tx) => {
      await tx.articleComment.create({ data: { articleId, site, kommun, ...comment, at: new Date(comment.at) } });
      await record(tx, { events, call: call.recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  private inTransaction(call: Command, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.database.tenantTx(call.caller.scope, work);
  }
}

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
  managerId: article.managerId,
  proposal: article.proposal ? (article.proposal as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
  waitingSince: new Date(article.waitingSince),
  releasedAt: article.releasedAt && new Date(article.releasedAt),
  updatedAt: new Date(article.updatedAt),
});

/** Rows become an article through the contract's own schemas: what the database holds is checked like any other input. */
function articleOf({ steps, comments, managerId, waitingSince, releasedAt, updatedAt, ...row }: ArticleRow): Article {
  const shown = StoredArticle.parse({
    ...row,
    updatedAt: updatedAt.toISOString(),
    comments: comments.map(({ id, by, role, at, text }) => ({ id, by, role, at: at.toISOString(), text })),
    history: steps.map(
      ({ action, role, by, at, from, to, reason, version }) =>
        ({ action, role, by, at: at.toISOString(), from, to, reason, version }) as ArticleStep,
    ),
  });
  return {
    ...shown,
    managerId,
    waitingSince: waitingSince.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
  };
}

const StoredArticle = Shown.omit({ acts: true, wait: true });
