import type { Input, listPublications } from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

/** The one scope that an anonymous reader has: row-level security then shows what is public. */
const NOBODY = { kommuner: [], sites: [] };

/** PostgreSQL makes the JSON: the rows hold it ready, and one row more than asked for tells whether there is a next page. */
const PAGE = `
  with page as (
    select id, released_at, card from publication
    where site = $1 and audience = 'public'
      and ($2::text is null or kommun = $2) and ($3::text is null or school_form = $3) and ($4::text is null or topic = $4)
      and ($5::timestamptz is null or (released_at, id) < ($5, $6::uuid))
    order by released_at desc, id desc limit $7 + 1
  ), shown as (select * from page order by released_at desc, id desc limit $7)
  select '{"items":[' || coalesce(string_agg(card, ',' order by released_at desc, id desc), '') || '],"next":'
    || case when (select count(*) from page) > $7
       then '"' || (extract(epoch from min(released_at)) * 1000)::bigint || '_' || (array_agg(id order by released_at, id))[1] || '"' else 'null' end || '}' as json
  from shown`;

const ONE = `select left(card, -1) || ',"body":' || body || '}' as json from publication where id = $1 and audience = 'public'`;

/** What readers see, as JSON text that goes out as it is. */
@Injectable()
export class PublicationQuery {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  async page({ site, kommun, schoolForm, topic, limit, after }: Input<typeof listPublications>): Promise<string> {
    const [at, id] = after ? after.split('_') : [];
    const values = [site, kommun ?? null, schoolForm ?? null, topic ?? null, at ? new Date(Number(at)) : null, id ?? null, limit];
    const [row] = await this.database.tenantRead<{ json: string }>(NOBODY, { name: 'publication-page', text: PAGE, values });
    return row!.json;
  }

  async one(id: string): Promise<string | undefined> {
    const [row] = await this.database.tenantRead<{ json: string }>(NOBODY, { name: 'publication-one', text: ONE, values: [id] });
    return row?.json;
  }
}
