import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepBrokerKeys, readBrokerKeys } from './broker-keys.ts';

it('keeps keys that are there, makes those that are missing, and lets nobody else read them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dk-keys-'));
  const file = join(folder, 'keys.json');
  const first = keepBrokerKeys(file, ['content']);
  const second = keepBrokerKeys(file, ['content', 'people']);
  expect(Object.keys(second).toSorted()).toEqual(['content', 'people', 'provisioner', 'sys']);
  expect(second['content']).toEqual(first['content']);
  expect(readBrokerKeys(file)).toEqual(second);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
