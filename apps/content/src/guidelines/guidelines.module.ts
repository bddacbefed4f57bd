import { Module } from '@nestjs/common';
import { GuidelineController } from './guideline.controller.ts';
import { GuidelineRepository } from './guideline.repository.ts';
import { GuidelineService } from './guideline.service.ts';

@Module({ controllers: [GuidelineController], providers: [GuidelineRepository, GuidelineService], exports: [GuidelineRepository] })
export class GuidelinesModule {}
