import type { Database, Transaction } from '@delakultur/database';
import type { Clock } from '@delakultur/kernel';
import { CLOCK, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { Teller } from '../notices/teller.service.ts';
import { type Nudge, type NudgeKind, NUDGES, placeOf } from './nudge.rules.ts';
import { HOLDERS, LISTEN, takeDue } from './nudge.sql.ts';

type Tx = Transaction<PrismaClient>;

/** As many as a transaction can tell people of. */
const AT_A_TIME = 20;

/** Nobody waits in silence for the chief editor's words, nor the chief editor for what becomes of them. */
@Injectable()
export class NudgeRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly teller: Teller,
  ) {}

  /** Gives all that are due, each once, however often and by how many it is called. */
  async give(): Promise<void> {
    await this.database.systemTx((tx) => tx.$executeRawUnsafe(LISTEN));
    for (const kind of Object.keys(NUDGES) as NudgeKind[]) while ((await this.giveSome(kind)) > 0);
  }

  private giveSome(kind: NudgeKind): Promise<number> {
    return this.database.systemTx(async (tx) => {
      const due = await tx.$queryRawUnsafe<Nudge[]>(takeDue(kind), AT_A_TIME);
      for (const nudge of due) await this.tell(tx, nudge);
      return due.length;
    });
  }

  private async tell(tx: Tx, { id, kind, site, broadcastId, kommun }: Nudge): Promise<void> {
    const { role, as } = NUDGES[kind];
    const holders = await tx.$queryRawUnsafe<{ personId: string }[]>(HOLDERS, placeOf({ site, kommun }), role);
    const notice = { eventId: id, kind, site, kommun: null, articleId: null, about: broadcastId, at: this.clock.now() };
    await this.teller.tell(
      tx,
      notice,
      holders.map(({ personId }) => ({ personId, as })),
    );
  }
}
