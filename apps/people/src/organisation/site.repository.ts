import { randomUUID } from 'node:crypto';
import { type MunicipalityName, type Site, siteChanged } from '@delakultur/contracts';
import { type Database, record, type Transaction } from '@delakultur/database';
import { DATABASE, factOf } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { byName } from './by-name.rules.ts';
import { NOBODY } from './municipality.repository.ts';

type Tx = Transaction<PrismaClient>;
export interface NewSite {
  readonly slug: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly chiefEditorUnit?: string | null;
}

const WITH_MEMBERS = { members: { include: { municipality: true } }, unit: true };

@Injectable()
export class SiteRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async list(): Promise<Site[]> {
    const rows = await this.database.tenantTx(NOBODY, (tx) => tx.site.findMany({ include: WITH_MEMBERS }));
    return rows.map(siteOf).toSorted(byName);
  }

  async bySlug(slug: string): Promise<Site | undefined> {
    const row = await this.database.tenantTx(NOBODY, (tx) => tx.site.findUnique({ where: { slug }, include: WITH_MEMBERS }));
    return row ? siteOf(row) : undefined;
  }

  /** The sites that a municipality is a member of. */
  async ofKommun(kommun: string): Promise<{ slug: string; name: string }[]> {
    const where = { members: { some: { kommun } } };
    const rows = await this.database.tenantTx(NOBODY, (tx) => tx.site.findMany({ where, select: { slug: true, name: true } }));
    return rows.toSorted(byName);
  }

  /** Makes the site what is given; its members are a fact when they are others than before. */
  async put(tx: Tx, { slug, name, members, chiefEditorUnit = null }: NewSite): Promise<void> {
    const { id } = await tx.site.upsert({
      where: { slug },
      create: { slug, id: randomUUID(), name, chiefEditorUnit },
      update: { name, chiefEditorUnit },
    });
    const gone = await tx.siteMember.deleteMany({ where: { site: slug, kommun: { notIn: [...members] } } });
    const come = await tx.siteMember.createMany({ data: members.map((kommun) => ({ site: slug, kommun })), skipDuplicates: true });
    if (gone.count + come.count === 0) return;
    const data = { site: slug, members: [...members] };
    await record(tx, { events: [factOf(siteChanged, slug, id, data, { traceparent: undefined })] });
  }
}

interface SiteRow extends Pick<Site, 'slug' | 'name'> {
  readonly members: readonly { readonly municipality: MunicipalityName }[];
  readonly unit: { readonly place: string; readonly name: string; readonly kommun: string } | null;
}

const siteOf = ({ slug, name, members, unit }: SiteRow): Site => ({
  slug,
  name,
  members: members.map(({ municipality }) => municipality).toSorted(byName),
  chiefEditorUnit: unit && { place: unit.place, name: unit.name, kommun: unit.kommun },
});
