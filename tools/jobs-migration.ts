import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { queueSql, queueVersion } from '@delakultur/jobs/queue-sql';
import { ROOT } from '@delakultur/stack';

const [service = ''] = process.argv.slice(2);
const migrations = join(ROOT, 'apps', service, 'prisma/migrations');

if (!service || !existsSync(migrations)) {
  process.exitCode = 1;
  console.error('Say whose queue: npm run migration:jobs -- content');
} else {
  const installed = installedVersion();
  console.log(
    installed === queueVersion()
      ? `The queue of ${service} has version ${installed} already: there is nothing to write.`
      : write(installed),
  );
}

/** The version to which the migrations so far lead; undefined when there is no queue yet. */
function installedVersion(): number | undefined {
  const versions = globSync(`${migrations}/*/migration.sql`).flatMap((file) => {
    const version = /^-- The tables of the job queue, version (\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
    return version ? [Number(version)] : [];
  });
  return versions.length > 0 ? Math.max(...versions) : undefined;
}

function write(from: number | undefined): string {
  const folder = join(migrations, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_jobs_${queueVersion()}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), queueSql(service, from));
  return `${relative(ROOT, folder)}/migration.sql`;
}
