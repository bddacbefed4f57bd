import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { readLink, signLink } from './index.ts';

const SECRET = 's'.repeat(32);
const asked = { articleId: 'a6f1', version: 3, personId: 'karin' };
const manager = () => signLink(SECRET, { purpose: 'manager-answer', ...asked, expiresIn: '14 days' });
const refused = { ok: false, problem: 'link-refused' };
const key = (secret: string) => new TextEncoder().encode(secret);

describe('a signed link (A20)', () => {
  it('says what it was made to say', async () => {
    expect(await readLink(SECRET, await manager(), 'manager-answer')).toMatchObject({ ok: true, value: asked });
  });

  it('is good for its own purpose alone', async () => {
    expect(await readLink(SECRET, await manager(), 'unsubscribe')).toEqual(refused);
  });

  it('ends in real time', async () => {
    const ended = await signLink(SECRET, { purpose: 'manager-answer', ...asked, expiresIn: -1 });
    expect(await readLink(SECRET, ended, 'manager-answer')).toEqual(refused);
  });

  it('is the same, letter by letter, when it is to end at the same moment', async () => {
    const open = () => signLink(SECRET, { purpose: 'media', mediaId: 'b7', expiresAt: new Date('2126-11-23T18:00:00Z') });
    expect(await open()).toBe(await open());
    expect(await readLink(SECRET, await open(), 'media')).toMatchObject({ ok: true, value: { mediaId: 'b7' } });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['by another secret', () => signLink('t'.repeat(32), { purpose: 'manager-answer', ...asked, expiresIn: 60 })],
    [
      'without a signature',
      () => new UnsecuredJWT({ ...asked, iss: 'delakultur-link', aud: 'manager-answer', exp: 9_999_999_999 }).encode(),
    ],
    [
      'without an end',
      () =>
        new SignJWT(asked)
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer('delakultur-link')
          .setAudience('manager-answer')
          .sign(key(SECRET)),
    ],
    [
      'by another issuer',
      () => new SignJWT(asked).setProtectedHeader({ alg: 'HS256' }).setAudience('manager-answer').setExpirationTime('1h').sign(key(SECRET)),
    ],
    [
      'without what such a link says',
      () =>
        new SignJWT({ articleId: 'a6f1' })
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer('delakultur-link')
          .setAudience('manager-answer')
          .setExpirationTime('1h')
          .sign(key(SECRET)),
    ],
    ['and changed', async () => (await manager()).replace(/\.[^.]+\./, `.${Buffer.from('{"articleId":"b"}').toString('base64url')}.`)],
    ['by nobody', () => 'x'],
    ['by nobody, and empty', () => ''],
  ])('is refused when made %s', async (_case, forge) => {
    expect(await readLink(SECRET, await forge(), 'manager-answer')).toEqual(refused);
  });

  it('is not made with a secret that could be guessed', () => {
    expect(() => signLink('short', { purpose: 'manager-answer', ...asked, expiresIn: 60 })).toThrow(/32 bytes/);
  });
});
