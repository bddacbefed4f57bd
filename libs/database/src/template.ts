import { Client, type ClientConfig } from 'pg';
import { migrate } from './migrate.ts';
import { provision } from './provision.ts';

/** A service's name and the folder of its migrations. */
export type MigrationFolders = Readonly<Record<string, string>>;

/** Who may make databases, and what the roles' passwords are (by default a role's own name: a test server listens on loopback only). */
export interface TemplateOptions {
  readonly password?: (role: string) => string;
}

/** Makes, anew, the migrated database that every test file clones. Roles belong to the server, so the clones share them. */
export async function makeTemplate(
  server: ClientConfig,
  name: string,
  folders: MigrationFolders,
  { password = (role) => role }: TemplateOptions = {},
): Promise<void> {
  const services = Object.keys(folders);
  await asAdministrator({ ...server, database: 'postgres' }, async (admin) => {
    const id = admin.escapeIdentifier(name);
    await admin.query(`drop database if exists ${id} with (force)`);
    await admin.query(`create database ${id}`);
  });
  await asAdministrator({ ...server, database: name }, (admin) => provision(admin, services, password));
  await Promise.all(
    services.map((service) => {
      const owner = `${service}_owner`;
      return migrate({ ...server, database: name, user: owner, password: password(owner) }, folders[service] ?? '');
    }),
  );
}

/** Makes `name` a copy of the template, in some tens of milliseconds. Nobody may be connected to the template meanwhile. */
export async function cloneTemplate(server: ClientConfig, template: string, name: string): Promise<void> {
  await asAdministrator({ ...server, database: 'postgres' }, async (admin) => {
    await admin.query(`create database ${admin.escapeIdentifier(name)} template ${admin.escapeIdentifier(template)} strategy wal_log`);
  });
}

async function asAdministrator(server: ClientConfig, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client(server);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
