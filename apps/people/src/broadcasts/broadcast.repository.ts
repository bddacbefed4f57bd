import { Broadcast, BROADCAST_EVENTS } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import type { Caller, Scope } from '@delakultur/kernel';
import { type Call, DATABASE, factOf, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/client.ts';
import type { NewNotice } from '../notices/notice.repository.ts';
import { Teller } from '../notices/teller.service.ts';
import { actsOf } from './broadcast.rules.ts';
import { ADD_RECEIPTS, BROADCASTS, CONTACT_PERSONS_OF, LIST, PASS_ON, REACHED, READ, TO_DESKS } from './broadcast.sql.ts';

type Tx = Transaction<PrismaClient>;

/** What somebody may see: a site's broadcasts, and the receipts of some municipalities. */
export interface Reach {
  readonly site: string;
  readonly kommuner: readonly string[];
  readonly scope: Scope;
}
export type Word = Pick<Broadcast, 'id' | 'subject' | 'text'>;

@Injectable()
export class BroadcastRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly teller: Teller,
  ) {}

  /** Newest first; of a municipality's staff, those that were passed on to them. */
  async list({ site, kommuner, scope }: Reach, limit: number, caller: Caller): Promise<Broadcast[]> {
    const passedOnIn = kommuner.length === 0 ? caller.kommun : null;
    const query = { name: 'broadcasts', text: LIST, values: [kommuner, site, limit, passedOnIn] };
    return (await this.database.tenantRead(scope, query)).map((row) => shown(row, caller));
  }

  /** The site of a broadcast that the caller's municipality has got. */
  async siteOf(id: string, { kommun }: Caller): Promise<string | undefined> {
    const scope = { kommuner: [kommun], sites: [] };
    return (await this.database.tenantTx(scope, (tx) => tx.broadcast.findUnique({ where: { id }, select: { site: true } })))?.site;
  }

  /** Sends it once: the same again changes nothing, and another under its id is a conflict. */
  send({ id, subject, text }: Word, reach: Reach, at: Date, call: Call): Promise<Broadcast> {
    const { personId: by } = call.caller;
    const { site } = reach;
    return this.answered(id, reach, call, async (tx) => {
      const row = { id, site, subject, text, by };
      const { count } = await tx.broadcast.createMany({ data: [{ ...row, at }], skipDuplicates: true });
      if (count === 0) return assertSame(tx, row);
      await tx.$executeRawUnsafe(ADD_RECEIPTS, id, site);
      await record(tx, { events: [factOf(BROADCAST_EVENTS.sent, site, id, { broadcastId: id, site, kommun: null, by }, call)] });
      const contacts = await tx.$queryRawUnsafe<{ personId: string }[]>(CONTACT_PERSONS_OF, reach.kommuner);
      const told = contacts.filter(({ personId }) => personId !== by).map(({ personId }) => ({ personId, as: 'waitsFor' as const }));
      await this.teller.tell(tx, { ...noticeOf(id, site, at), kind: 'broadcast-sent', kommun: null }, told);
    });
  }

  read(id: string, reach: Reach, at: Date, call: Call): Promise<Broadcast> {
    const { kommun, personId } = call.caller;
    return this.answered(id, reach, call, async (tx) => void (await tx.$executeRawUnsafe(READ, id, kommun, at.toISOString(), personId)));
  }

  /** Passes it on once, whoever of the contact persons is first: to everyone's desk, or as a mark alone, and to the desks later. */
  passOn(id: string, how: 'desk' | 'by-hand', reach: Reach, at: Date, call: Call): Promise<Broadcast> {
    const { kommun, personId: by } = call.caller;
    const { site } = reach;
    return this.answered(id, reach, call, async (tx) => {
      const values = [id, kommun, at.toISOString(), by];
      await tx.$executeRawUnsafe(READ, ...values);
      if ((await tx.$executeRawUnsafe(PASS_ON, ...values)) > 0)
        await record(tx, { events: [factOf(BROADCAST_EVENTS['passed-on'], site, id, { broadcastId: id, site, kommun, by }, call)] });
      if (how === 'by-hand' || (await tx.$executeRawUnsafe(TO_DESKS, id, kommun, at.toISOString())) === 0) return;
      const told = await this.teller.tellStaff(tx, { ...noticeOf(id, site, at), kind: 'broadcast-passed-on', kommun }, by);
      await tx.$executeRawUnsafe(REACHED, id, kommun, told.length);
    });
  }

  /** Does the work, and answers with the broadcast as it is then. */
  private answered(id: string, reach: Reach, { caller, recorded }: Call, work: (tx: Tx) => Promise<void>): Promise<Broadcast> {
    return this.database.tenantTx(reach.scope, async (tx) => {
      await work(tx);
      const [row] = await tx.$queryRawUnsafe<unknown[]>(`${BROADCASTS} where b.id = $2::uuid`, reach.kommuner, id);
      const body = shown(row, caller);
      await record(tx, { call: recorded, reply: { status: 200, body } });
      return body;
    });
  }
}

const noticeOf = (about: string, site: string, at: Date): Omit<NewNotice, 'kind' | 'kommun'> => ({
  eventId: about,
  site,
  articleId: null,
  about,
  at,
});

const Row = Broadcast.omit({ acts: true }).extend({ atDesks: z.array(z.string()) });

const shown = (row: unknown, caller: Caller): Broadcast => {
  const { atDesks, ...broadcast } = Row.parse(row);
  return { ...broadcast, acts: actsOf(caller, broadcast.receipts, atDesks) };
};

async function assertSame(tx: Tx, row: Word & { readonly site: string; readonly by: string }): Promise<void> {
  if ((await tx.broadcast.count({ where: row })) === 0) throw new ProblemError('conflict');
}
