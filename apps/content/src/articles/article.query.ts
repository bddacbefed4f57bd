import {
  type ArticleRole,
  ArticleSummary,
  type ArticleState,
  type ArticleView,
  type Input,
  type listArticles,
} from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { type Caller, siteOfPlace } from '@delakultur/kernel';
import { type Call, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { type Article, TURN } from './article.machine.ts';
import { actsOf, rolesIn, waitOf } from './article.rules.ts';

type SummaryRow = Pick<
  Article,
  'id' | 'site' | 'kommun' | 'state' | 'version' | 'title' | 'lang' | 'schoolForm' | 'topic' | 'authors' | 'managerId'
> & { readonly waitingSince: Date; readonly updatedAt: Date };

/** $1 the caller, $2 sites where they edit, $3 sites that they release for, $4 municipalities whose contact person they are. The same as `maySee`. */
const VISIBLE = `(authors @> array[$1::uuid] or (state <> 'draft' and (manager_id = $1 or site = any($2) or site = any($3) or kommun = any($4))))`;

const statesOf = (role: ArticleRole): string =>
  `array[${(Object.entries(TURN) as [ArticleState, ArticleRole | null][])
    .filter(([, turn]) => turn === role)
    .map(([state]) => `'${state}'`)
    .join(',')}]`;

const MY_TURN = `((authors @> array[$1::uuid] and state = any(${statesOf('author')})) or (manager_id = $1 and state = any(${statesOf('manager')}))
  or (site = any($2) and state = any(${statesOf('editor')})) or (site = any($3) and state = any(${statesOf('chief-editor')}) and not authors @> array[$1::uuid]))`;
const ENDED = `state = any(array[${Object.entries(TURN)
  .filter(([, turn]) => turn === null)
  .map(([state]) => `'${state}'`)
  .join(',')}])`;

/** Which articles a view holds, and in which order: what waits longest first, what changed last first. */
const VIEWS = {
  'to-do': { where: `${VISIBLE} and ${MY_TURN}`, key: 'waiting_since', order: 'asc', past: '>' },
  following: { where: `${VISIBLE} and not ${MY_TURN} and not ${ENDED}`, key: 'updated_at', order: 'desc', past: '<' },
  done: { where: `${VISIBLE} and ${ENDED}`, key: 'updated_at', order: 'desc', past: '<' },
} as const satisfies Record<ArticleView, object>;

const pageOf = (view: ArticleView): string => {
  const { where, key, order, past } = VIEWS[view];
  return `select id, site, kommun, state, version, title, lang, school_form as "schoolForm", topic, authors, manager_id as "managerId",
      waiting_since as "waitingSince", updated_at as "updatedAt"
    from article where ${where} and ($5::timestamptz is null or (${key}, id) ${past} ($5, $6::uuid)) order by ${key} ${order}, id ${order} limit $7`;
};

/** A person's own lists. */
@Injectable()
export class ArticleQuery {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly heldRoles: HeldRoleRepository,
  ) {}

  async list(
    { view, limit, after }: Input<typeof listArticles>,
    { caller }: Call,
  ): Promise<{ items: ArticleSummary[]; next: string | null }> {
    const [at, id] = after ? after.split('_') : [];
    const values = [...placesOf(caller), at ? new Date(Number(at)) : null, id ?? null, limit + 1];
    const rows = await this.database.tenantRead<SummaryRow>(caller.scope, { name: `articles-${view}`, text: pageOf(view), values });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const key = view === 'to-do' ? 'waitingSince' : 'updatedAt';
    return { items: await this.summaries(shown, caller), next: last ? `${last[key].getTime()}_${last.id}` : null };
  }

  private async summaries(rows: readonly SummaryRow[], caller: Caller): Promise<ArticleSummary[]> {
    const sites = [...new Set(rows.map(({ site }) => site))];
    const holders = new Map(await Promise.all(sites.map(async (site) => [site, await this.heldRoles.holdersAt(site)] as const)));
    return rows.map(({ managerId, waitingSince, updatedAt, ...row }) => {
      const parts = { ...row, managerId, waitingSince: waitingSince.toISOString() };
      const acts = actsOf(parts, rolesIn(parts, caller));
      return { ...row, updatedAt: updatedAt.toISOString(), acts, wait: waitOf(parts, holders.get(row.site)!) };
    });
  }
}

/** What the views ask about the caller. */
function placesOf({ personId, held }: Caller): readonly [string, string[], string[], string[]] {
  const placesWhere = (wanted: string) => held.filter(({ role }) => role === wanted).map(({ place }) => place);
  const sitesWhere = (wanted: string) =>
    placesWhere(wanted)
      .map(siteOfPlace)
      .filter((site) => site !== undefined);
  return [personId, sitesWhere('editor'), sitesWhere('chief-editor'), placesWhere('contact-person')];
}
