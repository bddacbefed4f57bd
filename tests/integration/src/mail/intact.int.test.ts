import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterOf } from '../../../../apps/people/src/mail/letter.ts';
import { Mailer } from '../../../../apps/people/src/mail/mailer.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

const to = { email: 'asa.ek@astorp.example' };
let mailbox: Mailbox;
let mailer: Mailer;
let sent = 0;

beforeAll(async () => {
  mailbox = await startMailbox();
  mailer = new Mailer({ url: mailbox.smtpUrl, from: 'Delakultur <delakultur@delakultur.example>' });
});
afterAll(async () => {
  mailer?.onModuleDestroy();
  await mailbox?.stop();
});

/** What arrives of a letter about a site of this name. */
async function arrived(site: string) {
  const links = { desk: 'http://x.example/mitt', often: 'http://x.example/mitt', unsubscribe: 'http://x.example/mejl?token=t' };
  const letter = letterOf({ kind: 'released', waits: false, coaches: false, site }, links, 'sv');
  expect(await mailer.deliver({ id: randomUUID(), to: to.email, letter, at: new Date('2026-11-23T08:00:00Z') })).toEqual({
    outcome: 'sent',
  });
  sent += 1;
  const mail = await mailbox.read(to, sent);
  return { letter, mail };
}

it.each([
  ['with every Swedish letter', 'Räksmörgås på Öland, ÅÄÖ é'],
  ['with a line far longer than SMTP has room for', 'lång '.repeat(2_000)],
  ['with a word far longer than a line', 'å'.repeat(5_000)],
  ['with lines that begin with a full stop', '.\n..\n.\r\n.'],
  ['with markup in what it tells', '<b>&amp;</b> "x" \'y\''],
  ['with signs from everywhere', '日本語 🧑‍🏫 ‏עברית'],
])('a letter arrives as it was written %s', async (_what, site) => {
  const { letter, mail } = await arrived(site);
  expect(mail.subject).toBe(letter.subject);
  expect(mail.text.replaceAll('\r\n', '\n')).toBe(letter.text.replaceAll('\r\n', '\n'));
  expect(mail.html.replaceAll('\r\n', '\n').trim()).toBe(letter.html.replaceAll('\r\n', '\n').trim());
  expect(mail.sentAt).toBe('2026-11-23T08:00:00.000Z');
});

it('R5: whatever a site is called, its letter is one mail to one person with the same headers', async () => {
  const usual = (await arrived('Familjen Helsingborg')).mail.headers.map(({ name }) => name);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (site) => {
      const { mail } = await arrived(`\r\nBcc: evil@elsewhere.example\r\n\r\n.\r\n${site}`);
      expect(mail.headers.map(({ name }) => name)).toEqual(usual);
      expect(mail.to).toEqual([to.email]);
    }),
    { numRuns: 30 },
  );
  expect(await mailbox.list()).toHaveLength(sent);
});
