import type { Transaction } from '@delakultur/database';
import type { Clock } from '@delakultur/kernel';
import { CLOCK } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { type NoticeKind, type Told, type Turn, waitsForMe } from '../notices/notice.rules.ts';
import { GatheringRepository, type MailNews } from './gathering.repository.ts';
import { Mailer } from './mailer.ts';

type Tx = Transaction<PrismaClient>;
type News = MailNews & { readonly kind: NoticeKind; readonly turn?: Turn };

const OLD_MS = 3 * 86_400_000;

/** What the notices tell is told by mail too, in the same transaction. While mail is off, nothing is kept for later. */
@Injectable()
export class Postman {
  constructor(
    private readonly gathering: GatheringRepository,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, news: News, told: readonly Told[]): Promise<void> {
    const { kind, articleId, turn } = news;
    if (turn && articleId !== null) await this.gathering.turnTo(tx, articleId, turn.persons);
    if (!this.isNews(news)) return;
    const readers = told.map(({ personId, as }) => {
      const waits = waitsForMe(kind, as);
      return { personId, waits, coaches: as === 'editor', askedVersion: waits && as === 'waitsFor' ? (turn?.askedVersion ?? null) : null };
    });
    await this.gathering.tell(tx, news, readers, { canBeAtOnce: true });
  }

  /** What a whole municipality's staff is told waits for the morning, also for those who get the rest at once. */
  async tellAll(tx: Tx, news: News, persons: readonly string[]): Promise<void> {
    if (!this.isNews(news)) return;
    const readers = persons.map((personId) => ({ personId, waits: false, coaches: false, askedVersion: null }));
    await this.gathering.tell(tx, news, readers, { canBeAtOnce: false });
  }

  /** History that is brought in, or played again, is no news. */
  private isNews({ at }: News): boolean {
    return this.mailer.isOn && this.clock.now().getTime() - at.getTime() < OLD_MS;
  }
}
