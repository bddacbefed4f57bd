import { randomUUID } from 'node:crypto';
import { ASSIGNMENT_EVENTS } from '@delakultur/contracts';
import { record } from '@delakultur/database';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, factOf } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { toldOfAssignment } from '../notices/notice.rules.ts';
import { Teller } from '../notices/teller.service.ts';
import { factDataOf, type Tx } from './assignment-row.repository.ts';
import type { Kept } from './assignment.rules.ts';

/** What follows from a change of roles, in its transaction: the facts for other services, and a notice to whom each concerns. */
@Injectable()
export class AssignmentFacts {
  constructor(
    private readonly teller: Teller,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(tx: Tx, fact: keyof typeof ASSIGNMENT_EVENTS, changed: readonly Kept[], call: Call): Promise<void> {
    const contract = ASSIGNMENT_EVENTS[fact];
    await record(tx, { events: changed.map((one) => factOf(contract, one.kommun, one.id, factDataOf(one), call)) });
    for (const one of changed) {
      const { kind, told } = toldOfAssignment(fact, one, call.caller.personId);
      const about = { eventId: randomUUID(), kind, kommun: one.kommun, site: null, articleId: null, about: one.id, at: this.clock.now() };
      await this.teller.tell(tx, about, told);
    }
  }
}
