import { Module } from '@nestjs/common';
import { HomeService } from './home.service.ts';
import { MunicipalityRepository } from './municipality.repository.ts';
import { OrganisationController } from './organisation.controller.ts';
import { OrganisationService } from './organisation.service.ts';
import { PlaceService } from './place.service.ts';
import { SettingsController } from './settings.controller.ts';
import { SettingsRepository } from './settings.repository.ts';
import { SettingsService } from './settings.service.ts';
import { SiteRepository } from './site.repository.ts';

@Module({
  controllers: [OrganisationController, SettingsController],
  providers: [HomeService, MunicipalityRepository, OrganisationService, PlaceService, SettingsRepository, SettingsService, SiteRepository],
  exports: [HomeService, PlaceService, SiteRepository],
})
export class OrganisationModule {}
