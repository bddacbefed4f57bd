import { chromium, keycloak } from '@delakultur/stack';
import { chromium as playwright } from 'playwright-core';
import { expect, it } from 'vitest';
import { mouse } from './hands.ts';
import { walk } from './journey.ts';
import { startPlatformAsNewcomer } from './started.ts';

const missing = await keycloak().then(
  () => undefined,
  (error: Error) => error.message,
);
if (missing) console.warn(`\n*** The journey against real Keycloak is SKIPPED: ${missing}\n`);

it.skipIf(missing)(
  'P9: an article walks the same way when real Keycloak signs its people in',
  async () => {
    const [platform, browser] = await Promise.all([
      startPlatformAsNewcomer({ options: ['--keycloak'] }),
      playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] }),
    ]);
    try {
      expect(platform.signIn.kind).toBe('keycloak');
      await walk(browser, platform, { title: 'Vantar väger mindre än kottar, med Keycloak', name: 'keycloak', width: 1280, hands: mouse });
    } finally {
      await browser.close();
      await platform.stop();
    }
  },
  600_000,
);
