import { describe, expect, it } from 'vitest';
import { Bell, pause } from './bell.ts';

const NEVER = new AbortController().signal;
const LONG = 60_000;

describe('a bell', () => {
  it('ends a wait when it rings', async () => {
    const bell = new Bell();
    const waiting = bell.wait(LONG, NEVER);
    bell.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('is heard by whoever comes after it rang', async () => {
    const bell = new Bell();
    bell.ring();
    await expect(bell.wait(LONG, NEVER)).resolves.toBeUndefined();
  });

  it('rings anew after it was reset', async () => {
    const bell = new Bell();
    bell.ring();
    bell.reset();
    await expect(Promise.race([bell.wait(LONG, NEVER), pause(20, NEVER).then(() => 'silent')])).resolves.toBe('silent');
  });

  it('lets go of its waiters when told to stop', async () => {
    await expect(new Bell().wait(LONG, AbortSignal.abort())).resolves.toBeUndefined();
  });
});
