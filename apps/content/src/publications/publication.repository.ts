import { Publication, PublicationCard } from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

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
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.publication.deleteMany({ where: { id } });
  }
}
