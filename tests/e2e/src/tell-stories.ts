import { chromium } from '@delakultur/stack';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Stage } from './stage.ts';
import { type RunningPlatform, startPlatformAsNewcomer } from './started.ts';

export type Story = readonly [title: string, tell: (stage: Stage) => Promise<void>];

export interface Telling {
  readonly env?: Readonly<Record<string, string>>;
  /** What has to begin before the first story does. */
  readonly before?: (stage: Stage) => Promise<void>;
}

/** Plays the stories one after the other on one platform, as a newcomer starts it; none may surprise a browser. */
export function tellStories(stories: readonly Story[], { env = {}, before }: Telling = {}): void {
  let platform: RunningPlatform;
  let browser: Browser;
  let stage: Stage;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([
      startPlatformAsNewcomer({ env }),
      playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] }),
    ]);
    stage = new Stage(platform, browser);
    await before?.(new Stage(platform, browser));
  });
  afterEach(() => stage.clear());
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  it.each(stories)('%s', async (_, tell) => {
    await tell(stage);
    expect(stage.surprises).toEqual([]);
  });
}
