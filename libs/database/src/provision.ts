import type { Client } from 'pg';

/**
 * Gives every service a schema, one beside it for its job queue (`<service>_jobs`), an owning role (`<service>_owner`, for migrations) and an app role (`<service>`: no ownership, no way around row-level security).
 * Idempotent; several may run it at once; `admin` is connected to the database as an administrator. Passwords are set anew each time.
 */
export async function provision(admin: Client, services: readonly string[], password: (role: string) => string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  const database = admin.escapeIdentifier(rows[0]?.name ?? '');
  // Roles belong to the whole server: in parallel PostgreSQL answers "tuple concurrently updated".
  await admin.query(`begin; select pg_advisory_xact_lock(hashtextextended('provision', 0))`);
  try {
    await admin.query(`revoke all on database ${database} from public; revoke all on schema public from public`);
    for (const service of services) await provisionService(admin, { service, database, password });
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}

interface ServiceRoles {
  readonly service: string;
  readonly database: string;
  readonly password: (role: string) => string;
}

async function provisionService(admin: Client, { service, database, password }: ServiceRoles): Promise<void> {
  const app = admin.escapeIdentifier(service);
  const owner = admin.escapeIdentifier(`${service}_owner`);
  const jobs = admin.escapeIdentifier(`${service}_jobs`);
  for (const role of [service, `${service}_owner`]) {
    const id = admin.escapeIdentifier(role);
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
    const rights = 'login noinherit nosuperuser nocreatedb nocreaterole nobypassrls';
    await admin.query(`${rowCount ? 'alter' : 'create'} role ${id} ${rights} password ${admin.escapeLiteral(password(role))}`);
    await admin.query(`alter role ${id} set search_path = ${app}`);
  }
  await admin.query(`
    grant connect on database ${database} to ${app}, ${owner};
    create schema if not exists ${app} authorization ${owner};
    grant usage on schema ${app} to ${app};
    alter default privileges for role ${owner} in schema ${app} grant select, insert, update, delete on tables to ${app};
    alter default privileges for role ${owner} in schema ${app} grant usage on sequences to ${app};
    create schema if not exists ${jobs} authorization ${owner};
    grant usage on schema ${jobs} to ${app};
    alter default privileges for role ${owner} in schema ${jobs} grant select, insert, update, delete on tables to ${app};
    alter default privileges for role ${owner} in schema ${jobs} grant execute on functions to ${app};
    alter default privileges for role ${owner} revoke execute on functions from public;
    alter default privileges for role ${owner} in schema ${app} grant execute on functions to ${app}`);
}
