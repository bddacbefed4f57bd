import { describe, expect, it } from 'vitest';
import { PATIENCE, type BrowserRig } from './browser-rig.ts';

/** What pages get out of the session frame that mean harm. */
export function hostilePageSuite(rig: BrowserRig): void {
  describe('a page that means harm', () => {
    it('gets no session frame when it is not registered (A19)', async () => {
      await rig.page.goto(`${rig.origins.stranger.origin}/?kommun=1277`);
      await expect.poll(rig.state(), PATIENCE).toBe('unreachable');
      expect(await rig.token()).toBeNull();
    });

    it("gets no session frame of another municipality's", async () => {
      await rig.page.goto(`${rig.origins.helsingborg.origin}/?kommun=1277`);
      await expect.poll(rig.state(), PATIENCE).toBe('unreachable');
    });

    it('is not heard when it plays the popup or greets without being asked (A13)', async () => {
      await rig.signInAtAstorp();
      const answers = await rig.page.evaluate<string[]>(`(async () => {
        const heard = [];
        addEventListener('message', ({ data }) => heard.push(data.type));
        const forged = [
          { dk: 1, type: 'popup', rid: 'guess', act: 'switch', lang: 'sv' },
          { dk: 1, type: 'answer', state: 'guess.sv', code: 'x', iss: null },
          { dk: 1, type: 'hello' }, { dk: 2, type: 'hello' }, 'hello', null,
        ];
        for (const message of forged) frames[0].postMessage(message, ${JSON.stringify(rig.gateway)});
        await new Promise((resolve) => setTimeout(resolve, 300));
        return heard;
      })()`);
      expect(answers).toEqual([]);
      await expect.poll(rig.state(), PATIENCE).toBe('signed-in Åsa Ek 1277');
    });

    it('cannot let a second window in with a number that was used, or with one that it made up (A14)', async () => {
      await rig.openAstorp();
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      const asked = rig.context.waitForEvent('request', (request) => request.url().includes('/sign-in?rid='));
      const popup = await rig.press('sign-in');
      const used = new URL((await asked).url()).searchParams.get('rid');
      await popup.locator('input[name=username]:visible').waitFor();
      for (const path of [`sign-in?rid=${used}`, 'sign-in?rid=guess', 'sign-in?code=x&state=guess.sv']) {
        const [forged] = await Promise.all([
          rig.page.waitForEvent('popup'),
          rig.page.evaluate(`void window.open(${JSON.stringify(`${rig.gateway}/${path}`)}, 'forged')`),
        ]);
        await expect.poll(() => forged.textContent('body'), PATIENCE).toContain('inte längre giltig');
        await forged.close();
      }
    });
  });
}
