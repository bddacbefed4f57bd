import { type Input, type Output, readCoverage } from '@delakultur/contracts';
import { type Call, Handle, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { HeldRoleRepository } from '../people/held-role.repository.ts';
import { CoverageQuery } from './coverage.query.ts';
import { mayReadCoverage } from './coverage.rules.ts';

@Controller()
export class CoverageController {
  constructor(
    private readonly coverage: CoverageQuery,
    private readonly heldRoles: HeldRoleRepository,
  ) {}

  @Handle(readCoverage)
  async read({ site }: Input<typeof readCoverage>, { caller }: Call): Promise<Output<typeof readCoverage>> {
    const members = await this.heldRoles.membersOf(site);
    if (!members) throw new ProblemError('site-not-found');
    orProblem(mayReadCoverage(caller, site, members));
    return { items: await this.coverage.of(site) };
  }
}
