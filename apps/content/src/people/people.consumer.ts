import { ASSIGNMENT_EVENTS, siteChanged } from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import { type EventHandler, on } from '@delakultur/messaging';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { HeldRoleRepository } from './held-role.repository.ts';

type Tx = Transaction<PrismaClient>;

/** What this service keeps of people's facts, so that it goes on working while people is down. */
@Injectable()
export class PeopleConsumer {
  readonly handlers: readonly EventHandler<Tx>[];

  constructor(heldRoles: HeldRoleRepository) {
    this.handlers = [
      on(ASSIGNMENT_EVENTS.started, ({ data }, tx: Tx) => heldRoles.keep(tx, data)),
      on(ASSIGNMENT_EVENTS.ended, ({ data }, tx: Tx) => heldRoles.keep(tx, data)),
      on(siteChanged, ({ data }, tx: Tx) => heldRoles.keepMembers(tx, data.site, data.members)),
    ];
  }
}
