import type { MediaQuota } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import type { Room } from './media.rules.ts';

type Tx = Transaction<PrismaClient>;

/** What a municipality has room for, until its administrator says otherwise: twenty thousand pictures or so. */
const USUAL_BYTES = 20_000_000_000;

interface RoomRow {
  readonly used: string;
  readonly most: string | null;
  readonly version: number | null;
  readonly ofArticle: number;
}

/** Until the transaction ends nobody else takes of the municipality's room. */
export async function lockRoom(tx: Tx, kommun: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' media of ' || ${kommun}, 0))`;
}

/** What is kept and what is on its way; what is stored once for several rows counts once. */
export async function roomOf(tx: Tx, kommun: string, articleId: string): Promise<Room> {
  const { used, most, ofArticle } = await read(tx, kommun, articleId);
  return { usedBytes: Number(used), limitBytes: most === null ? USUAL_BYTES : Number(most), ofArticle };
}

async function read(tx: Tx, kommun: string, articleId: string | null): Promise<RoomRow> {
  const [row] = await tx.$queryRaw<RoomRow[]>`
    select (coalesce((select sum(bytes) from media_object where kommun = ${kommun}), 0)
        + coalesce((select sum(bytes) from media where kommun = ${kommun} and state in ('uploading', 'checking')), 0))::text as used,
      (select count(*)::int from media where article_id = ${articleId}::uuid and state <> 'refused') as "ofArticle",
      q.limit_bytes::text as most, q.version
    from (select 1) one left join media_quota q on q.kommun = ${kommun}`;
  return row!;
}

@Injectable()
export class MediaQuotaRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  read(kommun: string, { caller }: Pick<Call, 'caller'>): Promise<MediaQuota> {
    return this.database.tenantTx(caller.scope, (tx) => quotaOf(tx, kommun));
  }

  async set(kommun: string, version: number, limitBytes: number, { caller, recorded }: Call): Promise<MediaQuota> {
    return this.database.tenantTx(caller.scope, async (tx) => {
      const row = { limitBytes: BigInt(limitBytes), version: version + 1 };
      const { count } =
        version === 0
          ? await tx.mediaQuota.createMany({ data: [{ kommun, ...row }], skipDuplicates: true })
          : await tx.mediaQuota.updateMany({ where: { kommun, version }, data: row });
      if (count === 0) throw new ProblemError('conflict');
      const quota = await quotaOf(tx, kommun);
      await record(tx, { call: recorded, reply: { status: 200, version: quota.version, body: quota } });
      return quota;
    });
  }
}

async function quotaOf(tx: Tx, kommun: string): Promise<MediaQuota> {
  const { used, most, version } = await read(tx, kommun, null);
  return { kommun, usedBytes: Number(used), limitBytes: most === null ? USUAL_BYTES : Number(most), version: version ?? 0 };
}
