import type { Database, Transaction } from '@delakultur/database';
import { Jobs } from '@delakultur/jobs';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { lookAtMedia } from './media.jobs.ts';
import { MediaRemovalRepository } from './media-removal.repository.ts';

type Tx = Transaction<PrismaClient>;
const NO_TRACE = { traceparent: undefined };
const AT_ONCE = 200;

const IN_USE = `exists (select from media_use u where u.media_id = m.id and u.is_held) or exists (select from publication_media p where p.media_id = m.id)`;
const IN_EARLIER_TEXT = `exists (select from article a join article_text t on t.article_id = a.id
  where (a.id = m.article_id or a.revises = m.article_id or a.authors @> array[m.by])
    and t.body @> jsonb_build_object('content', jsonb_build_array(jsonb_build_object('attrs', jsonb_build_object('media', m.id)))))`;

/** Before when something has to have been, to be tidied away. */
export interface Deadlines {
  readonly unfinished: Date;
  readonly refused: Date;
  readonly stuck: Date;
  readonly unused: Date;
}

/** What the daily tidying reads and removes; work without a caller. */
@Injectable()
export class MediaTidyingRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly removal: MediaRemovalRepository,
    private readonly jobs: Jobs,
  ) {}

  /** Wakes again whoever should have looked into these long ago: their job has been lost to an outage. */
  async wakeStuck({ stuck }: Deadlines): Promise<void> {
    await this.database.systemTx(async (tx) => {
      const rows = await tx.media.findMany({ where: { state: 'checking', at: { lt: stuck } }, select: { id: true }, take: AT_ONCE });
      for (const { id } of rows) await this.jobs.send(tx, { type: lookAtMedia, data: { mediaId: id }, key: id });
    });
  }

  /** Notes from when on a row is in no text, no proposed wording, no earlier text and no publication; what is taken up again counts from anew. */
  async noteUnused(now: Date): Promise<void> {
    await this.database.systemTx(async (tx) => {
      await tx.$executeRawUnsafe(`update media m set unused_since = null where unused_since is not null and (${IN_USE})`);
      await tx.$executeRawUnsafe(
        `update media m set unused_since = $1 where state = 'clean' and unused_since is null and not (${IN_USE} or ${IN_EARLIER_TEXT})`,
        now,
      );
    });
  }

  /** Removes some of what is too old; the ids of the objects that nothing has any longer, or nothing when there is no more to remove. */
  async removeSome({ unfinished, refused, unused }: Deadlines): Promise<string[] | undefined> {
    return this.database.systemTx(async (tx) => {
      const rows = await tx.media.findMany({
        where: {
          OR: [
            { state: 'uploading', at: { lt: unfinished } },
            { state: 'refused', at: { lt: refused } },
            { state: 'clean', unusedSince: { lt: unused }, uses: { none: { isHeld: true } }, shown: { none: {} } },
          ],
        },
        select: { id: true },
        take: AT_ONCE,
      });
      return rows.length === 0
        ? undefined
        : this.removal.remove(
            tx,
            rows.map(({ id }) => id),
            NO_TRACE,
          );
    });
  }

  /** Objects that no row has, which a kill may leave. */
  async removeIdleObjects(): Promise<string[]> {
    return this.database.systemTx(async (tx) => {
      const idle = await tx.mediaObject.findMany({ where: { media: { none: {} } }, select: { id: true }, take: AT_ONCE });
      return this.removal.removeObjects(
        tx,
        idle.map(({ id }) => id),
      );
    });
  }

  /** Of these ids, those of objects. */
  objectsAmong(ids: readonly string[]): Promise<Set<string>> {
    return this.among(ids, (tx, some) => tx.mediaObject.findMany({ where: { id: { in: some } }, select: { id: true } }));
  }

  /** Of these ids, those of uploads that wait for bytes or for a look. */
  uploadsAmong(ids: readonly string[]): Promise<Set<string>> {
    const state = { in: ['uploading', 'checking'] };
    return this.among(ids, (tx, some) => tx.media.findMany({ where: { id: { in: some }, state }, select: { id: true } }));
  }

  private async among(ids: readonly string[], find: (tx: Tx, some: string[]) => Promise<{ id: string }[]>): Promise<Set<string>> {
    const rows = await this.database.systemTx((tx) => find(tx, [...ids]));
    return new Set(rows.map(({ id }) => id));
  }
}
