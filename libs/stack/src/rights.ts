import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contracts, events, topology } from '@delakultur/contracts';
import { migrate, provision } from '@delakultur/database';
import {
  brokerConfig,
  brokerModel,
  connectBroker,
  integratorAccess,
  keepBrokerKeys,
  provisionBroker,
  PROVISIONER,
  type BrokerKeys,
  type BrokerModel,
  type Integrator,
  type IntegratorAccess,
} from '@delakultur/messaging';
import { Client } from 'pg';
import { ROOT } from './config.ts';
import type { Version } from './nats-program.ts';
import { keepSecrets } from './secrets.ts';

export interface RightsOptions {
  /** Keeps the keys and passwords, in files that only their owner can read. */
  readonly dataDir: string;
  /** The services that get a schema, roles and their migrations. */
  readonly services: readonly string[];
  readonly integrators?: readonly Integrator[];
}

/** Where PostgreSQL (as administrator) and NATS answer. */
export interface BackingUrls {
  readonly postgres: string;
  readonly nats: string;
}

/** Who may do what in PostgreSQL and on NATS, and the secrets that prove it: made once for a data folder, the same ever after. */
export class Rights {
  readonly keys: BrokerKeys;
  readonly model: BrokerModel;
  readonly #services: readonly string[];
  readonly #integrators: readonly Integrator[];
  readonly #passwords: Readonly<Record<string, string>>;

  constructor({ dataDir, services, integrators = [] }: RightsOptions) {
    mkdirSync(dataDir, { recursive: true });
    this.model = brokerModel({ needs: topology(contracts, events), events, integrators });
    const members = [...this.model.services.map(({ name }) => name), ...integrators.map(({ id }) => id)];
    this.keys = keepBrokerKeys(join(dataDir, 'broker-keys.json'), members);
    const roles = services.flatMap((service) => [service, ownerOf(service)]);
    this.#passwords = keepSecrets(join(dataDir, 'passwords.json'), [ADMINISTRATOR, ...roles]);
    this.#services = services;
    this.#integrators = integrators;
  }

  get administratorPassword(): string {
    return this.#passwordOf(ADMINISTRATOR);
  }

  natsConfig(version: Version): string {
    return brokerConfig(this.model, { version, keys: this.keys });
  }

  /** Brings schemas, roles, migrations, stream and consumers to what they should be; idempotent. */
  async apply({ postgres, nats }: BackingUrls): Promise<void> {
    await Promise.all([this.#makeSchemas(postgres), this.#makeStream(nats)]);
  }

  /** The way to the broker for a service or the gateway, and to the database for a service. */
  environmentOf(service: string, { postgres, nats }: BackingUrls): Readonly<Record<string, string>> {
    return {
      DK_NATS_URL: nats,
      DK_NATS_SEED: this.keys[service]?.seed ?? '',
      ...(this.#services.includes(service) && { DK_DATABASE_URL: this.#urlFor(postgres, service) }),
    };
  }

  accessOfIntegrators(url: string, version: Version): readonly IntegratorAccess[] {
    return this.#integrators.map((integrator) => integratorAccess(integrator, { url, keys: this.keys, version }));
  }

  async #makeSchemas(postgres: string): Promise<void> {
    const admin = new Client(postgres);
    await admin.connect();
    try {
      await provision(admin, this.#services, (role) => this.#passwordOf(role));
    } finally {
      await admin.end();
    }
    await Promise.all(
      this.#services.map((service) => migrate({ connectionString: this.#urlFor(postgres, ownerOf(service)) }, migrationsOf(service))),
    );
  }

  async #makeStream(url: string): Promise<void> {
    const provisioner = await connectBroker({ url, seed: this.keys[PROVISIONER]?.seed, name: PROVISIONER });
    try {
      await provisionBroker(provisioner.connection, this.model);
    } finally {
      await provisioner.close();
    }
  }

  #urlFor(administrator: string, role: string): string {
    const url = new URL(administrator);
    url.username = role;
    url.password = this.#passwordOf(role);
    return url.href;
  }

  #passwordOf(role: string): string {
    return this.#passwords[role] ?? '';
  }
}

const ADMINISTRATOR = 'postgres';
const ownerOf = (service: string): string => `${service}_owner`;
const migrationsOf = (service: string): string => join(ROOT, `apps/${service}/prisma/migrations`);
