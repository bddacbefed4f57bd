import { Callers } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.ts';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { PersonRepository } from '../persons/person.repository.ts';
import { AssignmentController } from './assignment.controller.ts';
import { AssignmentFacts } from './assignment.facts.ts';
import { AssignmentRepository } from './assignment.repository.ts';
import { AssignmentService } from './assignment.service.ts';
import { CallerService } from './caller.service.ts';
import { VacancyRepository } from './vacancy.repository.ts';
import { VacancyService } from './vacancy.service.ts';

@Module({
  imports: [NoticesModule, OrganisationModule],
  controllers: [AssignmentController],
  providers: [
    VacancyRepository,
    VacancyService,
    AssignmentFacts,
    AssignmentRepository,
    AssignmentService,
    PersonRepository,
    { provide: Callers, useClass: CallerService },
  ],
  exports: [AssignmentRepository, Callers],
})
export class AssignmentsModule {}
