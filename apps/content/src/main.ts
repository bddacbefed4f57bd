import 'reflect-metadata';
import { runService } from '@delakultur/nest-kit';
import { PrismaClient } from '../generated/client.ts';
import { config } from './config.ts';
import { ContentModule } from './content.module.ts';

await runService({
  name: 'content',
  config,
  createClient: (adapter) => new PrismaClient({ adapter }),
  module: ContentModule,
  failpoint: config.DK_FAILPOINT,
});
