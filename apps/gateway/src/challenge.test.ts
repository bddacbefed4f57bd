import { problemDetails } from '@delakultur/contracts';
import { expect, it } from 'vitest';
import { challengeOf } from './challenge.ts';

it.each([
  ['whoever has no token', problemDetails('not-signed-in'), 'Bearer'],
  ['whoever has a bad one', problemDetails('token-refused'), 'Bearer error="invalid_token"'],
  [
    'A17: whoever signed in too long ago',
    problemDetails('sign-in-too-old', { maxAge: 900 }),
    'Bearer error="insufficient_user_authentication", max_age="900"',
  ],
])('tells %s what to come with', (_who, problem, header) => {
  expect(challengeOf(problem)).toBe(header);
});
