import {
  acceptGuideline,
  type Guideline,
  type Input,
  listGuidelineVersions,
  type Output,
  publishGuideline,
  readGuideline,
} from '@delakultur/contracts';
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

  @Handle(listGuidelineVersions)
  versions(input: Input<typeof listGuidelineVersions>, call: Call): Promise<Output<typeof listGuidelineVersions>> {
    return this.guidelines.versions(input, call);
  }

  @Handle(publishGuideline)
  publish(input: Input<typeof publishGuideline>, call: Call): Promise<Guideline> {
    return this.guidelines.publish(input, call);
  }
}
