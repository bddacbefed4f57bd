import { bylinesOf, findColleagues, type Input, lookUpPersons, type Me, type Output, readMe } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { PersonService } from './person.service.ts';

@Controller()
export class PersonController {
  constructor(private readonly persons: PersonService) {}

  @Handle(readMe)
  me(_input: Input<typeof readMe>, call: Call): Promise<Me> {
    return this.persons.me(call);
  }

  @Handle(lookUpPersons)
  lookUp(input: Input<typeof lookUpPersons>, call: Call): Promise<Output<typeof lookUpPersons>> {
    return this.persons.lookUp(input, call);
  }

  @Handle(bylinesOf)
  bylines(input: Input<typeof bylinesOf>): Promise<Output<typeof bylinesOf>> {
    return this.persons.bylines(input);
  }

  @Handle(findColleagues)
  find(input: Input<typeof findColleagues>, call: Call): Promise<Output<typeof findColleagues>> {
    return this.persons.find(input, call);
  }
}
