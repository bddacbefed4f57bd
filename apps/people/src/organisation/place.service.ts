import type { Site } from '@delakultur/contracts';
import { siteOfPlace } from '@delakultur/kernel';
import { ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from './municipality.repository.ts';
import { SiteRepository } from './site.repository.ts';

@Injectable()
export class PlaceService {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly sites: SiteRepository,
  ) {}

  /** The place's name, and the site that it is; the problem `place-not-found` when there is no such place. */
  async find(place: string): Promise<{ name: string; site: Site | undefined }> {
    const name = await this.municipalities.nameOf(place);
    if (name === undefined) throw new ProblemError('place-not-found');
    const slug = siteOfPlace(place);
    return { name, site: slug === undefined ? undefined : await this.sites.bySlug(slug) };
  }
}
