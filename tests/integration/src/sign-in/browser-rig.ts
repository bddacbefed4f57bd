import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '@delakultur/identity';
import { chromium as chromiumProgram } from '@delakultur/stack';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { buildScripts, startGateway, startIntranet, type Intranet } from './pages.ts';
import type { RunningSignIn } from './providers.ts';
import { claimsIn } from './relying-party.ts';

/** Playwright switches the partitioning of storage off; without that a test of frames would show nothing. */
const AS_PEOPLE_HAVE_IT = '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints';
export const PATIENCE = { timeout: 60_000 };

export interface BrowserRigOptions {
  readonly running: () => Promise<RunningSignIn>;
  /** Where our own origin is to listen: the sign-in has been told. */
  readonly port: number;
}

interface Origins {
  readonly issuer: string;
  readonly astorp: Intranet;
  readonly helsingborg: Intranet;
  /** Registered for no municipality. */
  readonly stranger: Intranet;
  stop(): Promise<void>;
}

async function startOrigins({ running, port }: BrowserRigOptions): Promise<Origins> {
  const { issuer } = await running();
  const gateway = `http://delakultur.localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'dk-session-'));
  const scripts = await buildScripts(folder);
  const intranet = (name: string) => startIntranet({ name, gatewayOrigin: gateway, script: scripts.host });
  const [astorp, helsingborg, stranger] = [await intranet('astorp'), await intranet('helsingborg'), await intranet('evil')];
  const registered = { '1277': [astorp.origin], '1283': [helsingborg.origin] };
  const stopGateway = await startGateway({ port, origin: gateway, issuer, folder, script: scripts.topLevel, registered });
  const stop = async () => {
    for (const { close } of [astorp, helsingborg, stranger]) close();
    await stopGateway();
    rmSync(folder, { recursive: true, force: true });
  };
  return { issuer, astorp, helsingborg, stranger, stop };
}

/** Fills in the sign-in's form, or Keycloak's two of them. */
export const fillIn = async (form: Page, username: string): Promise<void> => {
  await form.locator('input[name=username]:visible').fill(username);
  const password = form.locator('input[name=password]:visible');
  if ((await password.count()) === 0) await form.locator('[type=submit]:visible').click();
  await password.fill('delakultur');
  await form.locator('[type=submit]:visible').click();
};

/** Gives the password where the sign-in knows already who it asks. */
export const givePassword = async (form: Page): Promise<void> => {
  await form.locator('input[name=password]:visible').fill('delakultur');
  await form.locator('[type=submit]:visible').click();
};

/** A person at a browser that knows nobody yet, with two intranets, a stranger's page, and our own origin. New for each test. */
export function useBrowser(options: BrowserRigOptions) {
  let origins: Origins;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    origins = await startOrigins(options);
    browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', AS_PEOPLE_HAVE_IT] });
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await origins?.stop();
  });

  beforeEach(async () => {
    context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 480, height: 720 } });
    context.setDefaultTimeout(PATIENCE.timeout);
    page = await context.newPage();
  });

  afterEach(() => context.close());

  const rig = {
    gateway: `http://delakultur.localhost:${options.port}`,
    get origins() {
      return origins;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },

    state:
      (where = page) =>
      () =>
        where.textContent('#state'),
    outcome:
      (where = page) =>
      () =>
        where.textContent('#outcome'),
    /** What the page gets when it asks the session for a token. */
    token: (where = page) => where.evaluate<string | null>('window.token()'),

    /** When the bearer gave a password, as the page's token says it. */
    authTime: async (where = page) => Number(claimsIn((await rig.token(where)) ?? '')['auth_time']),

    /** A tab of Åstorp's intranet. */
    async openAstorp(query = '', where = page): Promise<Page> {
      await where.goto(`${origins.astorp.origin}/?kommun=1277${query}`);
      return where;
    },
    openSecondTab: async () => rig.openAstorp('', await context.newPage()),

    /** Presses the button, and gives the window that opens. */
    async press(button: string): Promise<Page> {
      const [popup] = await Promise.all([page.waitForEvent('popup'), page.click(`#${button}`)]);
      return popup;
    },

    async signInAtAstorp(query = ''): Promise<void> {
      await rig.openAstorp(query);
      await expect.poll(rig.state(), PATIENCE).toBe('signed-out');
      await fillIn(await rig.press('sign-in'), 'asa.ek');
      await expect.poll(rig.outcome(), PATIENCE).toBe('signed-in');
    },

    sessionFrame: () => page.frames().find((frame) => frame.url().startsWith(`${rig.gateway}/session`))!,

    /** Who a service takes the token's bearer for. */
    async bearerOf(accessToken: string | null): Promise<string> {
      const { verify } = createTokenVerifier({
        issuer: origins.issuer,
        audience: 'delakultur-api',
        clients: ['delakultur-widgets'],
        clock: { now: () => new Date() },
      });
      const result = await verify(accessToken ?? '');
      return result.ok ? `${result.value.givenName} ${result.value.kommun}` : result.problem;
    },
  };
  return rig;
}

export type BrowserRig = ReturnType<typeof useBrowser>;
