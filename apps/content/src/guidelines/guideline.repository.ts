import { Guideline } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

type Tx = Transaction<PrismaClient>;

@Injectable()
export class GuidelineRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** The guidelines in force in this language, or in Swedish where they are not translated. */
  current(site: string, lang: string, caller: Caller): Promise<Guideline | undefined> {
    return this.database.tenantTx(caller.scope, async (tx) => {
      const [newest] = await tx.guideline.findMany({ where: { site }, orderBy: { version: 'desc' }, take: 1 });
      return newest && this.read(tx, site, newest.version, lang, caller.personId);
    });
  }

  async hasAccepted(caller: Caller, site: string): Promise<boolean> {
    const guideline = await this.current(site, 'sv', caller);
    return guideline === undefined || guideline.acceptedAt !== null;
  }

  /** Keeps that the caller accepted this version, once, however often it is said. */
  accept(site: string, version: number, at: Date, { caller, recorded }: Call): Promise<Guideline | undefined> {
    const { personId, kommun, scope } = caller;
    return this.database.tenantTx(scope, async (tx) => {
      if (!(await this.read(tx, site, version, 'sv', personId))) return undefined;
      await tx.guidelineAcceptance.createMany({ data: [{ personId, site, kommun, version, acceptedAt: at }], skipDuplicates: true });
      const guideline = await this.read(tx, site, version, 'sv', personId);
      await record(tx, { call: recorded, reply: { status: 200, body: guideline } });
      return guideline;
    });
  }

  private async read(tx: Tx, site: string, version: number, lang: string, personId: string): Promise<Guideline | undefined> {
    const rows = await tx.guideline.findMany({ where: { site, version } });
    const row = rows.find((one) => one.lang === lang) ?? rows.find((one) => one.lang === 'sv') ?? rows[0];
    if (!row) return undefined;
    const acceptance = await tx.guidelineAcceptance.findUnique({ where: { personId_site_version: { personId, site, version } } });
    return Guideline.parse({
      ...row,
      publishedAt: row.publishedAt.toISOString(),
      acceptedAt: acceptance?.acceptedAt.toISOString() ?? null,
    });
  }
}
