import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { CoverageController } from './coverage.controller.ts';
import { CoverageQuery } from './coverage.query.ts';

@Module({ imports: [PeopleModule], controllers: [CoverageController], providers: [CoverageQuery] })
export class CoverageModule {}
