import { Vacancy } from '@delakultur/contracts';
import { type Database, TODAY } from '@delakultur/database';
import type { Scope } from '@delakultur/kernel';
import { DATABASE } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';

/** The roles that somebody has to hold ($1: a municipality or a place in it): its leaders, and a rektor in each of its schools. */
const IN_MUNICIPALITY = `
  select role, kommun as place, name as "placeName", kommun
  from municipality cross join unnest(array['contact-person', 'administrator', 'head-of-schools']) as role where kommun = $1
  union all select 'rektor', place, name, kommun from unit
  where school_form is not null and left(place, 4) = left($1, 4) and (place = $1 or starts_with(place, $1 || '/'))`;

/** The same at a site ($1: its slug): who edits and releases, and in each member who passes on. */
const AT_SITE = `
  select role, 'site/' || slug as place, name as "placeName", null::text as kommun
  from site cross join unnest(array['editor', 'chief-editor']) as role where slug = $1
  union all select 'contact-person', kommun, name, kommun from site_member join municipality using (kommun) where site = $1`;

const DAYS_AHEAD = 30;

/** The first day within a month on which nobody holds it in their own right: today, or a day after somebody's last. */
const vacantOf = (wanted: string): string => `
  select w.role, w.place, w."placeName", w.kommun, nullif(v.day, ${TODAY})::text as "from" from (${wanted}) w cross join lateral (
    select min(d.day) as day from (
      select ${TODAY} as day
      union all select until_day + 1 from assignment
      where place = w.place and role = w.role and on_behalf_of is null and until_day between ${TODAY} and ${TODAY} + ${DAYS_AHEAD - 1}
    ) d where not exists (
      select from assignment where place = w.place and role = w.role and on_behalf_of is null
        and from_day <= d.day and (until_day is null or until_day >= d.day))
  ) v where v.day is not null order by v.day, w.place, w.role`;

@Injectable()
export class VacancyRepository {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaClient>) {}

  /** In a municipality, or at a place in it. */
  inMunicipality(place: string, scope: Scope): Promise<Vacancy[]> {
    return this.read(scope, 'vacant-in-municipality', IN_MUNICIPALITY, place);
  }

  atSite(site: string, scope: Scope): Promise<Vacancy[]> {
    return this.read(scope, 'vacant-at-site', AT_SITE, site);
  }

  private async read(scope: Scope, name: string, wanted: string, of: string): Promise<Vacancy[]> {
    const rows = await this.database.tenantRead(scope, { name, text: vacantOf(wanted), values: [of] });
    return rows.map((row) => Vacancy.parse(row));
  }
}
