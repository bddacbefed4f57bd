import {
  type acceptGuideline,
  type Guideline,
  guidelineVersionPublished,
  type Input,
  type listGuidelineVersions,
  type Output,
  type publishGuideline,
  type readGuideline,
} from '@delakultur/contracts';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, factOf, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { GuidelineRepository } from './guideline.repository.ts';
import { mayPublish } from './guideline.rules.ts';
import { guidelinesOf } from './guidelines-id.ts';

@Injectable()
export class GuidelineService {
  constructor(
    private readonly guidelines: GuidelineRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ site, lang, guidelineVersion: version }: Input<typeof readGuideline>, { caller }: Call): Promise<Guideline> {
    return known(await (version ? this.guidelines.version(site, version, lang, caller) : this.guidelines.current(site, lang, caller)));
  }

  async versions({ site, lang }: Input<typeof listGuidelineVersions>, { caller }: Call): Promise<Output<typeof listGuidelineVersions>> {
    return { items: await this.guidelines.versions(site, lang, caller) };
  }

  async publish(input: Input<typeof publishGuideline>, call: Call): Promise<Guideline> {
    const { site, guidelineVersion: version, matters } = input;
    orProblem(mayPublish(call.caller, site));
    const event = factOf(guidelineVersionPublished, site, guidelinesOf(site), { site, version, matters }, call);
    return this.guidelines.publish(input, this.clock.now(), event, call);
  }

  async accept({ site, guidelineVersion }: Input<typeof acceptGuideline>, call: Call): Promise<Guideline> {
    return known(await this.guidelines.accept(site, guidelineVersion, this.clock.now(), call));
  }
}

function known(guideline: Guideline | undefined): Guideline {
  if (!guideline) throw new ProblemError('guideline-not-found');
  return guideline;
}
