import { sharePostgres } from './config.ts';
import { startOwnPostgres } from './own-postgres.ts';

/** Vitest calls it before the first file of a run, and what it returns after the last: one PostgreSQL for all, a database of its own for each. */
export default async function setup(): Promise<() => Promise<void>> {
  const { url, stop } = await startOwnPostgres();
  sharePostgres(url);
  return stop;
}
