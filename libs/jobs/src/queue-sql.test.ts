import { expect, it } from 'vitest';
import { queueSql, queueVersion } from './queue-sql.ts';

it('gives a migration without a transaction of its own', () => {
  const statements = [queueSql('content'), queueSql('content', queueVersion() - 1)];
  for (const sql of statements) expect(sql).not.toMatch(/^\s*(BEGIN|COMMIT);|pg_advisory|CONCURRENTLY/m);
});

it('L16: leaves the queue with the platform’s clock', () => {
  const [last] = queueSql('content')
    .match(/function content_jobs\.job_now\(\)[^]*?;/gi)!
    .slice(-1);
  expect(last).toContain('select content.dk_now()');
});
