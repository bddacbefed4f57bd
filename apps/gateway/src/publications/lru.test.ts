import { describe, expect, it } from 'vitest';
import { Lru } from './lru.ts';

const keysOf = (lru: Lru<number>) => lru.entries().map(([key]) => key);

describe('Lru', () => {
  it('forgets what was not asked for longest when it holds too many things', () => {
    const lru = new Lru<number>(2);
    lru.set('a', 1);
    lru.set('b', 2);
    lru.get('a');
    lru.set('c', 3);
    expect(keysOf(lru)).toEqual(['a', 'c']);
  });

  it('forgets until the weight fits, and never keeps what is too heavy alone', () => {
    const lru = new Lru<number>(10, 100);
    lru.set('a', 1, 60);
    lru.set('b', 2, 28);
    lru.set('c', 3, 70);
    lru.set('d', 4, 101);
    expect(keysOf(lru)).toEqual(['b', 'c']);
  });

  it('counts a weight once when the same key is set again', () => {
    const lru = new Lru<number>(10, 100);
    for (let i = 0; i < 5; i += 1) lru.set('a', i, 60);
    lru.set('b', 2, 38);
    expect(keysOf(lru)).toEqual(['a', 'b']);
  });

  it('weighs what a thing is kept under, which is an address that anybody may make long', () => {
    const lru = new Lru<number>(10, 100);
    lru.set('a'.repeat(40), 1, 1);
    lru.set('b'.repeat(40), 2, 1);
    lru.set('c'.repeat(40), 3, 1);
    expect(lru.size).toBe(2);
  });
});
