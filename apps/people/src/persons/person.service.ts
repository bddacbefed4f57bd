import type { bylinesOf, findColleagues, Input, lookUpPersons, Me, Output } from '@delakultur/contracts';
import { type Caller, type Clock, MANAGER_ROLES, managerOf } from '@delakultur/kernel';
import { type Call, CLOCK } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AssignmentRepository } from '../assignments/assignment.repository.ts';
import { SiteRepository } from '../organisation/site.repository.ts';
import { PersonRepository } from './person.repository.ts';

@Injectable()
export class PersonService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly assignments: AssignmentRepository,
    private readonly sites: SiteRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async me({ caller, identity }: Call): Promise<Me> {
    await this.persons.keep(identity, this.clock.now());
    const managerId = await this.managerOf(caller);
    const [cards, assignments, sites] = await Promise.all([
      this.persons.cards([caller.personId, ...(managerId ? [managerId] : [])], caller),
      this.assignments.ofCaller(caller),
      this.sites.ofKommun(caller.kommun),
    ]);
    const card = (id: string | undefined) => cards.find((one) => one.id === id);
    return { ...card(caller.personId)!, givenName: identity.givenName, assignments, sites, manager: card(managerId) ?? null };
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

  private async managerOf({ personId, kommun, held }: Caller): Promise<string | undefined> {
    const own = held.map((one) => ({ personId, ...one }));
    const places = [kommun, ...held.map(({ place }) => place)];
    const others = await this.assignments.holdingsAt(kommun, places, MANAGER_ROLES);
    return managerOf(personId, kommun, [...own, ...others]);
  }
}
