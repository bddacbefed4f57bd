import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BrowserRig } from './browser-rig.ts';
import { RelyingParty } from './relying-party.ts';

const complaintsAt = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** The form in which a person types the password, ours or Keycloak's with our theme. */
export function formSuite(rig: BrowserRig): void {
  describe('the form', () => {
    it('fits a narrow phone and leaves axe nothing to say, also after a wrong password', async () => {
      const client = new RelyingParty(rig.origins.issuer, rig.gateway);
      await rig.page.setViewportSize({ width: 360, height: 640 });
      await rig.page.goto(client.attempt({ ui_locales: 'sv' }).url);
      const password = rig.page.locator('input[name=password]:visible');
      await rig.page.fill('input[name=username]', 'asa.ek');
      if ((await password.count()) === 0) await rig.page.click('[type=submit]');
      expect(await complaintsAt(rig.page)).toEqual([]);
      await password.fill('wrong');
      await rig.page.click('[type=submit]');
      await rig.page.getByText('stämmer inte').waitFor();
      expect(await complaintsAt(rig.page)).toEqual([]);
      expect(await rig.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });
}
