import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PATIENCE, fillIn, givePassword, type BrowserRig } from './browser-rig.ts';

/** The session as people meet it: window and frame across real origins. */
export function sessionSuite(rig: BrowserRig): void {
  describe('signing in on an intranet', () => {
    it('takes one click and one window, and gives the page a token that services accept', async () => {
      await rig.signInAtAstorp();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
      expect(await rig.bearerOf(await rig.token())).toBe('Åsa 1277');
    });

    it('tells the page neither code nor verifier nor refresh token (A17)', async () => {
      const secrets: string[] = [];
      rig.context.on('response', async (response) => {
        if (!response.url().endsWith('/token')) return;
        const asked = new URLSearchParams(response.request().postData() ?? '');
        const { refresh_token } = await response.json();
        secrets.push(asked.get('code') ?? '', asked.get('code_verifier') ?? '', refresh_token);
      });
      await rig.page.addInitScript(`
        window.heard = [];
        const { addEventListener } = MessagePort.prototype;
        MessagePort.prototype.addEventListener = function (type, listener) {
          addEventListener.call(this, type, (event) => { heard.push(JSON.stringify(event.data)); listener(event); });
        };
        window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
      `);
      await rig.signInAtAstorp();
      await rig.token();
      const heard = await rig.page.evaluate<string>('window.heard.join()');
      expect(heard).toContain('signed-in');
      expect(secrets.filter(Boolean)).toHaveLength(3);
      expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
    });

    it('lasts over a new page load, without a window', async () => {
      await rig.signInAtAstorp();
      await rig.page.reload();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
      expect(await rig.bearerOf(await rig.token())).toBe('Åsa 1277');
    });

    it('lasts until the page is left, when the page asks for no more', async () => {
      await rig.signInAtAstorp('&keep=memory');
      await rig.page.reload();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
    });

    it('counts in a second tab too, and both may renew at once', async () => {
      await rig.signInAtAstorp();
      const second = await rig.openSecondTab();
      await expect.poll(rig.state(second), PATIENCE).toBe('signed-in Åsa Ek 1277');
      const before = await rig.token();
      for (const tab of [rig.page, second]) {
        await rig.token(tab);
        await tab.evaluate('window.refuse()');
      }
      const after = await Promise.all([rig.token(), rig.token(second), rig.token(), rig.token(second)]);
      expect(after).not.toContain(before);
      expect(new Set(after).size).toBe(1);
      expect(await rig.bearerOf(after[0] ?? null)).toBe('Åsa 1277');
    });

    it('leaves nothing in the browser that can be read once the tabs are closed', async () => {
      await rig.signInAtAstorp();
      const frame = rig.sessionFrame();
      const kept = await frame.evaluate<string>('JSON.stringify(Object.entries(localStorage))');
      expect(kept).toContain('dk 1277');
      expect(kept).not.toContain('eyJ');
      await rig.page.close();
      const later = await rig.openSecondTab();
      await expect.poll(rig.state(later), PATIENCE).toBe('signed-out');
    });

    it('is kept apart from our own pages in the same browser', async () => {
      await rig.signInAtAstorp();
      const ours = await rig.context.newPage();
      await ours.goto(`${rig.gateway}/sign-in`);
      expect(await ours.evaluate('localStorage.length')).toBe(0);
    });
  });

  describe('confirming who one is (A17)', () => {
    it('asks for the password once more, and the page and every tab get tokens that say so', async () => {
      await rig.signInAtAstorp();
      const second = await rig.openSecondTab();
      await expect.poll(rig.state(second), PATIENCE).toBe('signed-in Åsa Ek 1277');
      const before = await rig.authTime();
      await setTimeout(1_100);
      await givePassword(await rig.press('confirm'));
      await expect.poll(rig.outcome(), PATIENCE).toBe('signed-in');
      expect(await rig.authTime()).toBeGreaterThan(before);
      expect(await rig.authTime(second)).toBe(await rig.authTime());
      expect(await rig.state()()).toBe('signed-in Åsa Ek 1277');
      expect(await rig.bearerOf(await rig.token())).toBe('Åsa 1277');
    });

    it('changes nothing when the window is closed, and may be tried again', async () => {
      await rig.signInAtAstorp();
      const before = await rig.authTime();
      const popup = await rig.press('confirm');
      await popup.locator('input[name=password]:visible').waitFor();
      await popup.close();
      await expect.poll(rig.outcome(), PATIENCE).toBe('closed');
      expect([await rig.state()(), await rig.authTime()]).toEqual(['signed-in Åsa Ek 1277', before]);
      await setTimeout(1_100);
      await givePassword(await rig.press('confirm'));
      await expect.poll(rig.outcome(), PATIENCE).toBe('signed-in');
      expect(await rig.authTime()).toBeGreaterThan(before);
    });
  });

  describe('signing out', () => {
    it('ends it in every tab and at the sign-in: the next click asks for a password', async () => {
      await rig.signInAtAstorp();
      const second = await rig.openSecondTab();
      await expect.poll(rig.state(second), PATIENCE).toBe('signed-in Åsa Ek 1277');
      await rig.page.click('#sign-out');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      await expect.poll(rig.state(second), PATIENCE).toBe('signed-out signed-out-elsewhere');
      expect(await rig.token()).toBeNull();
      const popup = await rig.press('sign-in');
      await popup.locator('input[name=username]:visible').waitFor();
    });

    it('«Byt konto» lets the next person in', async () => {
      await rig.signInAtAstorp();
      await fillIn(await rig.press('switch'), 'karin.lund');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Karin Lund 1277');
      expect(await rig.bearerOf(await rig.token())).toBe('Karin 1277');
    });

    it('is told to the page when the session has ended elsewhere', async () => {
      await rig.signInAtAstorp();
      const frame = rig.sessionFrame();
      await rig.token();
      await rig.page.evaluate('window.refuse()');
      await rig.context.route('**/token', (route) =>
        route.fulfill({ status: 400, json: { error: 'invalid_grant' }, headers: { 'access-control-allow-origin': rig.gateway } }),
      );
      expect(await rig.token()).toBeNull();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out expired');
      expect(await frame.evaluate('localStorage.length')).toBe(0);
    });

    it('is not what a lost network means', async () => {
      await rig.signInAtAstorp();
      await rig.token();
      await rig.page.evaluate('window.refuse()');
      await rig.context.route('**/token', (route) => route.abort());
      await expect(rig.token()).rejects.toThrow('unreachable');
      await rig.context.unroute('**/token');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
      expect(await rig.bearerOf(await rig.token())).toBe('Åsa 1277');
    });
  });

  describe('a person of another municipality', () => {
    it('is told so by name, stays signed out on the page, and may change account', async () => {
      await rig.signInAtAstorp();
      await rig.page.goto(`${rig.origins.helsingborg.origin}/?kommun=1283`);
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      const popup = await rig.press('sign-in');
      await popup.getByText('Åsa Ek').waitFor();
      expect(await rig.token()).toBeNull();
      await popup.getByRole('button', { name: 'Byt konto' }).click();
      await fillIn(popup, 'samira.haddad');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Samira Haddad 1283');
      expect(await rig.bearerOf(await rig.token())).toBe('Samira 1283');
    });

    it('is what the page hears when the window is closed', async () => {
      await rig.signInAtAstorp();
      await rig.page.goto(`${rig.origins.helsingborg.origin}/?kommun=1283`);
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      const popup = await rig.press('sign-in');
      await popup.getByText('Åsa Ek').waitFor();
      await popup.close();
      await expect.poll(rig.outcome(), PATIENCE).toBe('other-kommun');
    });
  });

  describe('a window that does not come through', () => {
    it('is said at once when the browser stops it', async () => {
      await rig.openAstorp();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      await rig.page.evaluate('window.open = () => null');
      await rig.page.click('#sign-in');
      await expect.poll(rig.outcome(), PATIENCE).toBe('popup-blocked');
    });

    it('is said when the person closes it', async () => {
      await rig.openAstorp();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      const popup = await rig.press('sign-in');
      await popup.locator('input[name=username]:visible').waitFor();
      await popup.close();
      await expect.poll(rig.outcome(), PATIENCE).toBe('closed');
    });

    it('is said on both sides, before any password, when the page has cut it off', async () => {
      await rig.openAstorp('&coop');
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      const [popup] = await Promise.all([rig.context.waitForEvent('page'), rig.page.click('#sign-in')]);
      await popup.getByText('tappat kontakten').waitFor();
      await expect.poll(rig.outcome(), PATIENCE).toBe('severed');
    });
  });
}
