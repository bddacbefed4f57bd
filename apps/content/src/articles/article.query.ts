import type { ArticleRole, ArticleState, ArticleSummary, ArticleView, Input, listArticles } from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { type Caller, MANAGER_ROLES, siteOfPlace } from '@delakultur/kernel';
import { type Call, DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { TURN } from './article.machine.ts';
import { type ListedArticle, summaryOf } from './article.rules.ts';
import { SurroundingsService } from './surroundings.service.ts';

type Dated = 'waitingSince' | 'updatedAt' | 'remindedAt' | 'scheduledFor';
type SummaryRow = Omit<ListedArticle, Dated> & {
  readonly waitingSince: Date;
  readonly updatedAt: Date;
  readonly remindedAt: Date | null;
  readonly scheduledFor: Date | null;
  /** What the list is ordered by. */
  readonly key: Date;
};

/** $1 the caller, $2 sites where they edit, $3 sites that they release for, $4 municipalities whose contact person they are, $5 whose administrator, $6 managers for whom they stand in. */
const MINE = 'authors @> array[$1::uuid]';
const MANAGED = '(manager_id = $1 or manager_id = any($6::uuid[]))';
/** The same as `maySee`. */
const VISIBLE = `(${MINE} or (state not in ('draft', 'discarded') and (${MANAGED} or site = any($2) or site = any($3) or kommun = any($4)
  or (helper = 'administrator' and kommun = any($5)))))`;

const statesOf = (role: ArticleRole): string => listOf(([, turn]) => turn === role);
const listOf = (wanted: (entry: [ArticleState, ArticleRole | null]) => boolean): string =>
  `array[${(Object.entries(TURN) as [ArticleState, ArticleRole | null][])
    .filter(wanted)
    .map(([state]) => `'${state}'`)
    .join(',')}]`;

/** The assigned editor's alone, as long as they edit the site. */
const COACHED_BY_OTHER = `(editor_id <> $1 and exists (select from held_role h where h.person_id = editor_id and h.role = 'editor'
  and h.place = 'site/' || site and (h.until_day is null or h.until_day >= (dk_now() at time zone 'Europe/Stockholm')::date)))`;
/** The same as `waitOf`; null rather than false where nothing is known of helper or review. */
const MY_TURN = `((${MINE} and state = any(${statesOf('author')}))
  or (${MANAGED} and state = any(${statesOf('manager')}) and not ${MINE})
  or (site = any($2) and state = any(${statesOf('editor')}) and not coalesce(${COACHED_BY_OTHER}, false))
  or (site = any($3) and state = any(${statesOf('chief-editor')}) and scheduled_for is null and not ${MINE})
  or (site = any($2) and review = 'ask') or (site = any($3) and review = 'remove')
  or (state = any(${listOf(([, turn]) => turn !== null)}) and (
    (helper = 'contact-person' and kommun = any($4)) or (helper = 'administrator' and kommun = any($5))
    or (helper = 'editor' and site = any($2)) or (helper = 'chief-editor' and site = any($3)))))`;
const ENDED = `state = any(${listOf(([, turn]) => turn === null)})`;

/** Which articles a view holds, and in which order: what waits longest first, what changed last first. */
const VIEWS = {
  'to-do': { where: `${VISIBLE} and ${MY_TURN}`, key: 'waiting_since', order: 'asc', past: '>' },
  following: { where: `${VISIBLE} and ${MY_TURN} is not true and not ${ENDED}`, key: 'updated_at', order: 'desc', past: '<' },
  done: { where: `${VISIBLE} and ${ENDED} and ${MY_TURN} is not true`, key: 'updated_at', order: 'desc', past: '<' },
  municipality: {
    where: `kommun = any($4) and state not in ('draft', 'discarded', 'replaced')`,
    key: 'updated_at',
    order: 'desc',
    past: '<',
  },
} as const satisfies Record<ArticleView, object>;

const pageOf = (view: ArticleView): string => {
  const { where, key, order, past } = VIEWS[view];
  return `select id, site, kommun, state, version, title, lang, school_form as "schoolForm", topic, authors, editor_id as editor, manager_id as manager,
      is_first as "isFirst", scheduled_for as "scheduledFor", revises, review, helper, reminders, reminded_at as "remindedAt", agreement, declared,
      waiting_since as "waitingSince", updated_at as "updatedAt", ${key} as key
    from article where ${where} and ($7::timestamptz is null or (${key}, id) ${past} ($7, $8::uuid)) and ($1::uuid, $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[]) is not null
    order by ${key} ${order}, id ${order} limit $9`;
};

/** A person's own lists. */
@Injectable()
export class ArticleQuery {
  constructor(
    @Inject(DATABASE) private readonly database: Database<PrismaClient>,
    private readonly surroundings: SurroundingsService,
  ) {}

  async list(
    { view, limit, after }: Input<typeof listArticles>,
    { caller }: Call,
  ): Promise<{ items: ArticleSummary[]; next: string | null }> {
    const [at, id] = after ? after.split('_') : [];
    const values = [...placesOf(caller), at ? new Date(Number(at)) : null, id ?? null, limit + 1];
    const rows = await this.database.tenantRead<SummaryRow>(caller.scope, { name: `articles-${view}`, text: pageOf(view), values });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const around = await this.surroundings.of(page);
    return {
      items: page.map(({ key: _, ...row }) => summaryOf(listed(row), caller, around(row).holders)),
      next: last ? `${last.key.getTime()}_${last.id}` : null,
    };
  }
}

type Places = readonly [string, string[], string[], string[], string[], string[]];

/** What the views ask about the caller. */
function placesOf({ personId, held }: Caller): Places {
  const placesWhere = (wanted: string) => held.filter(({ role }) => role === wanted).map(({ place }) => place);
  const sitesWhere = (wanted: string) =>
    placesWhere(wanted)
      .map(siteOfPlace)
      .filter((site) => site !== undefined);
  const lent = held.flatMap(({ role, onBehalfOf }) => ((MANAGER_ROLES as readonly string[]).includes(role) && onBehalfOf) || []);
  return [personId, sitesWhere('editor'), sitesWhere('chief-editor'), placesWhere('contact-person'), placesWhere('administrator'), lent];
}

const listed = ({ waitingSince, updatedAt, remindedAt, scheduledFor, ...row }: Omit<SummaryRow, 'key'>): ListedArticle => ({
  ...row,
  waitingSince: waitingSince.toISOString(),
  updatedAt: updatedAt.toISOString(),
  remindedAt: remindedAt?.toISOString() ?? null,
  scheduledFor: scheduledFor?.toISOString() ?? null,
});
