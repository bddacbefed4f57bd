import { Lang, MailPreference, MailRhythm } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import type { LinkClaims } from '@delakultur/identity';
import { type Call, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

type Tx = Transaction<PrismaClient>;
type Whose = LinkClaims['unsubscribe'];

const SILENT: MailPreference = { rhythm: 'at-once', lang: 'sv' };

/** A person's own row, found by who they are proven to be: it may still be of the municipality that they came from, out of their scope. */
@Injectable()
export class MailPreferenceRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async of(personId: string): Promise<MailPreference> {
    const row = await this.database.systemTx((tx) => tx.mailPreference.findUnique({ where: { personId } }));
    return row ? { rhythm: MailRhythm.parse(row.rhythm), lang: Lang.parse(row.lang) } : SILENT;
  }

  async set(preference: MailPreference, now: Date, { caller, recorded }: Call): Promise<void> {
    await this.database.systemTx(async (tx) => {
      await keep(tx, caller, preference, now);
      await record(tx, { call: recorded, reply: { status: 200, body: preference } });
    });
  }

  /** Nothing more is sent, not even what waits. False when there is no such person. */
  async stop(whose: Whose, now: Date): Promise<boolean> {
    return this.database.systemTx(async (tx) => {
      if ((await tx.person.count({ where: { id: whose.personId } })) === 0) return false;
      const row = await tx.mailPreference.findUnique({ where: { personId: whose.personId } });
      await keep(tx, whose, { rhythm: 'never', lang: Lang.parse(row?.lang ?? SILENT.lang) }, now);
      return true;
    });
  }
}

async function keep(tx: Tx, { personId, kommun }: Whose, preference: MailPreference, changedAt: Date): Promise<void> {
  const data = { kommun, ...preference, changedAt };
  await tx.mailPreference.upsert({ where: { personId }, create: { personId, ...data }, update: data });
  if (preference.rhythm !== 'never') return;
  await tx.mailFact.deleteMany({ where: { personId, mailId: null } });
  await tx.mail.updateMany({ where: { personId, state: 'waiting' }, data: { state: 'dropped' } });
}
