import { Callers, EVENT_HANDLERS } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { CallerService } from './caller.service.ts';
import { HeldRoleRepository } from './held-role.repository.ts';
import { PeopleConsumer } from './people.consumer.ts';

@Module({
  providers: [
    HeldRoleRepository,
    PeopleConsumer,
    { provide: Callers, useClass: CallerService },
    { provide: EVENT_HANDLERS, useFactory: ({ handlers }: PeopleConsumer) => handlers, inject: [PeopleConsumer] },
  ],
  exports: [HeldRoleRepository, Callers, EVENT_HANDLERS],
})
export class PeopleModule {}
