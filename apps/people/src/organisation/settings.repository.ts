import { randomUUID } from 'node:crypto';
import { type ManagerPolicy, municipalityChanged } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import type { Scope } from '@delakultur/kernel';
import { type Call, DATABASE, factOf } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

type Tx = Transaction<PrismaClient>;
/** What a municipality has decided. */
export interface Settings {
  readonly kommun: string;
  readonly managerPolicy: ManagerPolicy;
}

/** How a municipality asks that has decided nothing. */
const DEFAULT: ManagerPolicy = 'attest';

@Injectable()
export class SettingsRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async of(kommun: string): Promise<Settings> {
    const row = await this.database.tenantTx(within(kommun), (tx) => tx.municipalitySettings.findUnique({ where: { kommun } }));
    return { kommun, managerPolicy: (row?.managerPolicy as ManagerPolicy | undefined) ?? DEFAULT };
  }

  /** Keeps them, and says so when they are others than before. */
  set<T extends Settings>(settings: Settings, reply: T, { caller, recorded, traceparent }: Call): Promise<T> {
    return this.database.tenantTx(caller.scope, async (tx) => {
      await this.put(tx, settings, traceparent);
      await record(tx, { call: recorded, reply: { status: 200, body: reply } });
      return reply;
    });
  }

  /** What municipalities begin with; what one has decided already stays. */
  async add(tx: Tx, all: readonly Settings[]): Promise<void> {
    const known = new Set((await tx.municipalitySettings.findMany()).map(({ kommun }) => kommun));
    for (const settings of all.filter(({ kommun }) => !known.has(kommun))) await this.put(tx, settings, undefined);
  }

  private async put(tx: Tx, { kommun, managerPolicy }: Settings, traceparent: string | undefined): Promise<void> {
    const changed = await tx.$queryRaw<{ id: string }[]>`
      insert into municipality_settings as s (kommun, id, manager_policy) values (${kommun}, ${randomUUID()}::uuid, ${managerPolicy})
      on conflict (kommun) do update set manager_policy = excluded.manager_policy where s.manager_policy <> excluded.manager_policy
      returning id`;
    const data = { kommun, managerPolicy };
    await record(tx, { events: changed.map(({ id }) => factOf(municipalityChanged, kommun, id, data, { traceparent })) });
  }
}

const within = (kommun: string): Scope => ({ kommuner: [kommun], sites: [] });
