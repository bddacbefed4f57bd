import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, s3SettingsOf } from './open-store.ts';

const run = promisify(execFile);
const KEYS = { accessKeyId: 'a', secretAccessKey: 'b' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a folder as an address', () => {
  it.each([
    ['a path', (path: string) => path],
    ['a file: address', (path: string) => pathToFileURL(path).href],
  ])('is %s, and is made when it is missing', async (what, address) => {
    const path = join(folder, 'new', what.replace(':', ''));
    await openStore({ address: address(path) });
    expect(existsSync(path)).toBe(true);
  });

  it('never loads what speaks with S3', async () => {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ resolve: (name, context, next) => (loaded.push(name), next(name, context)) });
      const { openStore } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'index.ts')).href)});
      const seen = () => loaded.some((name) => name.startsWith('@aws-sdk/'));
      await openStore({ address: ${JSON.stringify(folder)} });
      const before = seen();
      await openStore({ address: 's3://media', accessKeyId: 'a', secretAccessKey: 'b' });
      console.log(before, seen());`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout.trim()).toBe('false true');
  });

  it('is refused when it is a file', async () => {
    const address = join(import.meta.dirname, 'index.ts');
    await expect(openStore({ address })).rejects.toMatchObject({ name: 'StoreError', failure: 'unavailable' });
  });
});

describe('a bucket as an address', () => {
  it('at a server of its own is asked for by path', () => {
    const address = 's3://clean?endpoint=https://s3.example.se:9000&region=eu-north-1';
    expect(s3SettingsOf({ address, ...KEYS })).toEqual({
      bucket: 'clean',
      endpoint: 'https://s3.example.se:9000',
      region: 'eu-north-1',
      forcePathStyle: true,
      ...KEYS,
    });
  });

  it('without a server is one at Amazon', () => {
    expect(s3SettingsOf({ address: 's3://clean?region=eu-north-1', ...KEYS })).toMatchObject({ forcePathStyle: false });
    expect(s3SettingsOf({ address: 's3://clean?region=eu-north-1', ...KEYS }).endpoint).toBeUndefined();
  });

  it('may say how it is asked', () => {
    expect(s3SettingsOf({ address: 's3://clean?endpoint=https://s3.example.se&path-style=false', ...KEYS }).forcePathStyle).toBe(false);
  });
});

describe('what is no address', () => {
  it.each([
    ['', /has an address/],
    ['https://s3.example.se/clean', /not https:/],
    ['S3:clean', /names a bucket/],
    ['s3://', /names a bucket/],
    ['s3://clean/folder', /nothing within it/],
    ['s3://key:secret@clean', /settings of their own/],
    ['s3://clean?acl=public-read', /acl is nothing/],
  ])('%j is refused in words', async (address, words) => {
    await expect(openStore({ address, ...KEYS })).rejects.toThrow(words);
  });

  it('a bucket without its keys is refused in words', async () => {
    await expect(openStore({ address: 's3://clean' })).rejects.toThrow(/access key/);
  });
});
