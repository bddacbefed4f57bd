import type { Article } from '@delakultur/contracts';
import type { Platform } from '@delakultur/testkit';

/** Everything that the services know about an article, a query each; $1 is its id. */
const KNOWN = {
  article: 'select to_jsonb(a) as row from content.article a where id = $1',
  history: 'select to_jsonb(s) as row from content.article_step s where article_id = $1 order by version',
  page: 'select to_jsonb(p) as row from content.publication p where id = $1',
  facts: `select jsonb_build_object('type', type, 'version', version, 'data', data, 'isOut', published_at is not null) as row
    from content.outbox where aggregate = $1 order by version`,
  notices: `select jsonb_build_object('person', person_id, 'kind', kind) as row from people.notice where article_id = $1 order by person_id, kind`,
  // A job only wakes: another of its kind does no harm.
  jobs: `select distinct jsonb_build_object('name', name, 'state', state) as row from content_jobs.job where data ->> 'articleId' = $1::text order by row`,
} as const;

const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)?/g;
const NUMBERED = /Vi räknar kottar \d+/g;

/** What is left in the end, without what differs from article to article: its id, the number in its title, and when. */
export async function endStateOf({ admin }: Platform, { id }: Pick<Article, 'id'>): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [what, sql] of Object.entries(KNOWN)) {
    const { rows } = await admin.query<{ row: unknown }>(sql, [id]);
    const text = JSON.stringify(rows.map(({ row }) => row));
    found[what] = JSON.parse(text.replaceAll(id, 'its id').replace(TIME, 'then').replace(NUMBERED, 'Vi räknar kottar'));
  }
  return found;
}
