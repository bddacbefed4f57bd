import type { Input, listVacancies, Output } from '@delakultur/contracts';
import { type Call, orProblem } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { PlaceService } from '../organisation/place.service.ts';
import { mayList } from './assignment.rules.ts';
import { VacancyRepository } from './vacancy.repository.ts';

@Injectable()
export class VacancyService {
  constructor(
    private readonly vacancies: VacancyRepository,
    private readonly places: PlaceService,
  ) {}

  /** A site's members see which of them nobody answers for: that is what the chief editor's word would not reach. */
  async list({ place }: Input<typeof listVacancies>, { caller }: Call): Promise<Output<typeof listVacancies>> {
    const { site } = await this.places.find(place);
    orProblem(mayList(caller, place, site));
    if (!site) return { items: await this.vacancies.inMunicipality(place, { kommuner: [caller.kommun], sites: [] }) };
    const scope = { kommuner: site.members.map(({ kommun }) => kommun), sites: [site.slug] };
    return { items: await this.vacancies.atSite(site.slug, scope) };
  }
}
