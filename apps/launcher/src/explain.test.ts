import { StackError } from '@delakultur/stack';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe('a start that fails', () => {
  it.each([
    { error: withCode('ENOSPC: no space left on device, write', 'ENOSPC'), says: /^The disk is full: free some space/ },
    { error: new StackError('PostgreSQL could not', { cause: new Error('initdb: No space left on device') }), says: /^The disk is full/ },
    { error: withCode("EACCES: permission denied, mkdir '.data'", 'EACCES'), says: /cannot be written .* give .* to the user/ },
    { error: new StackError('Port 7400 is taken: stop that.'), says: /^Port 7400 is taken: stop that\.$/ },
  ])('says in one sentence what to do: $says', ({ error, says }) => {
    expect(explain(error)).toMatch(says);
    expect(explain(error)).toMatch(/^[^\n]+\.$/);
  });

  it('shows where it happened when nobody foresaw it', () => {
    expect(explain(new TypeError('of undefined'))).toContain('explain.test.ts');
  });
});
