import type { Input, listPublications } from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

type PageInput = Input<typeof listPublications>;
interface CardRow {
  readonly id: string;
  readonly releasedAt: Date;
  readonly card: string;
}

/** The one scope that an anonymous reader has: row-level security then shows what is public. */
const NOBODY = { kommuner: [], sites: [] };

const FILTERS = { kommun: 'kommun', schoolForm: 'school_form', topic: 'topic' } as const satisfies Partial<Record<keyof PageInput, string>>;

/** A statement of its own for each choice of filters: asked with nulls for the rest, PostgreSQL plans every request anew. */
function pageOf(input: PageInput): { name: string; text: string; values: unknown[] } {
  const chosen = (Object.keys(FILTERS) as (keyof typeof FILTERS)[]).filter((field) => input[field] !== undefined);
  const [at, id] = input.after?.split('_') ?? [];
  const values: unknown[] = [
    input.limit + 1,
    input.site,
    ...chosen.map((field) => input[field]),
    ...(at ? [new Date(Number(at)), id] : []),
  ];
  const filters = chosen.map((field, nth) => ` and ${FILTERS[field]} = $${nth + 3}`).join('');
  const from = at ? ` and (released_at, id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)` : '';
  return {
    name: ['publications', ...chosen, ...(at ? ['after'] : [])].join('-'),
    text: `select id, released_at as "releasedAt", card from publication where site = $2 and audience = 'public'${filters}${from} order by released_at desc, id desc limit $1`,
    values,
  };
}

const ONE = `select left(card, -1) || ',"media":' || media || ',"body":' || body || '}' as json from publication where id = $1 and audience = 'public'`;

/** What readers see, as JSON text that goes out as it is: the rows hold it ready. */
@Injectable()
export class PublicationQuery {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** One row more than asked for tells whether there is a next page. */
  async page(input: PageInput): Promise<string> {
    const rows = await this.database.tenantRead<CardRow>(NOBODY, pageOf(input));
    const shown = rows.slice(0, input.limit);
    const last = rows.length > input.limit ? shown.at(-1) : undefined;
    const next = last ? `"${last.releasedAt.getTime()}_${last.id}"` : 'null';
    return `{"items":[${shown.map(({ card }) => card).join(',')}],"next":${next}}`;
  }

  async one(id: string): Promise<string | undefined> {
    const [row] = await this.database.tenantRead<{ json: string }>(NOBODY, { name: 'publication-one', text: ONE, values: [id] });
    return row?.json;
  }
}
