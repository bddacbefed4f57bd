import type { acceptGuideline, Guideline, Input, readGuideline } from '@delakultur/contracts';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { GuidelineRepository } from './guideline.repository.ts';

@Injectable()
export class GuidelineService {
  constructor(
    private readonly guidelines: GuidelineRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ site, lang }: Input<typeof readGuideline>, { caller }: Call): Promise<Guideline> {
    return known(await this.guidelines.current(site, lang, caller));
  }

  async accept({ site, guidelineVersion }: Input<typeof acceptGuideline>, call: Call): Promise<Guideline> {
    return known(await this.guidelines.accept(site, guidelineVersion, this.clock.now(), call));
  }
}

function known(guideline: Guideline | undefined): Guideline {
  if (!guideline) throw new ProblemError('guideline-not-found');
  return guideline;
}
