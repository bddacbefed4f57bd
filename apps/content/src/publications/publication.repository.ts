import { Publication, PUBLICATION_EVENTS, PublicationCard } from '@delakultur/contracts';
import type { OutgoingEvent, Transaction } from '@delakultur/database';
import { Document } from '@delakultur/document/schema';
import { type Call, factOf } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { mediaIn } from '../media/media-text.rules.ts';
import { mediaOf } from '../media/media-row.ts';
import { illustrationsOf } from '../media/media.rules.ts';

type Tx = Transaction<PrismaClient>;

/** Writes what readers see, in the form in which it is sent: checked here once instead of on every read. */
@Injectable()
export class PublicationRepository {
  async put(tx: Tx, publication: Publication): Promise<void> {
    const { body, media, ...card } = Publication.parse(publication);
    const { id, site, kommun, lang, schoolForm, topic, releasedAt } = card;
    const row = {
      site,
      kommun,
      lang,
      schoolForm,
      topic,
      audience: 'public',
      releasedAt: new Date(releasedAt),
      card: JSON.stringify(PublicationCard.parse(card)),
      body: JSON.stringify(body),
      media: JSON.stringify(media),
    };
    await tx.publication.upsert({ where: { id }, create: { id, ...row }, update: row });
    await tx.publicationMedia.deleteMany({ where: { publicationId: id } });
    await tx.publicationMedia.createMany({ data: media.map((one) => ({ publicationId: id, mediaId: one.id, site })) });
  }

  /** Writes every publication that shows the picture as its row says now; returns their facts. Whoever does the same for another of its pictures waits. */
  async showAnew(tx: Tx, mediaId: string, call: Pick<Call, 'traceparent'>): Promise<OutgoingEvent[]> {
    const showing = await tx.publicationMedia.findMany({ where: { mediaId }, select: { publicationId: true } });
    const ids = showing.map(({ publicationId }) => publicationId);
    if (ids.length === 0) return [];
    await tx.$queryRaw`select id from publication where id = any(${ids}::uuid[]) order by id for update`;
    const rows = await tx.publication.findMany({ where: { id: { in: ids } } });
    for (const { id, card, body } of rows) {
      const text = Document.parse(JSON.parse(body));
      const shown = await tx.media.findMany({ where: { id: { in: mediaIn(text) } }, include: { object: true } });
      const { picture, media } = illustrationsOf(text, shown.map(mediaOf));
      const anew = PublicationCard.parse({ ...(JSON.parse(card) as object), picture });
      await tx.publication.update({
        where: { id },
        data: { card: JSON.stringify(anew), media: JSON.stringify(media) },
        select: { id: true },
      });
    }
    return rows.map(({ id: publicationId, site, kommun }) =>
      factOf(PUBLICATION_EVENTS.updated, site, publicationId, { publicationId, site, kommun }, call),
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.publication.deleteMany({ where: { id } });
  }
}
