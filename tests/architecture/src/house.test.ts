import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { houseSql, readMigrations } from '@delakultur/database';
import { expect, it } from 'vitest';

const APPS = join(import.meta.dirname, '../../../apps');
const migrated = readdirSync(APPS).filter((app) => existsSync(join(APPS, app, 'prisma/migrations')));

it.each(migrated)('the first migration of %s begins with the house, word for word', (app) => {
  const [first] = readMigrations(join(APPS, app, 'prisma/migrations'));
  expect(first?.sql.startsWith(houseSql())).toBe(true);
});
