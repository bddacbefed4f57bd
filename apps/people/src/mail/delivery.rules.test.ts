import { describe, expect, it } from 'vitest';
import { deliveryOf, type Failed, nextTryOf } from './delivery.rules.ts';

const failed = (how: Partial<Failed>): Failed => ({
  code: undefined,
  responseCode: undefined,
  command: undefined,
  hasBegun: false,
  ...how,
});
const NOW = new Date('2026-11-23T08:00:00Z');

describe('what has become of a mail', () => {
  it.each<[string, Partial<Failed>, object]>([
    ['certainly not sent when nobody answered', { code: 'ESOCKET', command: 'CONN' }, { outcome: 'refused', forGood: false }],
    [
      'certainly not sent when the server said not now',
      { code: 'EMESSAGE', responseCode: 451, command: 'DATA', hasBegun: true },
      { outcome: 'refused', forGood: false },
    ],
    [
      'refused for good when there is no such recipient',
      { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' },
      { outcome: 'refused', forGood: true },
    ],
    [
      'worth another try when the server does not know us',
      { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' },
      { outcome: 'refused', forGood: false },
    ],
    ['unknown when the line broke after it had begun', { code: 'ECONNECTION', command: 'CONN', hasBegun: true }, { outcome: 'unknown' }],
    ['unknown when the server took it and said nothing', { code: 'ETIMEDOUT', command: 'CONN', hasBegun: true }, { outcome: 'unknown' }],
  ])('is %s', (_what, how, delivery) => {
    expect(deliveryOf(failed(how))).toMatchObject(delivery);
  });

  it('is kept in codes alone', () => {
    expect(deliveryOf(failed({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }))).toMatchObject({
      error: 'EENVELOPE 550 RCPT TO',
    });
  });
});

describe('a refused mail', () => {
  it('is tried again, ever later, and not for ever', () => {
    const tries = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => nextTryOf({ forGood: false }, attempts, NOW)?.getTime());
    expect(tries[0]).toBe(NOW.getTime() + 60_000);
    expect(tries.slice(0, 8)).toEqual(tries.slice(0, 8).toSorted());
    expect(tries[8]).toBeUndefined();
  });

  it('is not tried again when it was refused for good', () => {
    expect(nextTryOf({ forGood: true }, 1, NOW)).toBeNull();
  });
});
