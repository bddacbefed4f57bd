import { acceptGuideline, type Guideline, type Input, readGuideline } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { GuidelineService } from './guideline.service.ts';

@Controller()
export class GuidelineController {
  constructor(private readonly guidelines: GuidelineService) {}

  @Handle(readGuideline)
  read(input: Input<typeof readGuideline>, call: Call): Promise<Guideline> {
    return this.guidelines.read(input, call);
  }

  @Handle(acceptGuideline)
  accept(input: Input<typeof acceptGuideline>, call: Call): Promise<Guideline> {
    return this.guidelines.accept(input, call);
  }
}
