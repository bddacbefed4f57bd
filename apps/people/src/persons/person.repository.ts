import { PersonCard } from '@delakultur/contracts';
import type { Database, Transaction } from '@delakultur/database';
import type { VerifiedToken } from '@delakultur/identity';
import type { Caller } from '@delakultur/kernel';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { TODAY } from '../assignments/assignment.query.ts';

type Tx = Transaction<PrismaClient>;
export interface NewPerson {
  readonly id: string;
  readonly kommun: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string | null;
}

/** $1 is whoever asks: people whose identity is protected are shown to themselves alone. The workplace is where they work most. */
const CARD = `select p.id, p.given_name || ' ' || p.family_name as name, p.title, w.name as workplace, p.kommun, coalesce(m.name, p.kommun) as "kommunName"
  from person p left join municipality m using (kommun)
  left join lateral (select name from assignment a join place using (place) where a.person_id = p.id and role = 'staff' and ${TODAY}
    order by percent desc nulls last, from_day, a.id limit 1) w on true
  where (not p.is_protected or p.id = $1)`;

const LOOKUP = `${CARD} and p.id = any($2::uuid[])`;

/** The beginning of the whole name or of the family name; C collation, as the indexes have it. */
const FIND = `${CARD} and p.id <> $1 and p.kommun = $2
  and ((lower(p.given_name || ' ' || p.family_name)) collate "C" ^@ lower($3) or (lower(p.family_name)) collate "C" ^@ lower($3))
  order by p.given_name, p.family_name, p.id limit $4`;

@Injectable()
export class PersonRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** Names are looked up across municipalities by whoever knows the id: an editor reads an author's. So this reads beyond the caller's scope. */
  async cards(ids: readonly string[], { personId }: Caller): Promise<PersonCard[]> {
    const rows = await this.database.systemTx((tx) => tx.$queryRawUnsafe<unknown[]>(LOOKUP, personId, [...ids]));
    return rows.map((row) => PersonCard.parse(row));
  }

  /** Colleagues of the caller's own municipality. */
  async colleagues(beginning: string, limit: number, { personId, kommun }: Caller): Promise<PersonCard[]> {
    const query = { name: 'colleagues', text: FIND, values: [personId, kommun, beginning, limit] };
    const rows = await this.database.tenantRead({ kommuner: [kommun], sites: [] }, query);
    return rows.map((row) => PersonCard.parse(row));
  }

  /** Whether there is such a person in that municipality. */
  async isOf(id: string, kommun: string): Promise<boolean> {
    const scope = { kommuner: [kommun], sites: [] };
    return (await this.database.tenantTx(scope, (tx) => tx.person.count({ where: { id, kommun } }))) > 0;
  }

  /** Makes the person at the first sign-in, and keeps names and home as the municipality's directory has them. */
  async keep({ personId: id, kommun, givenName, familyName }: VerifiedToken, now: Date): Promise<void> {
    const names = { kommun, givenName, familyName };
    const scope = { kommuner: [kommun], sites: [] };
    const isKnown = await this.database.tenantTx(scope, (tx) => tx.person.count({ where: { id, ...names } }));
    if (isKnown) return;
    // The person may have been of another municipality until now, so the row may be out of scope.
    await this.database.systemTx((tx) =>
      tx.person.upsert({ where: { id }, create: { id, ...names, createdAt: now }, update: names, select: { id: true } }),
    );
  }

  /** Adds people whom nobody has seen yet; who is there stays as they are. */
  async add(tx: Tx, people: readonly NewPerson[], now: Date): Promise<void> {
    await tx.person.createMany({ data: people.map((person) => ({ ...person, createdAt: now })), skipDuplicates: true });
  }
}
