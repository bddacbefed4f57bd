import 'reflect-metadata';
import { runService } from '@delakultur/nest-kit';
import { PrismaClient } from '../generated/client.ts';
import { config } from './config.ts';
import { PeopleModule } from './people.module.ts';

await runService({
  name: 'people',
  config,
  // Any other format would put what somebody wrote into the words of an error, and so into the log.
  createClient: (adapter) => new PrismaClient({ adapter, errorFormat: 'minimal' }),
  module: PeopleModule,
  failpoint: config.DK_FAILPOINT,
});
