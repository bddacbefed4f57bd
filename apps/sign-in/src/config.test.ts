import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('names everything that is missing at once', () => {
  expect(() => readConfig({})).toThrow(/DK_SIGN_IN_PORT[\s\S]*DK_SIGN_IN_ORIGIN[\s\S]*DK_REALM_FILE/);
});

it('takes the origin without a path', () => {
  const environment = { DK_SIGN_IN_PORT: '7401', DK_SIGN_IN_ORIGIN: 'http://127.0.0.1:7401/', DK_REALM_FILE: 'realm.json' };
  expect(readConfig(environment)).toMatchObject({ port: 7401, origin: 'http://127.0.0.1:7401', keysFile: undefined });
});
