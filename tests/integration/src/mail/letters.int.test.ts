import { listNotices, lookUpPersons, readMailPreference, readMe, setMailPreference, unsubscribe } from '@delakultur/contracts';
import { readLink, signLink } from '@delakultur/identity';
import { LINK_SECRET, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aFact, asa, Content, karin, nils, samira } from './facts.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

const ORIGIN = 'http://delakultur.localhost:7400';
let mailbox: Mailbox;
let platform: Platform;
let content: Content;
let before: ReadonlyMap<string, number>;

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

/** Nothing is on its way any more. */
const isQuiet = async (): Promise<boolean> =>
  (await platform.admin.query(`select from people.mail where state in ('waiting', 'claimed')`)).rowCount === 0;

/** What everyone has got until the test begins. */
beforeEach(async () => {
  await vi.waitUntil(isQuiet, { timeout: 60_000 });
  const people = [asa, nils, karin, samira];
  before = new Map(await Promise.all(people.map(async (person) => [person.email, (await mailbox.of(person)).length] as const)));
});
const next = (person: { readonly email: string }, nth = 1) => mailbox.read(person, before.get(person.email)! + nth);
const fragmentOf = (links: readonly string[], path: string): string =>
  links.find((link) => link.startsWith(`${ORIGIN}${path}#`))?.split('#')[1] ?? '';

describe('a notice by mail', () => {
  it('reaches the manager with a link that answers for this version, for this person, and no other', async () => {
    const submitted = aFact('submitted', { version: 7 });
    await content.happen(submitted);
    const { subject, text, html, links } = await next(karin);
    expect(subject).toBe('En artikel väntar på ditt svar');
    expect(text).toContain('Det gäller Familjen Helsingborg.');
    expect(html).toContain('Läs artikeln och svara');
    expect(await readLink(LINK_SECRET, fragmentOf(links, '/svar'), 'manager-answer')).toMatchObject({
      ok: true,
      value: { articleId: submitted.data.articleId, version: 7, personId: karin.id },
    });
  });

  it('gives nobody but the one who is asked a link to answer', async () => {
    await content.happen(aFact('escalated', { helpers: [samira.id] }));
    const { links } = await next(samira);
    expect(links.filter((link) => link.includes('/svar'))).toEqual([]);
  });

  it('tells a co-author what has happened, and where to see more', async () => {
    await content.happen(aFact('released', { state: 'released', by: samira.id, waitsFor: [] }));
    const { subject, links } = await next(nils);
    expect(subject).toBe('Din artikel är släppt');
    expect(links).toContain(`${ORIGIN}/mitt#att-gora`);
  });

  it('comes once, however often the fact does', async () => {
    const fact = aFact('released', { state: 'released', by: samira.id, waitsFor: [] });
    await content.happen(fact, fact);
    await next(asa);
    await content.happen(aFact('unpublished', { state: 'unpublished', by: samira.id, waitsFor: [] }));
    expect((await next(asa, 2)).subject).toBe('Din artikel har tagits ned');
  });

  it('is not made of what happened long ago: history that is brought in is no news', async () => {
    const longAgo = new Date(Date.now() - 4 * 86_400_000).toISOString();
    await content.happen({ ...aFact('unpublished', { state: 'unpublished', by: samira.id, waitsFor: [] }), at: longAgo });
    await content.happen(aFact('released', { state: 'released', by: samira.id, waitsFor: [] }));
    expect((await next(asa)).subject).toBe('Din artikel är släppt');
  });

  it('arrives as it was written, with its headers and no more', async () => {
    await content.happen(aFact('changes-requested', { state: 'draft', by: samira.id, waitsFor: [asa.id] }));
    const { headers, messageId, text, html } = await next(asa);
    const valueOf = (name: string) => headers.filter((header) => header.name === name).map(({ value }) => value);
    expect(valueOf('From')).toEqual(['Delakultur <delakultur@delakultur.example>']);
    expect(valueOf('To')).toEqual([asa.email]);
    expect(valueOf('Auto-Submitted')).toEqual(['auto-generated']);
    expect(valueOf('List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(valueOf('List-Unsubscribe')).toEqual([expect.stringMatching(/^<http:\/\/delakultur\.localhost:7400\/mejl\?token=[\w.-]+>$/)]);
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@delakultur\.example>$/);
    expect(text).toContain('På ditt skrivbord ser du vad det gäller och vad du kan göra.');
    expect(html).toContain('<html lang="sv">');
  });
});

describe('how often', () => {
  it('is each person’s own choice, and the language with it', async () => {
    expect(await platform.call(readMailPreference, {}, nils)).toEqual({ rhythm: 'at-once', lang: 'sv' });
    await platform.call(setMailPreference, { rhythm: 'at-once', lang: 'en' }, nils);
    await content.happen(aFact('released', { state: 'released', by: samira.id, waitsFor: [] }));
    expect((await next(nils)).subject).toBe('Your article is released');
    await platform.call(setMailPreference, { rhythm: 'at-once', lang: 'sv' }, nils);
  });

  it('ends in one click, and saying so twice is fine', async () => {
    await content.happen(aFact('recalled', { state: 'draft', waitsFor: [] }));
    const token = new URL((await next(nils)).links.find((link) => link.includes('/mejl'))!).searchParams.get('token')!;
    expect(await platform.call(unsubscribe, { token })).toEqual({ rhythm: 'never' });
    expect(await platform.call(unsubscribe, { token })).toEqual({ rhythm: 'never' });
    expect(await platform.call(readMailPreference, {}, nils)).toEqual({ rhythm: 'never', lang: 'sv' });
    await content.happen(aFact('released', { state: 'released', by: samira.id, waitsFor: [] }));
    expect((await next(asa)).subject).toBe('Din artikel är släppt');
    expect(await mailbox.of(nils)).toHaveLength(before.get(nils.email)! + 1);
    await platform.call(setMailPreference, { rhythm: 'at-once', lang: 'sv' }, nils);
  });

  it.each([
    ['made up', async () => 'x.y.z'],
    [
      'for another purpose',
      () => signLink(LINK_SECRET, { purpose: 'manager-answer', articleId: 'a', version: 1, personId: nils.id, expiresIn: 60 }),
    ],
    ['that has ended', () => signLink(LINK_SECRET, { purpose: 'unsubscribe', personId: nils.id, kommun: '1277', expiresIn: -1 })],
  ])('is not changed by a link %s', async (_what, token) => {
    await expect(platform.call(unsubscribe, { token: await token() })).rejects.toMatchObject({ slug: 'link-refused' });
    expect(await platform.call(readMailPreference, {}, nils)).toMatchObject({ rhythm: 'at-once' });
  });
});

describe('an address', () => {
  it('G16: is in no reply and in no fact', async () => {
    const replies = [
      await platform.ask(readMe, {}, karin),
      await platform.ask(lookUpPersons, { ids: [asa.id, nils.id] }, karin),
      await platform.ask(listNotices, { unreadOnly: false, limit: 100 }, karin),
      await platform.ask(readMailPreference, {}, karin),
    ];
    for (const { status, body } of replies) {
      expect(status).toBe(200);
      expect(new TextDecoder().decode(body)).not.toContain('@');
    }
    expect((await platform.admin.query(`select from people.outbox where data::text like '%@%'`)).rowCount).toBe(0);
  });
});
