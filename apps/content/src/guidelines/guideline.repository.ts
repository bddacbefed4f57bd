import { Guideline, type Input, type Output, type listGuidelineVersions, type publishGuideline } from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record, type Transaction } from '@delakultur/database';
import type { Caller } from '@delakultur/kernel';
import { type Call, DATABASE, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type PrismaClient } from '../../generated/client.ts';
import { acceptanceOf } from './guideline.rules.ts';

type Tx = Transaction<PrismaClient>;
type Publishing = Input<typeof publishGuideline>;
const LANGS = ['sv', 'en'] as const;

@Injectable()
export class GuidelineRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** The guidelines in force in this language, or in Swedish where they are not translated. */
  current(site: string, lang: string, caller: Caller): Promise<Guideline | undefined> {
    return this.database.tenantTx(caller.scope, async (tx) => {
      const version = await versionInForce(tx, site);
      return version === 0 ? undefined : this.read(tx, { site, version, lang }, caller.personId);
    });
  }

  /** One version, also one that is no longer in force. */
  version(site: string, version: number, lang: string, caller: Caller): Promise<Guideline | undefined> {
    return this.database.tenantTx(caller.scope, (tx) => this.read(tx, { site, version, lang }, caller.personId));
  }

  /** All versions, newest first. */
  async versions(site: string, lang: string, { scope }: Caller): Promise<Output<typeof listGuidelineVersions>['items']> {
    const rows = await this.database.tenantTx(scope, (tx) =>
      tx.guideline.findMany({ where: { site, lang }, orderBy: { version: 'desc' } }),
    );
    return rows.map(({ version, publishedAt, matters, changes }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      matters,
      changes,
    }));
  }

  /** Keeps that the caller accepted this version, once, however often it is said. */
  accept(site: string, version: number, at: Date, { caller, recorded }: Call): Promise<Guideline | undefined> {
    const { personId, kommun, scope } = caller;
    return this.database.tenantTx(scope, async (tx) => {
      if (!(await this.read(tx, { site, version, lang: 'sv' }, personId))) return undefined;
      await tx.guidelineAcceptance.createMany({ data: [{ personId, site, kommun, version, acceptedAt: at }], skipDuplicates: true });
      const guideline = await this.read(tx, { site, version, lang: 'sv' }, personId);
      await record(tx, { call: recorded, reply: { status: 200, body: guideline } });
      return guideline;
    });
  }

  /** Puts the next version in force with its fact; fails when it is not the next. */
  publish(input: Publishing, at: Date, event: OutgoingEvent, { caller, recorded }: Call): Promise<Guideline> {
    const { site, guidelineVersion: version, matters } = input;
    return this.database.tenantTx(caller.scope, async (tx) => {
      if ((await versionInForce(tx, site)) !== version - 1) throw new ProblemError('guideline-version-stale');
      const data = LANGS.map((lang) => ({ site, version, lang, matters, publishedAt: at, ...columnsOf(input[lang]) }));
      const { count } = await tx.guideline.createMany({ data, skipDuplicates: true });
      if (count < data.length) throw new ProblemError('guideline-version-stale');
      const guideline = await this.read(tx, { site, version, lang: 'sv' }, caller.personId);
      await record(tx, { events: [event], call: recorded, reply: { status: 200, body: guideline } });
      return guideline!;
    });
  }

  private async read(tx: Tx, which: { site: string; version: number; lang: string }, personId: string): Promise<Guideline | undefined> {
    const { site, version, lang } = which;
    const rows = await tx.guideline.findMany({ where: { site, version } });
    const row = rows.find((one) => one.lang === lang) ?? rows.find((one) => one.lang === 'sv') ?? rows[0];
    if (!row) return undefined;
    const [accepted, inForce] = await Promise.all([
      tx.guidelineAcceptance.findMany({ where: { personId, site }, orderBy: { version: 'desc' } }),
      tx.guideline.findMany({ where: { site, matters: true }, select: { version: true } }),
    ]);
    const acceptance = acceptanceOf(version, accepted, inForce);
    return Guideline.parse({ ...row, publishedAt: row.publishedAt.toISOString(), ...acceptance });
  }
}

/** 0 before the first. */
async function versionInForce(tx: Tx, site: string): Promise<number> {
  const newest = await tx.guideline.findFirst({ where: { site }, orderBy: { version: 'desc' }, select: { version: true } });
  return newest?.version ?? 0;
}

const columnsOf = ({ policy, body, ...text }: Publishing['sv']) => ({
  ...text,
  body: body as unknown as Prisma.InputJsonObject,
  policy: policy ? (policy as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
});
