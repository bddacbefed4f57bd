import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cloneTemplate, makeTemplate } from '@delakultur/database';
import { ROOT } from '@delakultur/stack';
import { Client } from 'pg';

export interface DatabaseWishes {
  readonly services: readonly string[];
  /** What was filled in differs with this; the same words get a copy of the same. */
  readonly key: unknown;
  /** Fills the migrated database; called once for all that ask with the same words. */
  readonly fill: (urlOf: (role: string) => string) => Promise<void>;
}

export interface PlatformDatabase {
  /** The address for a role, whose password is its name. */
  urlOf(role: string): string;
  /** The administrator's address. */
  readonly url: string;
  remove(): Promise<void>;
}

/** Makes a database of its own on the server: a copy of one that was migrated and filled before, by whoever was the first to want it so. */
export async function makeDatabase(server: string, wishes: DatabaseWishes): Promise<PlatformDatabase> {
  const { services, key } = wishes;
  const template = `template_${createHash('sha256')
    .update(JSON.stringify([services, key]))
    .digest('hex')
    .slice(0, 16)}`;
  const name = `platform_${randomUUID()}`;
  await withAdmin(server, async (admin) => {
    // For the whole server, not for the template: roles belong to it, and two that make them at once are in each other's way.
    await admin.query(`select pg_advisory_lock(hashtextextended('templates', 0))`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await fillTemplate(server, admin, template, wishes);
  });
  await cloneTemplate({ connectionString: addressOf(server, 'postgres') }, template, name);
  return {
    url: addressOf(server, name),
    urlOf: (role) => addressOf(server, name, role),
    remove: () => withAdmin(server, async (admin) => void (await admin.query(`drop database if exists "${name}" with (force)`))),
  };
}

/** Under another name until it is whole: what was cut short is nobody's template. */
async function fillTemplate(server: string, admin: Client, template: string, { services, fill }: DatabaseWishes): Promise<void> {
  const draft = `${template}_draft`;
  const folders = Object.fromEntries(services.map((service) => [service, join(ROOT, `apps/${service}/prisma/migrations`)]));
  const { hostname: host, port, username: user, password } = new URL(server);
  await makeTemplate({ host, port: Number(port), user, password }, draft, folders);
  await fill((role) => addressOf(server, draft, role));
  await admin.query(`alter database "${draft}" rename to "${template}"`);
}

function addressOf(server: string, database: string, role?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role) [url.username, url.password] = [role, role];
  return url.href;
}

async function withAdmin(server: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client(addressOf(server, 'postgres'));
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
