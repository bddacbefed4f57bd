import { Module } from '@nestjs/common';
import { MunicipalityRepository } from './municipality.repository.ts';
import { OrganisationController } from './organisation.controller.ts';
import { OrganisationService } from './organisation.service.ts';
import { SiteRepository } from './site.repository.ts';

@Module({
  controllers: [OrganisationController],
  providers: [MunicipalityRepository, OrganisationService, SiteRepository],
  exports: [MunicipalityRepository, SiteRepository],
})
export class OrganisationModule {}
