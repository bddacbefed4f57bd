import type { Coverage } from '@delakultur/contracts';
import type { Database } from '@delakultur/database';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { IN_FLOW, SEEN } from './coverage.rules.ts';

interface CoverageRow extends Omit<Coverage, 'lastReleasedAt'> {
  readonly lastReleasedAt: Date | null;
}

/** Counts of all municipalities, for whom the rules have let in: nobody's scope holds more than the own ones. */
@Injectable()
export class CoverageQuery {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** One line for each member, also for whom nothing is there. */
  async of(site: string): Promise<Coverage[]> {
    const rows = await this.database.systemTx(
      (tx) => tx.$queryRaw<CoverageRow[]>`
        select m.kommun, count(a.id) filter (where a.state = any(${IN_FLOW}))::int as "inFlow",
          count(a.id) filter (where a.state = any(${SEEN}))::int as released,
          max(a.released_at) filter (where a.state = any(${SEEN})) as "lastReleasedAt"
        from site_members s cross join unnest(s.members) as m (kommun)
        left join article a on a.site = s.slug and a.kommun = m.kommun
        where s.slug = ${site} group by m.kommun order by m.kommun`,
    );
    return rows.map(({ lastReleasedAt, ...row }) => ({ ...row, lastReleasedAt: lastReleasedAt?.toISOString() ?? null }));
  }
}
