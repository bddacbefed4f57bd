import { ArticleState, HelperRole, type Input, type Media as Shown, type MediaDescription, type reserveMedia } from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import { Jobs } from '@delakultur/jobs';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { lookAtMedia } from './media.jobs.ts';
import { mediaOf } from './media-row.ts';
import { type Around, hasRoomFor, type Media, type Standing } from './media.rules.ts';
import { lockRoom, roomOf } from './media-quota.repository.ts';

type Tx = Transaction<PrismaClient>;
type Scoped = Pick<Caller, 'scope'>;

/** A picture or a file with what stands around it. */
export interface Found {
  readonly media: Media;
  readonly standing: Standing;
  /** The first of the article's with the same content, when it is another. */
  readonly duplicateOf: string | null;
}

/** What one command leaves behind: its facts, and the answer that a retry gets. */
export interface Left<T> {
  readonly events?: readonly OutgoingEvent[];
  readonly reply: T;
}

const WHOLE = {
  object: true,
  uses: { where: { isHeld: true }, select: { articleId: true } },
  shown: { select: { publicationId: true }, take: 1 },
} satisfies Prisma.MediaInclude;
const OLDEST = [{ at: 'asc' }, { id: 'asc' }] satisfies Prisma.MediaOrderByWithRelationInput[];
const STANDING = {
  id: true,
  site: true,
  kommun: true,
  state: true,
  authors: true,
  managerId: true,
  helper: true,
} satisfies Prisma.ArticleSelect;

@Injectable()
export class MediaRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly jobs: Jobs,
  ) {}

  /** As the caller's scope lets it be seen; undefined when there is none in it. */
  async byId(id: string, { scope }: Scoped): Promise<Found | undefined> {
    return this.database.tenantTx(scope, async (tx) => (await find(tx, { id }))[0]);
  }

  /** What was uploaded to the article, and what its texts hold; nothing that was refused. */
  async ofArticle(articleId: string, { scope }: Scoped): Promise<Found[]> {
    const where = { state: { not: 'refused' }, OR: [{ articleId }, { uses: { some: { articleId, isHeld: true } } }] };
    return this.database.tenantTx(scope, (tx) => find(tx, where));
  }

  async article(id: string, { scope }: Scoped): Promise<Around | undefined> {
    return this.database.tenantTx(scope, async (tx) => (await around(tx, [id]))[0]);
  }

  /** Keeps a place for an upload, where there is room: whoever asks at the same moment in that municipality waits until this is written. */
  async reserve(media: Media, upload: Input<typeof reserveMedia>, reply: Shown, { caller, recorded }: Call): Promise<void> {
    const { kommun, articleId } = media;
    await this.database.tenantTx(caller.scope, async (tx) => {
      await lockRoom(tx, kommun);
      orProblem(hasRoomFor(upload.bytes, await roomOf(tx, kommun, articleId)));
      await tx.media.create({ data: newRow(media), select: { id: true } });
      await record(tx, { call: recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /** Everything is there: somebody looks into it from now on. Said again, it wakes whoever should be doing so. */
  async beginLook({ id, version }: Pick<Media, 'id' | 'version'>, reply: Shown, { caller, recorded }: Call): Promise<void> {
    await this.database.tenantTx(caller.scope, async (tx) => {
      await tx.media.updateMany({ where: { id, state: 'uploading' }, data: { state: 'checking', version: version + 1 } });
      await this.jobs.send(tx, { type: lookAtMedia, data: { mediaId: id }, key: id });
      await record(tx, { call: recorded, reply: { status: 200, version: reply.version, body: reply } });
    });
  }

  /**
   * Keeps what is said of it, with what else that changes in the same transaction. A picture may stand on another site too, where whoever
   * describes it holds nothing: the rules have let them in.
   */
  async describe(media: Media, also: (tx: Tx) => Promise<OutgoingEvent[]>, { reply, events = [] }: Left<Shown>, call: Call): Promise<void> {
    await this.database.systemTx(async (tx) => {
      const { count } = await tx.media.updateMany({
        where: { id: media.id, version: media.version - 1 },
        data: { ...descriptionColumns(media.description), version: media.version },
      });
      if (count === 0) throw new ProblemError('media-version-stale');
      const more = await also(tx);
      const kept = { status: 200, version: reply.version, body: reply };
      await record(tx, { events: [...events, ...more], call: call.recorded, reply: kept });
    });
  }
}

/** With the rows that the transaction may see. */
export async function find(tx: Tx, where: Prisma.MediaWhereInput): Promise<Found[]> {
  const rows = await tx.media.findMany({ where, include: WHOLE, orderBy: OLDEST });
  if (rows.length === 0) return [];
  const articles = await around(tx, [...new Set(rows.flatMap(({ articleId, uses }) => [articleId, ...uses.map((use) => use.articleId)]))]);
  const objectIds = rows.flatMap(({ objectId }) => objectId ?? []);
  const owners = [...new Set(rows.map(({ articleId }) => articleId))];
  const twins = await tx.media.findMany({
    where: { objectId: { in: objectIds }, articleId: { in: owners } },
    select: { id: true, objectId: true, articleId: true },
    orderBy: OLDEST,
  });
  return rows.map(({ uses, shown, ...row }) => {
    const first = twins.find(({ objectId, articleId }) => objectId === row.objectId && articleId === row.articleId);
    return {
      media: mediaOf(row),
      standing: {
        owner: articles.find(({ id }) => id === row.articleId),
        users: articles.filter(({ id }) => uses.some(({ articleId }) => articleId === id)),
        isShown: shown.length > 0,
      },
      duplicateOf: first && first.id !== row.id ? first.id : null,
    };
  });
}

async function around(tx: Tx, ids: readonly string[]): Promise<Around[]> {
  const rows = await tx.article.findMany({ where: { id: { in: [...ids] } }, select: STANDING });
  return rows.map(({ managerId: manager, ...row }) => StoredAround.parse({ ...row, manager }));
}

const StoredAround = z.object({
  id: z.string(),
  site: z.string(),
  kommun: z.string(),
  state: ArticleState,
  authors: z.array(z.string()),
  manager: z.string().nullable(),
  helper: HelperRole.nullable(),
});

const newRow = ({ description, object: _, at, ...media }: Media) => ({ ...media, ...descriptionColumns(description), at: new Date(at) });

const descriptionColumns = ({ focal, ...said }: MediaDescription) => ({ ...said, focalX: focal.x, focalY: focal.y });
