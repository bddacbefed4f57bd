import { advertisement } from './stories/advertisement.ts';
import { broadcast } from './stories/broadcast.ts';
import { confirmed, type Early } from './stories/confirmed.ts';
import { endedRole } from './stories/ended-role.ts';
import { neverLost } from './stories/never-lost.ts';
import { revision } from './stories/revision.ts';
import { silentManager } from './stories/silent-manager.ts';
import { type Story, tellStories } from './tell-stories.ts';

const FRESH_MS = 60_000;
let early: Early;

/** The last two go on to later days, and the platform’s clock with them. */
const STORIES: readonly Story[] = [
  ['C3, C13: an advertisement becomes a good article, with no word in it that its author has not agreed to', advertisement],
  ['C12: readers keep the old version until the new one is released, and a wish to withdraw is answered', revision],
  ['C7: a word from the chief editor reaches a teacher by way of the contact person, with receipts', broadcast],
  ['T1: no word is lost without a network, nor on another device, and an earlier text can be had back', neverLost],
  ['A17: who signed in too long ago confirms who they are, and the article is released once', (on) => confirmed(on, early)],
  ['C4, C5: a silent manager in Klippan is reminded, then others are asked to help, and nobody says yes but the manager', silentManager],
  ['C2: a release whose setter’s role has ended does not happen, and the chief editor is told why', endedRole],
];

tellStories(STORIES, {
  env: { DK_FRESH_MINUTES: String(FRESH_MS / 60_000) },
  before: async (stage) => {
    early = { person: await stage.enter('henrik.aalto'), tooOldAt: Date.now() + FRESH_MS };
  },
});
