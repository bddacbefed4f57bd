import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Random secrets kept in a file that only its owner can read: those that are there stay as they are, those that are missing are made. */
export function keepSecrets<Name extends string>(file: string, names: readonly Name[]): Readonly<Record<Name, string>> {
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = Object.fromEntries(names.map((name) => [name, known[name] ?? randomBytes(24).toString('base64url')]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...known, ...secrets }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets as Record<Name, string>;
}
