import 'reflect-metadata';
import { runService } from '@delakultur/nest-kit';
import { PrismaClient } from '../generated/client.ts';
import { config } from './config.ts';
import { ContentModule } from './content.module.ts';

await runService({
  name: 'content',
  config,
  // Any other format would put what somebody wrote into the words of an error, and so into the log.
  createClient: (adapter) => new PrismaClient({ adapter, errorFormat: 'minimal' }),
  module: ContentModule,
  failpoint: config.DK_FAILPOINT,
});
