import type { MediaRefusal } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { mediaFact } from './media.facts.ts';
import { Admitted, mediaOf } from './media-row.ts';
import type { Media } from './media.rules.ts';

type Tx = Transaction<PrismaClient>;

/** What a look into an upload gave, and under which id its files lie in the clean store. */
export interface NewObject {
  readonly id: string;
  /** Of the original. */
  readonly sha256: string;
  /** Of all its files. */
  readonly bytes: number;
  readonly admitted: Admitted;
}

const NO_TRACE = { traceparent: undefined };

/** What becomes of an upload; work without a caller. */
@Injectable()
export class AdmissionRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  byId(id: string): Promise<Media | undefined> {
    return this.database.systemTx(async (tx) => {
      const row = await tx.media.findUnique({ where: { id }, include: { object: true } });
      return row ? mediaOf(row) : undefined;
    });
  }

  /** The upload is what the municipality has already: its row takes that, and nothing more is to be looked at. False where there is no such thing. */
  reuse(media: Media, sha256: string): Promise<boolean> {
    return this.database.systemTx(async (tx) => {
      const known = await take(tx, media, sha256);
      return known !== undefined && this.admit(tx, media, known);
    });
  }

  /** The upload is clean. False where somebody else was faster, also with the same content: then nothing knows the files under the new id. */
  keep(media: Media, { id, sha256, bytes, admitted }: NewObject, at: Date): Promise<boolean> {
    const { kommun, kind } = media;
    const row = { id, kommun, kind, sha256, bytes, admitted: admitted satisfies object as Prisma.InputJsonObject, at };
    return this.database.systemTx(async (tx) => {
      const { count } = await tx.mediaObject.createMany({ data: [row], skipDuplicates: true });
      const known = count === 1 ? { id, admitted } : await take(tx, media, sha256);
      if (!known) throw new Error(`what media ${media.id} had in common has gone in the same moment: look again`);
      const isAdmitted = await this.admit(tx, media, known);
      if (!isAdmitted && count === 1) await tx.mediaObject.delete({ where: { id }, select: { id: true } });
      return isAdmitted && count === 1;
    });
  }

  async refuse({ id }: Media, refusal: MediaRefusal): Promise<void> {
    const data = { state: 'refused', refusal, version: { increment: 1 } };
    await this.database.systemTx((tx) => tx.media.updateMany({ where: { id, state: 'checking' }, data }));
  }

  private async admit(tx: Tx, media: Media, { id: objectId, admitted }: Pick<NewObject, 'id' | 'admitted'>): Promise<boolean> {
    const { id } = media;
    const data = { state: 'clean', objectId, version: { increment: 1 } };
    const { count } = await tx.media.updateMany({ where: { id, state: 'checking' }, data });
    if (count === 0) return false;
    // Whoever has said already what it is cropped around knows better.
    const { x, y } = media.description.focal;
    const isUnsaid = x === MIDDLE && y === MIDDLE;
    if (isUnsaid && admitted.kind === 'picture')
      await tx.media.updateMany({ where: { id, focalX: x, focalY: y }, data: { focalX: admitted.focus.x, focalY: admitted.focus.y } });
    await record(tx, { events: [mediaFact('admitted', media, NO_TRACE)] });
    return true;
  }
}

const MIDDLE = 50;

/** The municipality's object of that content, which stays until the transaction ends. */
async function take(tx: Tx, { kommun, kind }: Media, sha256: string): Promise<Pick<NewObject, 'id' | 'admitted'> | undefined> {
  const [row] = await tx.$queryRaw<{ id: string; admitted: unknown }[]>`
    select id, admitted from media_object where kommun = ${kommun} and kind = ${kind} and sha256 = ${sha256} for share`;
  return row && { id: row.id, admitted: Admitted.parse(row.admitted) };
}
