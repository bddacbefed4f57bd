import { sweep, type Database, type PrismaLike } from '@delakultur/database';
import { Logger } from '@nestjs/common';

const HOUR_MS = 3_600_000;

/** Sweeps a service's house tables now and each hour; returns what ends it. A sweep that fails is logged, and the next one makes up for it. */
export function startSweeper({ pool }: Pick<Database<PrismaLike>, 'pool'>): () => void {
  const logger = new Logger('Sweeper');
  const once = (): void =>
    void sweep(pool).then(
      (rows) => logger.debug({ message: 'swept', rows }),
      (error: unknown) => logger.warn({ message: 'the sweep failed', error: String(error) }),
    );
  once();
  const hourly = setInterval(once, HOUR_MS);
  return () => clearInterval(hourly);
}
