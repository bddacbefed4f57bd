import { setMailPreference } from '@delakultur/contracts';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aFact, Content, nils, samira } from './facts.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

/** How long the queue may take to see that a morning has come. */
const PATIENCE = { timeout: 75_000, interval: 250 };
const DAY_MS = 86_400_000;

let mailbox: Mailbox;
let platform: Platform;
let content: Content;

beforeAll(async () => {
  mailbox = await startMailbox();
  platform = await startPlatform({ services: ['people'], demo: true, environment: { DK_SMTP_URL: mailbox.smtpUrl } });
  content = await Content.connect(platform);
});
afterAll(async () => {
  await content?.close();
  await platform?.stop();
  await mailbox?.stop();
});

/** The service, with its clock put forward. */
async function ahead(ms: number): Promise<void> {
  await platform.parts.get('people')?.stop();
  await platform.start('people', { DK_CLOCK_OFFSET_MS: String(ms) });
}

it('the gathered mail comes by itself when the morning does, once', { timeout: 180_000 }, async () => {
  await platform.call(setMailPreference, { rhythm: 'daily', lang: 'sv' }, nils);
  await content.happen(aFact('released', { state: 'released', by: samira.id, waitsFor: [] }), aFact('submitted'));
  expect(await mailbox.of(nils)).toEqual([]);
  await ahead(DAY_MS);
  await vi.waitFor(async () => expect(await mailbox.of(nils)).toHaveLength(1), PATIENCE);
  const { subject, text } = await mailbox.read(nils, 1);
  expect(subject).toBe('Det här har hänt i Delakultur');
  expect(text).toContain('- Din artikel är släppt · Familjen Helsingborg');
  expect(text).toContain('- En artikel du är med och skriver har skickats till chefen');
});
