import { randomUUID } from 'node:crypto';
import type { ArticleVersion } from '@delakultur/contracts';
import type { Database, Transaction } from '@delakultur/database';
import { type Document, plainText, wordCount, words } from '@delakultur/document';
import type { Caller } from '@delakultur/kernel';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import type { Article } from './article.machine.ts';
import { hasNewText, MOST_TEXTS, startsAnew } from './text-version.rules.ts';

type Tx = Transaction<PrismaClient>;

const NEWEST = { orderBy: { number: 'desc' } } as const;
const BRIEF = { number: true, title: true, by: true, at: true, words: true } as const;

const wordsOf = (body: unknown): readonly string[] => words(plainText(body as Document));

/** Earlier texts of articles, so that no word is lost by what was written over it. */
@Injectable()
export class TextVersionRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** Keeps the article's text as it is now, in the transaction that saves it; whatever moves the article on closes the stretch. */
  async keep(tx: Tx, article: Article, by: string, before?: Article): Promise<void> {
    const { id: articleId, site, kommun, version: number, title, body, updatedAt } = article;
    if (before && before.state !== article.state) await tx.articleText.updateMany({ where: { articleId }, data: { isClosed: true } });
    if (!hasNewText(article, before)) return;
    const at = new Date(updatedAt);
    const text = { number, title, body: body as unknown as Prisma.InputJsonObject, words: wordCount(body), at };
    const last = await tx.articleText.findFirst({ where: { articleId }, ...NEWEST });
    const isAnew = startsAnew(last ? { ...last, words: wordsOf(last.body), begunAt: last.begunAt.toISOString() } : undefined, {
      by,
      words: wordsOf(body),
      begunAt: updatedAt,
    });
    if (last && !isAnew) return void (await tx.articleText.update({ where: { id: last.id }, data: text, select: { id: true } }));
    await tx.articleText.create({ data: { id: randomUUID(), articleId, site, kommun, by, begunAt: at, ...text }, select: { id: true } });
    await this.prune(tx, articleId);
  }

  async list(articleId: string, { scope }: Pick<Caller, 'scope'>): Promise<ArticleVersion[]> {
    const rows = await this.database.tenantTx(scope, (tx) => tx.articleText.findMany({ where: { articleId }, select: BRIEF, ...NEWEST }));
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async read(articleId: string, number: number, { scope }: Pick<Caller, 'scope'>) {
    const where = { articleId_number: { articleId, number } };
    const row = await this.database.tenantTx(scope, (tx) => tx.articleText.findUnique({ where, select: { ...BRIEF, body: true } }));
    return row ? { ...row, at: row.at.toISOString() } : undefined;
  }

  private async prune(tx: Tx, articleId: string): Promise<void> {
    const old = await tx.articleText.findMany({ where: { articleId }, select: { id: true }, ...NEWEST, skip: MOST_TEXTS });
    if (old.length > 0) await tx.articleText.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  }
}
