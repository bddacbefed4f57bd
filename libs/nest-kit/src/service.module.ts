import { type Database, findReply, openDatabase, type PrismaLike, type Call as RecordedCall, type Reply } from '@delakultur/database';
import { JobQueue, Jobs } from '@delakultur/jobs';
import { clockWithOffset, type Clock } from '@delakultur/kernel';
import { type Broker, connectBroker } from '@delakultur/messaging';
import { type DynamicModule, Inject, Injectable, Logger } from '@nestjs/common';
import { accessProviders } from './access.providers.ts';
import { Replies } from './callers.ts';
import type { ServiceConfig } from './config.ts';
import { messagingLog } from './logging.ts';
import { Gate } from './gate.ts';
import { OwnToken } from './own-token.ts';
import { RpcClient } from './rpc-client.ts';
import { BROKER, CLOCK, DATABASE, JOB_HANDLERS } from './tokens.ts';

/** What makes one service this one. */
export interface ServiceParts<Client extends PrismaLike> {
  /** Its name in subjects, its schema, its queue group and its consumer. */
  readonly name: string;
  readonly config: ServiceConfig;
  readonly createClient: Parameters<typeof openDatabase<Client>>[0]['createClient'];
}

/** The answers of a service's own database. */
@Injectable()
class DatabaseReplies extends Replies {
  constructor(@Inject(DATABASE) private readonly database: Database<PrismaLike>) {
    super();
  }

  find(call: RecordedCall): Promise<Reply | null> {
    return this.database.systemTx((tx) => findReply(tx, call));
  }
}

class ServiceModule {}

/** What every service injects: its clock, its database, its line to the broker, and whoever checks tokens and has its own. */
export function serviceModule<Client extends PrismaLike>({ name, config, createClient }: ServiceParts<Client>): DynamicModule {
  const logger = new Logger(name);
  const clock = clockWithOffset(config.DK_CLOCK_OFFSET_MS);
  const onConnectionError = ({ message }: Error) => logger.warn({ message: 'a database connection broke', reason: message });
  return {
    module: ServiceModule,
    global: true,
    providers: [
      { provide: CLOCK, useValue: clock satisfies Clock },
      {
        provide: DATABASE,
        useFactory: () =>
          openDatabase({
            url: config.DK_DATABASE_URL,
            schema: name,
            createClient,
            clockOffsetMs: config.DK_CLOCK_OFFSET_MS,
            onConnectionError,
          }),
      },
      {
        provide: Jobs,
        useFactory: () =>
          new JobQueue({ url: config.DK_DATABASE_URL, schema: name, clockOffsetMs: config.DK_CLOCK_OFFSET_MS, log: messagingLog('jobs') }),
      },
      { provide: BROKER, useFactory: () => connectBroker({ url: config.DK_NATS_URL, seed: config.DK_NATS_SEED, name }) },
      { provide: RpcClient, useFactory: ({ connection }: Broker) => new RpcClient(connection), inject: [BROKER] },
      ...accessProviders(name, config),
      { provide: JOB_HANDLERS, useValue: [] },
      { provide: Replies, useClass: DatabaseReplies },
    ],
    exports: [CLOCK, DATABASE, Jobs, BROKER, RpcClient, OwnToken, Gate, Replies],
  };
}
