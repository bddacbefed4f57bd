import { type Input, type MunicipalitySettings, readMunicipalitySettings, setMunicipalitySettings } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { SettingsService } from './settings.service.ts';

@Controller()
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Handle(readMunicipalitySettings)
  read(input: Input<typeof readMunicipalitySettings>, call: Call): Promise<MunicipalitySettings> {
    return this.settings.read(input, call);
  }

  @Handle(setMunicipalitySettings)
  set(input: Input<typeof setMunicipalitySettings>, call: Call): Promise<MunicipalitySettings> {
    return this.settings.set(input, call);
  }
}
