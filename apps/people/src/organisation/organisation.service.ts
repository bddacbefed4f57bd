import type {
  Input,
  listMunicipalities,
  listOrigins,
  listSites,
  Municipality,
  Output,
  ProblemSlug,
  readMunicipality,
  readSite,
  Site,
} from '@delakultur/contracts';
import { ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from './municipality.repository.ts';
import { SiteRepository } from './site.repository.ts';

@Injectable()
export class OrganisationService {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly sites: SiteRepository,
  ) {}

  async list(): Promise<Output<typeof listMunicipalities>> {
    return { items: await this.municipalities.list() };
  }

  async municipality({ kommun }: Input<typeof readMunicipality>): Promise<Municipality> {
    return known(await this.municipalities.byKommun(kommun), 'municipality-not-found');
  }

  async site({ site }: Input<typeof readSite>): Promise<Site> {
    return known(await this.sites.bySlug(site), 'site-not-found');
  }

  async listSites(): Promise<Output<typeof listSites>> {
    return { items: await this.sites.list() };
  }

  async origins(): Promise<Output<typeof listOrigins>> {
    return { items: await this.municipalities.origins() };
  }
}

function known<T>(found: T | undefined, problem: ProblemSlug): T {
  if (!found) throw new ProblemError(problem);
  return found;
}
