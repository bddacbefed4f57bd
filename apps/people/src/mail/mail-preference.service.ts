import type { Input, MailPreference, Output, setMailPreference, unsubscribe } from '@delakultur/contracts';
import { readLink } from '@delakultur/identity';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PersonRepository } from '../persons/person.repository.ts';
import { MailPreferenceRepository } from './mail-preference.repository.ts';
import { MailSettings } from './mail-settings.ts';

@Injectable()
export class MailPreferenceService {
  constructor(
    private readonly preferences: MailPreferenceRepository,
    private readonly persons: PersonRepository,
    private readonly settings: MailSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read({ caller }: Call): Promise<MailPreference> {
    return this.preferences.of(caller.personId);
  }

  async set(preference: Input<typeof setMailPreference>, call: Call): Promise<MailPreference> {
    const now = this.clock.now();
    await this.persons.keep(call.identity, now);
    await this.preferences.set(preference, now, call);
    return preference;
  }

  async unsubscribe({ token }: Input<typeof unsubscribe>): Promise<Output<typeof unsubscribe>> {
    const whose = orProblem(await readLink(this.settings.linkSecret, token, 'unsubscribe'));
    if (!(await this.preferences.stop(whose, this.clock.now()))) throw new ProblemError('link-refused');
    return { rhythm: 'never' };
  }
}
