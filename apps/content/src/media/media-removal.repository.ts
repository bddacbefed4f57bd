import { type Database, record, type Transaction } from '@delakultur/database';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { mediaFact } from './media.facts.ts';
import type { Media } from './media.rules.ts';

type Tx = Transaction<PrismaClient>;
type Removed = Pick<Media, 'id' | 'articleId' | 'site' | 'kommun' | 'state'> & { readonly objectId: string | null };

/** Rows first and bytes after them: what is killed in between leaves bytes that nobody reaches, and never a row without its bytes. */
@Injectable()
export class MediaRemovalRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** Removes for good what somebody discards; returns the objects that nothing has any longer. Whoever may has been asked: an object lies in its municipality, wherever its editor sits. */
  discard(id: string, { recorded, traceparent }: Pick<Call, 'recorded' | 'traceparent'>): Promise<string[]> {
    return this.database.systemTx(async (tx) => {
      const objects = await this.remove(tx, [id], { traceparent });
      await record(tx, { call: recorded, reply: { status: 200, body: { id } } });
      return objects;
    });
  }

  /** The same for what nobody needs, in a transaction that is under way. */
  async remove(tx: Tx, ids: readonly string[], call: Pick<Call, 'traceparent'>): Promise<string[]> {
    const rows = await tx.$queryRaw<Removed[]>`
      select id, article_id as "articleId", site, kommun, state, object_id as "objectId" from media where id = any(${ids}::uuid[]) order by id for update`;
    const wanted = rows.map(({ id }) => id);
    if ((await tx.publicationMedia.count({ where: { mediaId: { in: wanted } } })) > 0) throw new ProblemError('media-published');
    await tx.$executeRaw`insert into media_use (article_id, media_id, site, kommun, is_held)
      select article_id, id, site, kommun, false from media where id = any(${wanted}::uuid[]) on conflict do nothing`;
    await tx.media.deleteMany({ where: { id: { in: wanted } } });
    const gone = rows.filter(({ state }) => state === 'clean').map((row) => mediaFact('removed', row, call));
    await record(tx, { events: gone });
    return this.removeObjects(
      tx,
      rows.flatMap(({ objectId }) => objectId ?? []),
    );
  }

  /** Those that no row has. Whoever takes one up at this moment waits, and finds it gone. */
  async removeObjects(tx: Tx, ids: readonly string[]): Promise<string[]> {
    await tx.$queryRaw`select id from media_object where id = any(${ids}::uuid[]) order by id for update`;
    const gone = await tx.$queryRaw<{ id: string }[]>`
      delete from media_object o where id = any(${ids}::uuid[]) and not exists (select from media m where m.object_id = o.id) returning id`;
    return gone.map(({ id }) => id);
  }
}
