import type { bylinesOf, findColleagues, Input, lookUpPersons, Me, Output } from '@delakultur/contracts';
import { type Caller, type Clock, delegatesOf, MANAGER_ROLES, managerOf } from '@delakultur/kernel';
import { type Call, CLOCK } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AssignmentRepository } from '../assignments/assignment.repository.ts';
import { HomeService } from '../organisation/home.service.ts';
import { shownTo } from '../assignments/assignment.rules.ts';
import { PersonRepository } from './person.repository.ts';

@Injectable()
export class PersonService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly assignments: AssignmentRepository,
    private readonly homes: HomeService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async me({ caller, identity }: Call): Promise<Me> {
    await this.persons.keep(identity, this.clock.now());
    const { manager, delegate } = await this.managerOf(caller);
    const [cards, assignments, home] = await Promise.all([
      this.persons.cards(
        [caller.personId, manager, delegate].filter((id) => id !== undefined),
        caller,
      ),
      this.assignments.of(caller.personId, caller.kommun),
      this.homes.of(caller.kommun),
    ]);
    const card = (id: string | undefined) => cards.find((one) => one.id === id) ?? null;
    return {
      ...card(caller.personId)!,
      givenName: identity.givenName,
      assignments: assignments.map(shownTo(caller)),
      ...home,
      manager: card(manager),
      managerDelegate: card(delegate),
    };
  }

  async lookUp({ ids }: Input<typeof lookUpPersons>, { caller }: Call): Promise<Output<typeof lookUpPersons>> {
    return { items: await this.persons.cards(ids, caller) };
  }

  async bylines({ ids }: Input<typeof bylinesOf>): Promise<Output<typeof bylinesOf>> {
    return { items: await this.persons.bylines(ids) };
  }

  async find({ q, limit }: Input<typeof findColleagues>, { caller }: Call): Promise<Output<typeof findColleagues>> {
    return { items: await this.persons.colleagues(q, limit, caller) };
  }

  /** The manager on record, and who stands in for them today; nobody is asked about their own. */
  private async managerOf({ personId, kommun, held }: Caller): Promise<{ manager?: string; delegate?: string }> {
    const own = held.map((one) => ({ personId, ...one }));
    const places = [kommun, ...held.map(({ place }) => place)];
    const holdings = [...own, ...(await this.assignments.holdingsAt(kommun, places, MANAGER_ROLES))];
    const manager = managerOf(personId, kommun, holdings);
    if (manager === undefined) return {};
    const delegate = delegatesOf(manager, holdings).find((one) => one !== personId);
    return delegate === undefined ? { manager } : { manager, delegate };
  }
}
