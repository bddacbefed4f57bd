import type { locateMedia, MediaKind, MediaPeople, Output } from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { storeKey } from '@delakultur/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { Admitted } from './media-row.ts';
import { filesOf, hasPeople, isPublic } from './media.rules.ts';

interface PlaceRow {
  readonly kind: MediaKind;
  readonly people: MediaPeople | null;
  readonly objectId: string;
  readonly bytes: number;
  readonly admitted: unknown;
  readonly isShown: boolean;
}

/** Where the bytes of a clean picture or file lie, whoever asks: the gateway decides by what is said of it here. */
@Injectable()
export class MediaPlaceQuery {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async of(mediaId: string): Promise<Output<typeof locateMedia> | undefined> {
    const [row] = await this.database.systemTx(
      (tx) => tx.$queryRaw<PlaceRow[]>`
        select m.kind, m.people, o.id as "objectId", o.bytes, o.admitted, exists (select from publication_media s
            join publication p on p.id = s.publication_id and p.audience = 'public' where s.media_id = m.id) as "isShown"
        from media m join media_object o on o.id = m.object_id where m.id = ${mediaId}::uuid and m.state = 'clean'`,
    );
    if (!row) return undefined;
    const { kind, objectId, bytes, people, isShown } = row;
    const object = { id: objectId, bytes, ...Admitted.parse(row.admitted) };
    return {
      kind,
      variants: filesOf(object).map((file) => ({ ...file, key: storeKey(objectId, file.name) })),
      isPublic: isPublic(people, isShown),
      hasPeople: hasPeople(kind, people),
    };
  }
}
