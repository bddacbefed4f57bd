import { PersonCard } from '@delakultur/contracts';
import { COUNTS_TODAY, type Database, type Transaction } from '@delakultur/database';
import type { VerifiedToken } from '@delakultur/identity';
import type { Caller } from '@delakultur/kernel';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { mailAddressOf } from '../mail/address.rules.ts';

type Tx = Transaction<PrismaClient>;
export interface NewPerson {
  readonly id: string;
  readonly kommun: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string | null;
  readonly email: string | null;
}

/** What is shown of the people that a query gives. The workplace is where they work most. */
const cardsOf = (people: string): string => `
  select p.id, p.given_name || ' ' || p.family_name as name, p.title, w.name as workplace, p.kommun, coalesce(m.name, p.kommun) as "kommunName"
  from (${people}) p left join municipality m using (kommun)
  left join lateral (select name from assignment a join place using (place) where a.person_id = p.id and role = 'staff' and ${COUNTS_TODAY}
    order by percent desc nulls last, from_day, a.id limit 1) w on true`;

/** $1 is whoever asks, or nobody: people whose identity is protected are shown to themselves alone. */
const LOOKUP = cardsOf('select * from person where id = any($2::uuid[]) and (not is_protected or id = $1::uuid)');

const LAST_CHARACTER = String.raw`U&'\+10FFFF'`;
const beginsWith = (column: string): string => `${column} >= lower($3) and ${column} < lower($3) || ${LAST_CHARACTER}`;
const FIND = cardsOf(`select * from person where kommun = $2 and not is_protected and id <> $1
  and ((${beginsWith('name_key')}) or (${beginsWith('family_key')})) order by name_key, id limit $4`);

@Injectable()
export class PersonRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** Names are looked up across municipalities by whoever knows the id: an editor reads an author's. So this reads beyond the caller's scope. */
  cards(ids: readonly string[], { personId }: Caller): Promise<PersonCard[]> {
    return this.lookUp(ids, personId);
  }

  /** As a byline shows them, for a service at work when nobody asks: so nobody whose identity is protected. */
  bylines(ids: readonly string[]): Promise<PersonCard[]> {
    return this.lookUp(ids, null);
  }

  /** Colleagues of the caller's own municipality, by the beginning of the whole name or of the family name. */
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

  /** Makes the person at the first sign-in, and keeps names, address and home as the municipality's directory has them. */
  async keep({ personId: id, kommun, givenName, familyName, email }: VerifiedToken, now: Date): Promise<void> {
    const names = { kommun, givenName, familyName, email: mailAddressOf(email) };
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

  private async lookUp(ids: readonly string[], asker: string | null): Promise<PersonCard[]> {
    const rows = await this.database.systemTx((tx) => tx.$queryRawUnsafe<unknown[]>(LOOKUP, asker, [...ids]));
    return rows.map((row) => PersonCard.parse(row));
  }
}
