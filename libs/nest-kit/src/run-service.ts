import { type Database, databaseProblem, type PrismaLike } from '@delakultur/database';
import { type JobHandler, type JobQueue, Jobs } from '@delakultur/jobs';
import { armFailpoint, type Broker, type EventHandler, inboxPrefixOf, startEventConsumer, startOutboxRelay } from '@delakultur/messaging';
import { nkeyAuthenticator } from '@nats-io/transport-node';
import type { Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { type MicroserviceOptions, Transport } from '@nestjs/microservices';
import { messagingLog, serviceLogger } from './logging.ts';
import { ProblemFilter } from './problem.filter.ts';
import { RpcInterceptor } from './rpc.interceptor.ts';
import { serviceCodec } from './service-codec.ts';
import { type ServiceParts, serviceModule } from './service.module.ts';
import { startSweeper } from './sweeper.ts';
import { BROKER, DATABASE, EVENT_HANDLERS, JOB_HANDLERS } from './tokens.ts';

export interface ServiceOptions<Client extends PrismaLike> extends ServiceParts<Client> {
  /** The service's own module: it exports its `Callers`, its `EVENT_HANDLERS`, and any module of it may provide `JOB_HANDLERS`. */
  readonly module: Type;
  /** Kills the process at one named place, for the kill tests. */
  readonly failpoint?: string | undefined;
}

class RootModule {}

/** Runs a service until SIGTERM or SIGINT: its handlers, its relay and its consumer. Ends after what is under way is done. */
export async function runService<Client extends PrismaLike>(options: ServiceOptions<Client>): Promise<void> {
  armFailpoint(options.failpoint);
  const stop = await startService(options);
  const end = (): void => void stop().then(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
}

/** Starts a service, and returns what stops it. */
async function startService<Client extends PrismaLike>(options: ServiceOptions<Client>): Promise<() => Promise<void>> {
  const { name, config, module } = options;
  const root = {
    module: RootModule,
    imports: [serviceModule(options), module],
    providers: [
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: RpcInterceptor },
    ],
  };
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(root, {
    logger: serviceLogger(name, config.DK_LOG_LEVEL),
    transport: Transport.NATS,
    options: {
      servers: config.DK_NATS_URL,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(config.DK_NATS_SEED)),
      inboxPrefix: inboxPrefixOf(name),
      name: `${name} handlers`,
      queue: name,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      ...serviceCodec,
    },
  });
  const broker = app.get<Broker>(BROKER);
  const database = app.get<Database<Client>>(DATABASE);
  await app.listen();
  const relay = startOutboxRelay({ url: config.DK_DATABASE_URL, schema: name, broker, log: messagingLog('relay') });
  const consumer = startEventConsumer({
    broker,
    database,
    handlers: app.get<readonly EventHandler<Parameters<Parameters<Database<Client>['systemTx']>[0]>[0]>[]>(EVENT_HANDLERS),
    log: messagingLog('consumer'),
    isOutage: (error) => databaseProblem(error) === 'service-unavailable',
  });
  const jobs = app.get<JobQueue>(Jobs);
  jobs.begin(app.get<readonly JobHandler[]>(JOB_HANDLERS, { each: true, strict: false }).flat());
  const stopSweeping = startSweeper(database);
  return async () => {
    stopSweeping();
    await jobs.stop();
    await consumer.stop();
    await app.close();
    await relay.stop();
    await broker.close();
    await database.close();
  };
}
