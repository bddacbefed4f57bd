import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SQL that every service's first migration begins with, word for word: scope, protection, clock, outbox, inbox, idempotency. */
export const houseSql = (): string => readFileSync(join(import.meta.dirname, '../sql/house.sql'), 'utf8');

/** The tables that `houseSql` makes. They are no part of a service's Prisma schema: `record`, relay and consumer own them. */
export const HOUSE_TABLES = ['outbox', 'event_counter', 'inbox', 'inbox_version', 'dead_letter', 'idempotency'] as const;
