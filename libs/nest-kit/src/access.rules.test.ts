import { contracts } from '@delakultur/contracts';
import { describe, expect, it } from 'vitest';
import { isFresh, namesCaller } from './access.rules.ts';

describe('A17: a fresh sign-in', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const ago = (seconds: number) => ({ authTime: new Date(now.getTime() - seconds * 1000) });

  it.each([
    [0, true],
    [899, true],
    [900, true],
    [901, false],
    [86_400, false],
    [-30, true], // the sign-in's clock runs a little ahead
  ])('%i seconds ago counts for fifteen minutes: %s', (seconds, counts) => {
    expect(isFresh(ago(seconds), { now, minutes: 15 })).toBe(counts);
  });
});

describe('a service', () => {
  it.each([
    [['content'], 'delakultur-content', true],
    [['content'], 'delakultur-people', false],
    [['content'], 'delakultur-widgets', false],
    [['content'], 'content', false],
    [undefined, 'delakultur-content', false],
  ] as const)('%j may be asked by %s: %s', (calledBy, clientId, may) => {
    expect(namesCaller(calledBy ? { calledBy } : {}, clientId)).toBe(may);
  });
});

describe('what only services may ask', () => {
  const forServices = contracts.filter(({ access }) => access === 'service');

  it('has no address in HTTP, and names its callers, of whom the gateway is none', () => {
    expect(forServices).not.toEqual([]);
    for (const { http, calledBy } of forServices) {
      expect(http).toBeUndefined();
      expect(calledBy).not.toContain('gateway');
      expect(calledBy?.length).toBeGreaterThan(0);
    }
  });
});
