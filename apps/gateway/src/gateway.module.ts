import { type Broker, connectBroker } from '@delakultur/messaging';
import { RpcClient } from '@delakultur/nest-kit';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Door } from './api/door.ts';
import { Origins } from './api/origins.ts';
import { BrokerLine } from './broker-line.ts';
import type { Config } from './config.ts';
import { DocsController } from './docs/docs.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { Changes } from './live/changes.ts';
import { personVerifier } from './api/person-verifier.ts';
import { OpenPages } from './live/open-pages.ts';
import { Library } from './pages/library.ts';
import { PagesController } from './pages/pages.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { MediaPlaces } from './media/media-places.ts';
import { OpenedStore } from './media/opened-store.ts';
import { Spool } from './media/spool.ts';
import { UploadLimits } from './media/upload-limits.ts';
import { Uploads } from './media/uploads.ts';
import { PublicationCache } from './publications/publication-cache.ts';
import { BROKER, CONFIG, MEDIA_STORE, QUARANTINE, TOKEN_VERIFIER } from './tokens.ts';

@Module({
  controllers: [HealthController, DocsController, PagesController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    {
      provide: BROKER,
      useFactory: ({ nats }: Config) => connectBroker({ ...nats, name: 'gateway' }),
      inject: [CONFIG],
    },
    { provide: RpcClient, useFactory: ({ connection }: Broker) => new RpcClient(connection), inject: [BROKER] },
    { provide: BrokerLine, useFactory: ({ connection }: Broker) => new BrokerLine(connection), inject: [BROKER] },
    { provide: Changes, useFactory: ({ connection }: Broker) => new Changes(connection), inject: [BROKER] },
    { provide: OpenPages, useFactory: (changes: Changes) => new OpenPages(changes), inject: [Changes] },
    { provide: Origins, useFactory: (rpc: RpcClient) => new Origins(rpc), inject: [RpcClient] },
    { provide: Door, useFactory: (origins: Origins, { origin }: Config) => new Door(origins, origin), inject: [Origins, CONFIG] },
    {
      provide: PublicationCache,
      useFactory: (rpc: RpcClient, line: BrokerLine, changes: Changes) => new PublicationCache(rpc, line, changes),
      inject: [RpcClient, BrokerLine, Changes],
    },
    {
      provide: MediaPlaces,
      useFactory: (rpc: RpcClient, line: BrokerLine, changes: Changes, { connection }: Broker) =>
        new MediaPlaces({ rpc, line, changes, connection }),
      inject: [RpcClient, BrokerLine, Changes, BROKER],
    },
    { provide: MEDIA_STORE, useFactory: ({ media }: Config) => new OpenedStore(media.store), inject: [CONFIG] },
    { provide: QUARANTINE, useFactory: ({ media }: Config) => new OpenedStore(media.quarantine), inject: [CONFIG] },
    UploadLimits,
    {
      provide: Uploads,
      useFactory: (rpc: RpcClient, quarantine: OpenedStore, { media }: Config) => new Uploads(rpc, new Spool(media.uploads), quarantine),
      inject: [RpcClient, QUARANTINE, CONFIG],
    },
    { provide: TOKEN_VERIFIER, useFactory: ({ issuer }: Config) => personVerifier(issuer), inject: [CONFIG] },
    {
      provide: Library,
      useFactory: (rpc: RpcClient, publications: PublicationCache) => new Library(rpc, publications),
      inject: [RpcClient, PublicationCache],
    },
  ],
})
export class GatewayModule implements OnApplicationShutdown {
  constructor(@Inject(BROKER) private readonly broker: Broker) {}

  static with(config: Config): DynamicModule {
    return { module: GatewayModule, providers: [{ provide: CONFIG, useValue: config }] };
  }

  /** The last to go: answers that were under way needed it. */
  async onApplicationShutdown(): Promise<void> {
    await this.broker.close();
  }
}
