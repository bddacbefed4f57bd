import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createUser } from '@nats-io/nkeys';

/** One member's nkey: the public half goes into the broker's configuration, the seed to the member alone. */
export interface BrokerKey {
  readonly publicKey: string;
  readonly seed: string;
}

/** The keys of all members by their names: services, integrators, `provisioner` and `sys`. */
export type BrokerKeys = Readonly<Record<string, BrokerKey>>;

/** The member that makes stream and consumers; the only one with rights over the stream. */
export const PROVISIONER = 'provisioner';
/** The member of the broker's own system account. */
export const SYSTEM = 'sys';

/** A fresh key. */
export function createBrokerKey(): BrokerKey {
  const pair = createUser();
  return { publicKey: pair.getPublicKey(), seed: new TextDecoder().decode(pair.getSeed()) };
}

/** The keys kept in a file that only its owner can read: those that are there stay as they are, those that are missing are made. */
export function keepBrokerKeys(file: string, names: readonly string[]): BrokerKeys {
  const known = existsSync(file) ? readBrokerKeys(file) : {};
  const wanted = [...new Set([PROVISIONER, SYSTEM, ...names])];
  const missing = wanted.filter((name) => !Object.hasOwn(known, name));
  if (missing.length === 0) return known;
  const keys = { ...known, ...Object.fromEntries(missing.map((name) => [name, createBrokerKey()])) };
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

/** The keys that `keepBrokerKeys` left in the file. */
export const readBrokerKeys = (file: string): BrokerKeys => JSON.parse(readFileSync(file, 'utf8')) as BrokerKeys;
