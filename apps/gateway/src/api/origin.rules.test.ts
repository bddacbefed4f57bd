import { describe, expect, it } from 'vitest';
import { bearerOf, claimedKommun } from './bearer.ts';
import { checkHome } from './origin.rules.ts';

const OWN = 'http://delakultur.localhost:7400';
const ASTORP = 'http://astorp.localhost:7410';
const REGISTERED: Readonly<Record<string, readonly string[]>> = { [ASTORP]: ['1277'], 'https://larportal.example': ['1277', '1284'] };
const check = (origin: string | undefined, kommun: string | undefined) =>
  checkHome({ origin, ownOrigin: OWN, registeredFor: REGISTERED[origin ?? ''] ?? [] }, kommun).ok;

describe('checkHome', () => {
  it.each([
    [undefined, '1277', true],
    [OWN, '1277', true],
    [ASTORP, '1277', true],
    [ASTORP, undefined, true],
    [ASTORP, '1284', false],
    ['https://larportal.example', '1284', true],
    ['https://larportal.example', '1283', false],
    ['null', '1277', false],
    ['http://evilastorp.localhost:7410', '1277', false],
    ['https://astorp.localhost:7410', '1277', false],
    ['http://astorp.localhost', '1277', false],
    [`${ASTORP}/`, '1277', false],
  ])('A16: from %s with a token of %s: %s', (origin, kommun, fits) => {
    expect(check(origin, kommun)).toBe(fits);
  });
});

const token = (payload: string) => `x.${Buffer.from(payload).toString('base64url')}.y`;

describe('a bearer token', () => {
  it.each([
    ['one municipality', '{"organization":["1277"]}', '1277'],
    ['two', '{"organization":["1277","1284"]}', undefined],
    ['none', '{}', undefined],
    ['no JSON', 'nonsense', undefined],
    ['no object', 'null', undefined],
  ])('that names %s', (_, payload, kommun) => {
    expect(claimedKommun(token(payload))).toBe(kommun);
  });

  it('is refused when it cannot be one, and not looked for in other schemes', () => {
    expect(bearerOf(undefined)).toBeUndefined();
    expect(bearerOf('Basic eDp5')).toBeUndefined();
    expect(bearerOf('bearer abc.def.ghi')).toBe('abc.def.ghi');
    for (const wrong of ['Bearer', 'Bearer ', 'Bearer a b', 'Bearer å', 'Bearer a\u0000'])
      expect(() => bearerOf(wrong)).toThrow('token-refused');
  });
});
