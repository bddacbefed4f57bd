import type { Operations } from '@delakultur/contracts/client';
import { chromium } from '@delakultur/stack';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyboard, mouse } from './hands.ts';
import { type Integrator, listen } from './integrator.ts';
import { walk } from './journey.ts';
import { SITE, Stage } from './stage.ts';
import { type RunningPlatform, startPlatformAsNewcomer } from './started.ts';
import { articleOf, readyArticle } from './stories/arranged.ts';

let platform: RunningPlatform;
let browser: Browser;
let integrator: Integrator;
let began: Date;

beforeAll(async () => {
  [platform, browser] = await Promise.all([
    startPlatformAsNewcomer(),
    playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] }),
  ]);
  integrator = await listen('1284', platform);
  began = new Date();
});
afterAll(async () => {
  await integrator?.stop();
  await browser?.close();
  await platform?.stop();
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
    // One of its own, so that the journeys above may fail alone.
    const own = await releaseOverHttp('Kottarna som ingen vägde');
    await vi.waitFor(
      async () => {
        const released = integrator.heard.filter(({ type }) => type === 'se.delakultur.content.publication.released.v1');
        const ids = released.map(({ subject }) => subject);
        expect(ids).toContain(own);
        expect(ids.toSorted()).toEqual((await releasedSince(began)).toSorted());
      },
      { timeout: 60_000, interval: 250 },
    );
    const scopes = new Set(integrator.heard.map(({ natssubject }) => natssubject.split('.')[2]));
    expect([...scopes].filter((scope) => scope !== '1284' && scope !== 'site-familjen-helsingborg')).toEqual([]);
  });
});

async function releaseOverHttp(title: string): Promise<string> {
  const stage = new Stage(platform, browser);
  await readyArticle(stage, title, 'Vi tittade på dem i stället.');
  const henrik = await stage.as('henrik.aalto');
  const { id } = await articleOf(henrik, title);
  const { version } = await henrik('article.read', { articleId: id });
  await henrik('article.release', { articleId: id, version });
  return id;
}

/** What readers see that was released from then on. */
async function releasedSince(time: Date): Promise<string[]> {
  const response = await fetch(`${platform.gateway}/v1/publications?site=${SITE}&limit=50`);
  const { items } = (await response.json()) as Operations['publication.list']['output'];
  return items.filter(({ releasedAt }) => new Date(releasedAt) > time).map(({ id }) => id);
}

it('ends cleanly on Ctrl-C', async () => {
  await integrator.stop();
  expect(await platform.stop()).toBe(0);
});
