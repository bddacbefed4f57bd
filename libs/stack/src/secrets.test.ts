import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepSecrets } from './secrets.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dk-secrets-'))));
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a secret once, keeps it ever after, and lets nobody else read it', () => {
  const file = join(folder, 'passwords.json');
  const { content } = keepSecrets(file, ['content']);
  expect(content.length).toBeGreaterThan(30);
  const later = keepSecrets(file, ['content', 'people']);
  expect(later.content).toBe(content);
  expect(later.people).not.toBe(content);
  expect(keepSecrets(file, ['people']).people).toBe(later.people);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
