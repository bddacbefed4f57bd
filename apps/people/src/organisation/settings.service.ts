import type { Input, MunicipalitySettings, readMunicipalitySettings, setMunicipalitySettings } from '@delakultur/contracts';
import { type Call, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from './municipality.repository.ts';
import { SettingsRepository } from './settings.repository.ts';
import { mayChange, mayRead } from './settings.rules.ts';

@Injectable()
export class SettingsService {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly municipalities: MunicipalityRepository,
  ) {}

  async read({ kommun }: Input<typeof readMunicipalitySettings>, { caller }: Call): Promise<MunicipalitySettings> {
    await this.assertKnown(kommun);
    orProblem(mayRead(caller, kommun));
    return { ...(await this.settings.of(kommun)), mayChange: mayChange(caller, kommun) };
  }

  async set(input: Input<typeof setMunicipalitySettings>, call: Call): Promise<MunicipalitySettings> {
    await this.assertKnown(input.kommun);
    if (!mayChange(call.caller, input.kommun)) throw new ProblemError('forbidden');
    return this.settings.set(input, { ...input, mayChange: true }, call);
  }

  private async assertKnown(kommun: string): Promise<void> {
    if ((await this.municipalities.nameOf(kommun)) === undefined) throw new ProblemError('municipality-not-found');
  }
}
