import {
  type Input,
  listMunicipalities,
  listOrigins,
  listSites,
  type Municipality,
  type Output,
  readMunicipality,
  readSite,
  type Site,
} from '@delakultur/contracts';
import { Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { OrganisationService } from './organisation.service.ts';

@Controller()
export class OrganisationController {
  constructor(private readonly organisation: OrganisationService) {}

  @Handle(listMunicipalities)
  municipalities(): Promise<Output<typeof listMunicipalities>> {
    return this.organisation.list();
  }

  @Handle(readMunicipality)
  municipality(input: Input<typeof readMunicipality>): Promise<Municipality> {
    return this.organisation.municipality(input);
  }

  @Handle(readSite)
  site(input: Input<typeof readSite>): Promise<Site> {
    return this.organisation.site(input);
  }

  @Handle(listSites)
  sites(): Promise<Output<typeof listSites>> {
    return this.organisation.listSites();
  }

  @Handle(listOrigins)
  origins(): Promise<Output<typeof listOrigins>> {
    return this.organisation.origins();
  }
}
