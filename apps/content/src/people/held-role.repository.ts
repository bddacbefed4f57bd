import type { AssignmentEventData, ManagerPolicy } from '@delakultur/contracts';
import { COUNTS_TODAY, type Database, type Transaction } from '@delakultur/database';
import { type Caller, delegatesOf, type HeldRole, type Holding, scopeOfHeld } from '@delakultur/kernel';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import type { Article } from '../articles/article.machine.ts';
import type { Holders } from '../articles/wait.rules.ts';

type Tx = Transaction<PrismaClient>;
type Placed = Pick<Article, 'site' | 'kommun' | 'manager'>;

/** The roles that an article can wait for beside its authors and their manager. */
const AROUND = ['editor', 'chief-editor', 'contact-person', 'administrator'];

/** The read model of who holds which role where; people owns the truth. */
@Injectable()
export class HeldRoleRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** What a person of that municipality holds: who has moved holds nothing of what the former one gave. */
  async heldBy(personId: string, kommun: string): Promise<HeldRole[]> {
    const text = `select role, place, on_behalf_of as "onBehalfOf" from held_role where person_id = $1 and kommun = $2 and ${COUNTS_TODAY}`;
    return (await this.database.pool.query<HeldRole>({ name: 'held-by', text, values: [personId, kommun] })).rows;
  }

  /** Everyone who holds one of the roles at one of the places; whose role ends soonest first, as `managerOf` wants them. */
  async at(places: readonly string[], roles: readonly string[]): Promise<Holding[]> {
    const text = `select person_id as "personId", role, place, on_behalf_of as "onBehalfOf" from held_role where place = any($1) and role = any($2) and ${COUNTS_TODAY} order by until_day, person_id`;
    return (await this.database.pool.query<Holding>({ name: 'held-at', text, values: [places, roles] })).rows;
  }

  /** Who holds which role around each of the articles: at its site, in its municipality, and for its manager. One query for all. */
  async around(articles: readonly Placed[]): Promise<(article: Placed) => Holders> {
    const places = [...new Set(articles.flatMap(({ site, kommun }) => [`site/${site}`, kommun]))];
    const managers = [...new Set(articles.flatMap(({ manager }) => manager ?? []))];
    const text = `select person_id as "personId", role, place, on_behalf_of as "onBehalfOf" from held_role
      where ((place = any($1) and role = any($2)) or on_behalf_of = any($3)) and ${COUNTS_TODAY} order by person_id`;
    const { rows } = await this.database.pool.query<Holding>({ name: 'held-around', text, values: [places, AROUND, managers] });
    const holding = (role: string, place: string) => [
      ...new Set(rows.filter((row) => row.role === role && row.place === place).map(({ personId }) => personId)),
    ];
    return ({ site, kommun, manager }) => ({
      editor: holding('editor', `site/${site}`),
      'chief-editor': holding('chief-editor', `site/${site}`),
      'contact-person': holding('contact-person', kommun),
      administrator: holding('administrator', kommun),
      delegate: manager ? delegatesOf(manager, rows) : [],
    });
  }

  /** What somebody who set a time to release at a site holds there today, and where they work; undefined when they hold nothing there. */
  async callerAt(personId: string, site: string): Promise<Caller | undefined> {
    const text = `select kommun, role, place, on_behalf_of as "onBehalfOf" from held_role where person_id = $1 and place = $2 and ${COUNTS_TODAY}`;
    const values = [personId, `site/${site}`];
    const { rows: held } = await this.database.pool.query<HeldRole & { kommun: string }>({ name: 'held-there', text, values });
    const [first] = held;
    return first && { personId, kommun: first.kommun, held, scope: scopeOfHeld(first.kommun, held) };
  }

  /** How each municipality wants the manager's word; the author's is enough where nothing else is known (mission 5). */
  async policies(kommuner: readonly string[]): Promise<(kommun: string) => ManagerPolicy> {
    const text = 'select kommun, manager_policy as "managerPolicy" from municipality_policy where kommun = any($1)';
    const { rows } = await this.database.pool.query<{ kommun: string; managerPolicy: ManagerPolicy }>({
      name: 'policies',
      text,
      values: [kommuner],
    });
    return (kommun) => rows.find((row) => row.kommun === kommun)?.managerPolicy ?? 'attest';
  }

  async keepPolicy(tx: Tx, { kommun, managerPolicy }: { kommun: string; managerPolicy: ManagerPolicy }): Promise<void> {
    await tx.municipalityPolicy.upsert({ where: { kommun }, create: { kommun, managerPolicy }, update: { managerPolicy } });
  }

  /** Everything that these persons hold. */
  async of(personIds: readonly string[]): Promise<Holding[]> {
    const text = `select person_id as "personId", role, place, on_behalf_of as "onBehalfOf" from held_role where person_id = any($1) and ${COUNTS_TODAY}`;
    return (await this.database.pool.query<Holding>({ name: 'held-of', text, values: [personIds] })).rows;
  }

  /** Keeps what an event says; the last day is a fact of the assignment, so that starting and ending are one upsert. */
  async keep(tx: Tx, { assignmentId, personId, kommun, role, place, from, until, onBehalfOf }: AssignmentEventData): Promise<void> {
    const row = {
      personId,
      kommun,
      role,
      place,
      from: new Date(from),
      until: until ? new Date(until) : null,
      onBehalfOf: onBehalfOf ?? null,
    };
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
