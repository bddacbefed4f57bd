import 'reflect-metadata';
import { runService } from '@delakultur/nest-kit';
import { PrismaClient } from '../generated/client.ts';
import { config } from './config.ts';
import { PeopleModule } from './people.module.ts';

await runService({
  name: 'people',
  config,
  createClient: (adapter) => new PrismaClient({ adapter }),
  module: PeopleModule,
  failpoint: config.DK_FAILPOINT,
});
