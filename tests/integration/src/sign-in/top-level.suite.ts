import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fillIn, givePassword, PATIENCE, type BrowserRig } from './browser-rig.ts';

/** Our own pages, where keycloak-js signs in at the top level. */
export function topLevelSuite(rig: BrowserRig): void {
  async function signInAtOurPage(): Promise<void> {
    await rig.page.goto(`${rig.gateway}/mitt`);
    await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
    await rig.page.click('#sign-in');
    await fillIn(rig.page, 'asa.ek');
    await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
  }

  describe('our own page, with keycloak-js unchanged', () => {
    it('signs in at the top level, and still is after a new load', async () => {
      await signInAtOurPage();
      expect(await rig.bearerOf(await rig.token())).toBe('Åsa 1277');
      await rig.page.reload();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
    });

    it('comes back to the very address that the person was at', async () => {
      const address = `${rig.gateway}/mitt?site=familjen-helsingborg`;
      await rig.page.goto(address);
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      expect(rig.page.url()).toBe(address);
      await rig.page.click('#sign-in');
      await fillIn(rig.page, 'asa.ek');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
      expect(rig.page.url()).toBe(address);
      expect(await rig.page.evaluate('sessionStorage.getItem("dk-return-tokens")')).toBeNull();
      expect(await rig.bearerOf(await rig.token())).toBe('Åsa 1277');
    });

    it('A17: has the password given again in a window, and stays as it was', async () => {
      await signInAtOurPage();
      await rig.page.evaluate('window.written = "half a sentence"');
      const before = await rig.authTime();
      await setTimeout(1_100);
      await givePassword(await rig.press('confirm'));
      await expect.poll(rig.outcome(), PATIENCE).toBe('signed-in');
      expect(await rig.authTime()).toBeGreaterThan(before);
      expect(await rig.page.evaluate('window.written')).toBe('half a sentence');
    });

    it('hears it when the window is closed instead', async () => {
      await signInAtOurPage();
      const popup = await rig.press('confirm');
      await popup.locator('input[name=password]:visible').waitFor();
      await popup.close();
      await expect.poll(rig.outcome(), PATIENCE).toBe('closed');
      expect(await rig.state()()).toBe('signed-in Åsa Ek 1277');
    });

    it('«Byt konto» lets the next person in, and a sign-out ends it', async () => {
      await signInAtOurPage();
      await rig.page.click('#switch');
      await fillIn(rig.page, 'karin.lund');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Karin Lund 1277');
      await rig.page.click('#sign-out');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
    });
  });
}
