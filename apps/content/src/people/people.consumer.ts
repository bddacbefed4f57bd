import { ASSIGNMENT_EVENTS, type AssignmentEventData, municipalityChanged, siteChanged } from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import { Jobs } from '@delakultur/jobs';
import { MANAGER_ROLES } from '@delakultur/kernel';
import { type EventHandler, on } from '@delakultur/messaging';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { askRightManagers } from '../articles/article.jobs.ts';
import { HeldRoleRepository } from './held-role.repository.ts';

type Tx = Transaction<PrismaClient>;

const isManagerRole = (role: string): boolean => (MANAGER_ROLES as readonly string[]).includes(role);

/** What this service keeps of people's facts, so that it goes on working while people is down. */
@Injectable()
export class PeopleConsumer {
  readonly handlers: readonly EventHandler<Tx>[];

  constructor(heldRoles: HeldRoleRepository, jobs: Jobs) {
    const keep = async (tx: Tx, data: AssignmentEventData): Promise<void> => {
      await heldRoles.keep(tx, data);
      const { kommun, role, onBehalfOf } = data;
      if (isManagerRole(role))
        await jobs.send(tx, { type: askRightManagers, data: { kommun, ...(onBehalfOf && { standsInFor: onBehalfOf }) } });
    };
    this.handlers = [
      on(ASSIGNMENT_EVENTS.started, ({ data }, tx: Tx) => keep(tx, data)),
      on(ASSIGNMENT_EVENTS.ended, ({ data }, tx: Tx) => keep(tx, data)),
      on(municipalityChanged, ({ data }, tx: Tx) => heldRoles.keepPolicy(tx, data)),
      on(siteChanged, ({ data }, tx: Tx) => heldRoles.keepMembers(tx, data.site, data.members)),
    ];
  }
}
