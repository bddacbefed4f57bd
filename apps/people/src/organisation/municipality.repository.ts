import { Municipality, type MunicipalityName } from '@delakultur/contracts';
import type { Database, Transaction } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { byName } from './by-name.rules.ts';

type Tx = Transaction<PrismaClient>;
type Origin = { readonly kommun: string; readonly origin: string };
/** A municipality as it is written: paths follow from the ids. */
export type NewMunicipality = MunicipalityName & {
  readonly areas: readonly (Named & { readonly units: readonly (Named & { readonly schoolForm: string | null })[] })[];
};
interface Named {
  readonly id: string;
  readonly name: string;
}

/** How schools are organised is for everyone to see. */
export const NOBODY = { kommuner: [], sites: [] };
const TREE = { areas: { include: { units: true } } };

@Injectable()
export class MunicipalityRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async list(): Promise<MunicipalityName[]> {
    return (await this.database.tenantTx(NOBODY, (tx) => tx.municipality.findMany())).toSorted(byName);
  }

  async byKommun(kommun: string): Promise<Municipality | undefined> {
    const row = await this.database.tenantTx(NOBODY, (tx) => tx.municipality.findUnique({ where: { kommun }, include: TREE }));
    return row ? Municipality.parse({ kommun, name: row.name, areas: row.areas.map(areaOf).toSorted(byName) }) : undefined;
  }

  origins(): Promise<Origin[]> {
    return this.database.tenantTx(NOBODY, (tx) => tx.municipalityOrigin.findMany({ orderBy: [{ kommun: 'asc' }, { origin: 'asc' }] }));
  }

  /** The name of a place; undefined when there is no such place. */
  async nameOf(place: string): Promise<string | undefined> {
    const query = { name: 'place-name', text: 'select name from place where place = $1', values: [place] };
    return (await this.database.tenantRead<{ name: string }>(NOBODY, query))[0]?.name;
  }

  /** Adds what is missing of municipalities; what is there stays. */
  async add(tx: Tx, municipalities: readonly NewMunicipality[]): Promise<void> {
    const areas = municipalities.flatMap(({ kommun, areas: own }) => own.map((area) => ({ kommun, ...area })));
    const skipDuplicates = true;
    await tx.municipality.createMany({ data: municipalities.map(({ kommun, name }) => ({ kommun, name })), skipDuplicates });
    await tx.area.createMany({ data: areas.map(({ id, kommun, name }) => ({ id, kommun, name })), skipDuplicates });
    await tx.unit.createMany({
      data: areas.flatMap(({ id: areaId, kommun, units }) => units.map((unit) => ({ ...unit, areaId, kommun }))),
      skipDuplicates,
    });
  }

  /** Makes these the origins of the municipality, and no others. */
  async putOrigins(tx: Tx, kommun: string, origins: readonly string[]): Promise<void> {
    await tx.municipalityOrigin.deleteMany({ where: { kommun, origin: { notIn: [...origins] } } });
    await tx.municipalityOrigin.createMany({ data: origins.map((origin) => ({ kommun, origin })), skipDuplicates: true });
  }
}

type AreaRow = Omit<Municipality['areas'][number], 'units'> & { readonly units: readonly UnitRow[] };
type UnitRow = Named & { readonly schoolForm: string | null; readonly place: string };

const areaOf = ({ id, name, place, units }: AreaRow) => ({ id, name, place, units: units.map(unitOf).toSorted(byName) });
const unitOf = ({ id, name, schoolForm, place }: UnitRow) => ({ id, name, schoolForm, place });
