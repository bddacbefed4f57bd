import { chromium } from '@delakultur/stack';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Stage } from './stage.ts';
import { type RunningPlatform, startPlatformAsNewcomer } from './started.ts';
import { advertisement } from './stories/advertisement.ts';
import { broadcast } from './stories/broadcast.ts';
import { confirmed, type Early } from './stories/confirmed.ts';
import { endedRole } from './stories/ended-role.ts';
import { neverLost } from './stories/never-lost.ts';
import { ON_A_DESK, ON_A_PHONE, pictures } from './stories/pictures.ts';
import { revision } from './stories/revision.ts';
import { silentManager } from './stories/silent-manager.ts';

let platform: RunningPlatform;
let browser: Browser;
let stage: Stage;
let early: Early;

const FRESH_MS = 60_000;

beforeAll(async () => {
  [platform, browser] = await Promise.all([
    startPlatformAsNewcomer({ env: { DK_FRESH_MINUTES: String(FRESH_MS / 60_000) } }),
    playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] }),
  ]);
  stage = new Stage(platform, browser);
  const person = await new Stage(platform, browser).enter('henrik.aalto');
  early = { person, tooOldAt: Date.now() + FRESH_MS };
});
afterEach(() => stage.clear());
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

/** The last two go on to later days, and the platform’s clock with them. */
const STORIES: readonly (readonly [string, (stage: Stage) => Promise<void>])[] = [
  ['C3, C13: an advertisement becomes a good article, with no word in it that its author has not agreed to', advertisement],
  ['C12: readers keep the old version until the new one is released, and a wish to withdraw is answered', revision],
  ['C7: a word from the chief editor reaches a teacher by way of the contact person, with receipts', broadcast],
  ['T1: no word is lost without a network, nor on another device, and an earlier text can be had back', neverLost],
  [
    'C10, C11, K7, L12: three pictures, a facts box and a file go from a telephone to readers, offline in the middle, and none with children in it',
    (on) => pictures(on, ON_A_PHONE),
  ],
  ['C10, C11, K7, L12: and the same on a wide screen', (on) => pictures(on, ON_A_DESK)],
  ['A17: who signed in too long ago confirms who they are, and the article is released once', (on) => confirmed(on, early)],
  ['C4, C5: a silent manager in Klippan is reminded, then others are asked to help, and nobody says yes but the manager', silentManager],
  ['C2: a release whose setter’s role has ended does not happen, and the chief editor is told why', endedRole],
];

it.each(STORIES)('%s', async (_, story) => {
  await story(stage);
  expect(stage.surprises).toEqual([]);
});
