import { chromium } from '@delakultur/stack';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heardBy, walk } from './journey.ts';
import { type RunningPlatform, startPlatformAsNewcomer } from './started.ts';

let platform: RunningPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([
    startPlatformAsNewcomer(),
    playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] }),
  ]);
});
afterAll(async () => {
  await browser.close();
  expect(await platform.stop()).toBe(0);
});

describe('an article walks from an intranet in Åstorp to an intranet in Höganäs', () => {
  it.each([
    ['wide', 1280],
    ['phone', 360],
  ])('C1, C2, C3, C5, C31: on a %s screen of %i px, accessible at every step', async (name, width) => {
    await walk(browser, platform, { title: `Vantar väger mindre än kottar ${width}`, name, width });
  });

  it('N1, N6: and Höganäs’ integrator hears of the release, and nothing of the drafts before it', async () => {
    const heard = await heardBy('1284', platform, 5);
    expect(heard.map(({ type }) => type)).toContain('se.delakultur.content.publication.released.v1');
    const scopes = new Set(heard.map(({ subject }) => subject.split('.')[2]));
    expect([...scopes].filter((scope) => scope !== '1284' && scope !== 'site-familjen-helsingborg')).toEqual([]);
  });
});
