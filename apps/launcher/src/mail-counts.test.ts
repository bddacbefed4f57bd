import { expect, it } from 'vitest';
import { mailLine } from './mail-counts.ts';

it('says how many mails need somebody’s care', () => {
  expect(mailLine({ waiting: 3, failed: 0, uncertain: 1 })).toBe(
    '\nMails: 3 waiting; 1 of which nobody knows whether they were sent, and which are not sent again.\n',
  );
});

it('says nothing when none does', () => {
  expect(mailLine({ waiting: 0, failed: 0, uncertain: 0 })).toBe('');
});
