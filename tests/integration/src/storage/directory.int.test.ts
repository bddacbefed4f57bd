import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStore } from '@delakultur/storage';
import { afterAll, beforeAll, describe } from 'vitest';
import { storeSuite } from './store.suite.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a directory as a store', () => {
  storeSuite(() => directoryStore(join(folder, 'media')));
});
