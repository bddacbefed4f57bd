import { type Input, type MailPreference, type Output, readMailPreference, setMailPreference, unsubscribe } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { MailPreferenceService } from './mail-preference.service.ts';

@Controller()
export class MailController {
  constructor(private readonly preferences: MailPreferenceService) {}

  @Handle(readMailPreference)
  read(_input: Input<typeof readMailPreference>, call: Call): Promise<MailPreference> {
    return this.preferences.read(call);
  }

  @Handle(setMailPreference)
  set(input: Input<typeof setMailPreference>, call: Call): Promise<MailPreference> {
    return this.preferences.set(input, call);
  }

  @Handle(unsubscribe)
  unsubscribe(input: Input<typeof unsubscribe>): Promise<Output<typeof unsubscribe>> {
    return this.preferences.unsubscribe(input);
  }
}
