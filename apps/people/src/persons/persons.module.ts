import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { PersonController } from './person.controller.ts';
import { PersonRepository } from './person.repository.ts';
import { PersonService } from './person.service.ts';

@Module({
  imports: [AssignmentsModule, OrganisationModule],
  controllers: [PersonController],
  providers: [PersonRepository, PersonService],
})
export class PersonsModule {}
