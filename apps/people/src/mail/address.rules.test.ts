import fc from 'fast-check';
import { expect, it } from 'vitest';
import persons from '../../demo/persons.json' with { type: 'json' };
import { mailAddressOf } from './address.rules.ts';

it('takes every address of the demo as it stands', () => {
  for (const { email } of persons) expect(mailAddressOf(email)).toBe(email);
});

it.each([
  ['another recipient', 'asa@astorp.example, somebody@elsewhere.example'],
  ['another header', 'asa@astorp.example\r\nBcc: somebody@elsewhere.example'],
  ['a line break alone', 'asa@astorp.example\n'],
  ['a name around it', 'Åsa <asa@astorp.example>'],
  ['a quoted part', '"a b"@astorp.example'],
  ['letters that few servers take', 'åsa@åstorp.example'],
  ['no domain', 'asa'],
  ['a domain of one word', 'asa@localhost'],
  ['too much', `${'a'.repeat(250)}@astorp.example`],
  ['nothing', ''],
])('takes no address with %s', (_what, text) => {
  expect(mailAddressOf(text)).toBeNull();
});

it('takes nothing in which a mail server could read two things', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(mailAddressOf(`${text}@astorp.example`) ?? 'a@b').toMatch(/^[!-~]+@[!-~]+$/);
    }),
  );
});
