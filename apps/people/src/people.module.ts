import { Module } from '@nestjs/common';
import { AssignmentsModule } from './assignments/assignments.module.ts';
import { BroadcastsModule } from './broadcasts/broadcasts.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { NoticesModule } from './notices/notices.module.ts';
import { OrganisationModule } from './organisation/organisation.module.ts';
import { PersonsModule } from './persons/persons.module.ts';

@Module({
  imports: [AssignmentsModule, BroadcastsModule, MailModule, NoticesModule, OrganisationModule, PersonsModule],
  exports: [AssignmentsModule, NoticesModule],
})
export class PeopleModule {}
