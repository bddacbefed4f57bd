import { chromium } from '@delakultur/stack';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyboard, mouse } from './hands.ts';
import { type Integrator, listen } from './integrator.ts';
import { walk } from './journey.ts';
import { type RunningPlatform, startPlatformAsNewcomer } from './started.ts';

let platform: RunningPlatform;
let browser: Browser;
let integrator: Integrator;

beforeAll(async () => {
  [platform, browser] = await Promise.all([
    startPlatformAsNewcomer(),
    playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] }),
  ]);
  integrator = await listen('1284', platform);
});
afterAll(async () => {
  await integrator.stop();
  await browser.close();
  await platform.stop();
});

describe('an article walks from an intranet in Åstorp to an intranet in Höganäs', () => {
  it.each([
    ['on a wide screen', 'wide', 1280, mouse],
    ['on a phone', 'phone', 360, mouse],
    ['by keyboard alone', 'keyboard', 1280, keyboard],
  ])('C1, C2, C3, C5, C31: %s, accessible at every step', async (how, name, width, hands) => {
    await walk(browser, platform, { title: `Vantar väger mindre än kottar, ${how}`, name, width, hands });
  });

  it('N1, N4, N6: and Höganäs’ integrator heard each release as it happened, and nothing of the drafts before it', async () => {
    const released = () => integrator.heard.filter(({ type }) => type === 'se.delakultur.content.publication.released.v1');
    await vi.waitFor(() => expect(released()).toHaveLength(3), { timeout: 5_000 });
    const scopes = new Set(integrator.heard.map(({ natssubject }) => natssubject.split('.')[2]));
    expect([...scopes].filter((scope) => scope !== '1284' && scope !== 'site-familjen-helsingborg')).toEqual([]);
  });
});

it('ends cleanly on Ctrl-C', async () => {
  await integrator.stop();
  expect(await platform.stop()).toBe(0);
});
