import type { AssignmentEventData } from '@delakultur/contracts';
import { COUNTS_TODAY, type Database, type Transaction } from '@delakultur/database';
import type { HeldRole, Holding } from '@delakultur/kernel';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import type { Holders } from '../articles/article.rules.ts';

type Tx = Transaction<PrismaClient>;

/** The read model of who holds which role where; people owns the truth. */
@Injectable()
export class HeldRoleRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** What a person of that municipality holds: who has moved holds nothing of what the former one gave. */
  async heldBy(personId: string, kommun: string): Promise<HeldRole[]> {
    const text = `select role, place from held_role where person_id = $1 and kommun = $2 and ${COUNTS_TODAY}`;
    return (await this.database.pool.query<HeldRole>({ name: 'held-by', text, values: [personId, kommun] })).rows;
  }

  /** Everyone who holds one of the roles at one of the places. */
  async at(places: readonly string[], roles: readonly string[]): Promise<Holding[]> {
    const text = `select person_id as "personId", role, place from held_role where place = any($1) and role = any($2) and ${COUNTS_TODAY} order by person_id`;
    return (await this.database.pool.query<Holding>({ name: 'held-at', text, values: [places, roles] })).rows;
  }

  /** The people who hold the editorial roles of a site today. */
  async holdersAt(site: string): Promise<Holders> {
    const holdings = await this.at([`site/${site}`], ['editor', 'chief-editor']);
    const holding = (wanted: string) => holdings.filter(({ role }) => role === wanted).map(({ personId }) => personId);
    return { editor: holding('editor'), 'chief-editor': holding('chief-editor') };
  }

  /** Everything that these persons hold. */
  async of(personIds: readonly string[]): Promise<Holding[]> {
    const text = `select person_id as "personId", role, place from held_role where person_id = any($1) and ${COUNTS_TODAY}`;
    return (await this.database.pool.query<Holding>({ name: 'held-of', text, values: [personIds] })).rows;
  }

  /** Keeps what an event says; the last day is a fact of the assignment, so that starting and ending are one upsert. */
  async keep(tx: Tx, { assignmentId, personId, kommun, role, place, from, until }: AssignmentEventData): Promise<void> {
    const row = { personId, kommun, role, place, from: new Date(from), until: until ? new Date(until) : null };
    await tx.heldRole.upsert({ where: { assignmentId }, create: { assignmentId, ...row }, update: row });
  }

  async membersOf(site: string): Promise<readonly string[] | undefined> {
    const text = 'select members from site_members where slug = $1';
    return (await this.database.pool.query<{ members: string[] }>({ name: 'members-of', text, values: [site] })).rows[0]?.members;
  }

  async keepMembers(tx: Tx, slug: string, members: readonly string[]): Promise<void> {
    const row = { members: [...members] };
    await tx.siteMembers.upsert({ where: { slug }, create: { slug, ...row }, update: row });
  }
}
