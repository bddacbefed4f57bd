import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '@delakultur/identity';
import { chromium as chromiumProgram } from '@delakultur/stack';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScripts, startGateway, startIntranet, type Intranet } from './pages.ts';
import type { RunningSignIn } from './providers.ts';

/** Playwright switches the partitioning of storage off; without that a test of frames would show nothing. */
const AS_PEOPLE_HAVE_IT = '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints';
const PATIENCE = { timeout: 15_000 };

export interface BrowserSuiteOptions {
  readonly running: () => Promise<RunningSignIn>;
  readonly port: number;
}

/** Fills in the sign-in's form, or Keycloak's two of them. */
const fillIn = async (form: Page, username: string): Promise<void> => {
  await form.locator('input[name=username]:visible').fill(username);
  const password = form.locator('input[name=password]:visible');
  if ((await password.count()) === 0) await form.locator('[type=submit]:visible').click();
  await password.fill('delakultur');
  await form.locator('[type=submit]:visible').click();
};

/** The session as people meet it: popup and frame across real origins. */
export function browserSuite({ running, port }: BrowserSuiteOptions): void {
  const gateway = `http://delakultur.localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'dk-session-'));
  let issuer: string;
  let browser: Browser;
  let astorp: Intranet;
  let helsingborg: Intranet;
  let stranger: Intranet;
  let stopGateway: () => Promise<void>;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    ({ issuer } = await running());
    const scripts = await buildScripts(folder);
    const intranet = (name: string) => startIntranet({ name, gatewayOrigin: gateway, script: scripts.host });
    [astorp, helsingborg, stranger] = await Promise.all(
      ['astorp', 'helsingborg', 'evil'].map(intranet) as [Promise<Intranet>, Promise<Intranet>, Promise<Intranet>],
    );
    const registered = { '1277': [astorp.origin], '1283': [helsingborg.origin] };
    stopGateway = await startGateway({ port, origin: gateway, issuer, folder, script: scripts.topLevel, registered });
    browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', AS_PEOPLE_HAVE_IT] });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    for (const intranet of [astorp, helsingborg, stranger]) intranet?.close();
    await stopGateway?.();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 480, height: 720 } });
    page = await context.newPage();
  });

  afterEach(() => context.close());

  const textOf = (id: string, where: Page) => () => where.textContent(`#${id}`);
  const state = (where = page) => expect.poll(textOf('state', where), PATIENCE);
  const outcome = (where = page) => expect.poll(textOf('outcome', where), PATIENCE);
  const token = (where = page) => where.evaluate<string | null>('window.token()');
  const openAstorp = async (query = '?kommun=1277', where = page) => {
    await where.goto(`${astorp.origin}/${query}`);
  };

  /** Presses the button, and gives the window that opens. */
  const press = async (button: string, where = page): Promise<Page> => {
    const [popup] = await Promise.all([where.waitForEvent('popup'), where.click(`#${button}`)]);
    return popup;
  };

  const signInAtAstorp = async (username = 'asa.ek', query?: string) => {
    await openAstorp(query);
    await state().toBe('signed-out');
    await fillIn(await press('sign-in'), username);
    await outcome().toBe('signed-in');
  };

  const kommunIn = async (accessToken: string | null) => {
    const { verify } = createTokenVerifier({
      issuer,
      audience: 'delakultur-api',
      clients: ['delakultur-widgets'],
      clock: { now: () => new Date() },
    });
    const result = await verify(accessToken ?? '');
    return result.ok ? `${result.value.givenName} ${result.value.kommun}` : result.problem;
  };

  describe('signing in on an intranet', () => {
    it('takes one click and one window, and gives the page a token that services accept', async () => {
      await signInAtAstorp();
      await state().toBe('signed-in Åsa Ek 1277');
      expect(await kommunIn(await token())).toBe('Åsa 1277');
    });

    it('tells the page neither code nor verifier nor refresh token (A17)', async () => {
      const secrets: string[] = [];
      context.on('response', async (response) => {
        if (!response.url().endsWith('/token')) return;
        const asked = new URLSearchParams(response.request().postData() ?? '');
        const { refresh_token } = await response.json();
        secrets.push(asked.get('code') ?? '', asked.get('code_verifier') ?? '', refresh_token);
      });
      await page.addInitScript(`
        window.heard = [];
        const { addEventListener } = MessagePort.prototype;
        MessagePort.prototype.addEventListener = function (type, listener) {
          addEventListener.call(this, type, (event) => { heard.push(JSON.stringify(event.data)); listener(event); });
        };
        window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
      `);
      await signInAtAstorp();
      await token();
      const heard = await page.evaluate<string>('window.heard.join()');
      expect(heard).toContain('signed-in');
      expect(secrets.filter(Boolean)).toHaveLength(3);
      expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
    });

    it('lasts over a new page load, without a window', async () => {
      await signInAtAstorp();
      await page.reload();
      await state().toBe('signed-in Åsa Ek 1277');
      expect(await kommunIn(await token())).toBe('Åsa 1277');
    });

    it('lasts until the page is left, when the page asks for no more', async () => {
      await signInAtAstorp('asa.ek', '?kommun=1277&keep=memory');
      await page.reload();
      await state().toBe('signed-out');
    });

    it('counts in a second tab too, and both may renew at once', async () => {
      await signInAtAstorp();
      const second = await context.newPage();
      await openAstorp('', second);
      await state(second).toBe('signed-in Åsa Ek 1277');
      const before = await token();
      for (const tab of [page, second]) {
        await token(tab);
        await tab.evaluate('window.refuse()');
      }
      const after = await Promise.all([token(), token(second), token(), token(second)]);
      expect(after).not.toContain(before);
      expect(new Set(after).size).toBe(1);
      expect(await kommunIn(after[0] ?? null)).toBe('Åsa 1277');
    });

    it('leaves nothing in the browser that can be read once the tabs are closed', async () => {
      await signInAtAstorp();
      const frame = page.frames().find((one) => one.url().startsWith(`${gateway}/session`))!;
      const kept = await frame.evaluate<string>('JSON.stringify(Object.entries(localStorage))');
      expect(kept).toContain('dk 1277');
      expect(kept).not.toContain('eyJ');
      await page.close();
      page = await context.newPage();
      await openAstorp();
      await state().toBe('signed-out');
    });

    it('is kept apart from our own pages in the same browser', async () => {
      await signInAtAstorp();
      const ours = await context.newPage();
      await ours.goto(`${gateway}/sign-in`);
      expect(await ours.evaluate('localStorage.length')).toBe(0);
    });
  });

  describe('signing out', () => {
    it('ends it in every tab and at the sign-in: the next click asks for a password', async () => {
      await signInAtAstorp();
      const second = await context.newPage();
      await openAstorp('', second);
      await state(second).toBe('signed-in Åsa Ek 1277');
      await page.click('#sign-out');
      await state().toBe('signed-out');
      await state(second).toBe('signed-out signed-out-elsewhere');
      expect(await token()).toBeNull();
      const popup = await press('sign-in');
      await popup.locator('input[name=username]:visible').waitFor();
    });

    it('«Byt konto» lets the next person in', async () => {
      await signInAtAstorp();
      await fillIn(await press('switch'), 'karin.lund');
      await state().toBe('signed-in Karin Lund 1277');
      expect(await kommunIn(await token())).toBe('Karin 1277');
    });

    it('is told to the page when the session has ended elsewhere', async () => {
      await signInAtAstorp();
      const frame = page.frames().find((one) => one.url().startsWith(`${gateway}/session`))!;
      await token();
      await page.evaluate('window.refuse()');
      await context.route('**/token', (route) =>
        route.fulfill({ status: 400, json: { error: 'invalid_grant' }, headers: { 'access-control-allow-origin': gateway } }),
      );
      expect(await token()).toBeNull();
      await state().toBe('signed-out expired');
      expect(await frame.evaluate('localStorage.length')).toBe(0);
    });

    it('is not what a lost network means', async () => {
      await signInAtAstorp();
      await token();
      await page.evaluate('window.refuse()');
      await context.route('**/token', (route) => route.abort());
      await expect(token()).rejects.toThrow('unreachable');
      await context.unroute('**/token');
      await state().toBe('signed-in Åsa Ek 1277');
      expect(await kommunIn(await token())).toBe('Åsa 1277');
    });
  });

  describe('a person of another municipality', () => {
    it('is told so by name, stays signed out on the page, and may change account', async () => {
      await signInAtAstorp();
      await page.goto(`${helsingborg.origin}/?kommun=1283`);
      await state().toBe('signed-out');
      const popup = await press('sign-in');
      await popup.getByText('Åsa Ek').waitFor();
      expect(await token()).toBeNull();
      await popup.getByRole('button', { name: 'Byt konto' }).click();
      await fillIn(popup, 'samira.haddad');
      await state().toBe('signed-in Samira Haddad 1283');
      expect(await kommunIn(await token())).toBe('Samira 1283');
    });

    it('is what the page hears when the window is closed', async () => {
      await signInAtAstorp();
      await page.goto(`${helsingborg.origin}/?kommun=1283`);
      await state().toBe('signed-out');
      const popup = await press('sign-in');
      await popup.getByText('Åsa Ek').waitFor();
      await popup.close();
      await outcome().toBe('other-kommun');
    });
  });

  describe('a window that does not come through', () => {
    it('is said at once when the browser stops it', async () => {
      await openAstorp();
      await state().toBe('signed-out');
      await page.evaluate('window.open = () => null');
      await page.click('#sign-in');
      await outcome().toBe('popup-blocked');
    });

    it('is said when the person closes it', async () => {
      await openAstorp();
      await state().toBe('signed-out');
      const popup = await press('sign-in');
      await popup.locator('input[name=username]:visible').waitFor();
      await popup.close();
      await outcome().toBe('closed');
    });

    it('is said on both sides, before any password, when the page has cut it off', async () => {
      await openAstorp('?coop');
      await state().toBe('signed-out');
      const [popup] = await Promise.all([context.waitForEvent('page'), page.click('#sign-in')]);
      await popup.getByText('tappat kontakten').waitFor();
      await outcome().toBe('severed');
    });
  });

  describe('a page that means harm', () => {
    it('gets no session frame when it is not registered (A19)', async () => {
      await page.goto(`${stranger.origin}/?kommun=1277`);
      await state().toBe('unreachable');
      expect(await token()).toBeNull();
    });

    it("gets no session frame of another municipality's", async () => {
      await page.goto(`${helsingborg.origin}/?kommun=1277`);
      await state().toBe('unreachable');
    });

    it('is not heard when it plays the popup or greets without being asked (A13)', async () => {
      await signInAtAstorp();
      const answers = await page.evaluate<string[]>(`(async () => {
        const heard = [];
        addEventListener('message', ({ data }) => heard.push(data.type));
        const forged = [
          { dk: 1, type: 'popup', rid: 'guess', act: 'switch', lang: 'sv' },
          { dk: 1, type: 'answer', state: 'guess.sv', code: 'x', iss: null },
          { dk: 1, type: 'hello' }, { dk: 2, type: 'hello' }, 'hello', null,
        ];
        for (const message of forged) frames[0].postMessage(message, ${JSON.stringify(gateway)});
        await new Promise((resolve) => setTimeout(resolve, 300));
        return heard;
      })()`);
      expect(answers).toEqual([]);
      await state().toBe('signed-in Åsa Ek 1277');
    });

    it('cannot let a second window in with a number that was used, or with one that it made up (A14)', async () => {
      await openAstorp();
      await state().toBe('signed-out');
      const popup = await press('sign-in');
      await popup.locator('input[name=username]:visible').waitFor();
      for (const path of ['sign-in?rid=guess', 'sign-in?code=x&state=guess.sv']) {
        const [forged] = await Promise.all([
          page.waitForEvent('popup'),
          page.evaluate(`void window.open(${JSON.stringify(`${gateway}/${path}`)}, 'forged')`),
        ]);
        await forged.getByText('inte längre giltig').waitFor();
        await forged.close();
      }
    });
  });

  describe('our own page, with keycloak-js unchanged', () => {
    it('signs in at the top level, and still is after a new load', async () => {
      await page.goto(`${gateway}/mitt`);
      await state().toBe('signed-out');
      await page.click('#sign-in');
      await fillIn(page, 'asa.ek');
      await state().toBe('signed-in Åsa Ek 1277');
      expect(await kommunIn(await token())).toBe('Åsa 1277');
      await page.reload();
      await state().toBe('signed-in Åsa Ek 1277');
    });

    it('«Byt konto» lets the next person in, and a sign-out ends it', async () => {
      await page.goto(`${gateway}/mitt`);
      await state().toBe('signed-out');
      await page.click('#sign-in');
      await fillIn(page, 'asa.ek');
      await state().toBe('signed-in Åsa Ek 1277');
      await page.click('#switch');
      await fillIn(page, 'karin.lund');
      await state().toBe('signed-in Karin Lund 1277');
      await page.click('#sign-out');
      await state().toBe('signed-out');
    });
  });
}
