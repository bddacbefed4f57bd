import type { Me } from '@delakultur/contracts';
import { Injectable } from '@nestjs/common';
import { SettingsRepository } from './settings.repository.ts';
import { SiteRepository } from './site.repository.ts';

@Injectable()
export class HomeService {
  constructor(
    private readonly sites: SiteRepository,
    private readonly settings: SettingsRepository,
  ) {}

  /** What a municipality gives its people: the sites that they write for, and how it wants the manager's word. */
  async of(kommun: string): Promise<Pick<Me, 'sites' | 'managerPolicy'>> {
    const [sites, { managerPolicy }] = await Promise.all([this.sites.ofKommun(kommun), this.settings.of(kommun)]);
    return { sites, managerPolicy };
  }
}
