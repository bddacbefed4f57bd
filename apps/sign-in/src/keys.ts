import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JWK } from 'oidc-provider';

/** What signs tokens and cookies. */
export interface Keys {
  readonly signing: JWK;
  readonly cookie: string;
}

function newKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(12).toString('base64url');
  return {
    signing: { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' },
    cookie: randomBytes(32).toString('base64url'),
  };
}

/** The keys in the file, made at the first start, so that tokens stay valid over a restart. Without a file: new keys. */
export function readKeys(file: string | undefined): Keys {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const keys = newKeys();
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
