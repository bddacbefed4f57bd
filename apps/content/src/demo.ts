import 'reflect-metadata';
import { openDatabase } from '@delakultur/database';
import { JobQueue } from '@delakultur/jobs';
import { messagingLog } from '@delakultur/nest-kit';
import { PrismaClient } from '../generated/client.ts';
import { config } from './config.ts';
import { readArticles, readGuidelines, readWishes } from './demo/demo-files.ts';
import { DemoPeople } from './demo/demo-people.ts';
import { DemoWriter } from './demo/demo-writer.ts';

/** Fills an empty schema with the demo's guidelines, articles and wanted topics; what is there already stays as it is. */
const files = new URL('../demo/', import.meta.url);
const people = new DemoPeople(new URL('../../people/demo/', import.meta.url));
const database = openDatabase({ url: config.DK_DATABASE_URL, schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }) });
const jobs = new JobQueue({
  url: config.DK_DATABASE_URL,
  schema: 'content',
  clockOffsetMs: config.DK_CLOCK_OFFSET_MS,
  log: messagingLog('jobs'),
});
const writer = new DemoWriter(database, people, jobs);
for (const guideline of readGuidelines(files)) await writer.guideline(guideline);
for (const article of readArticles(files, people)) await writer.article(article);
for (const wish of readWishes(files, people)) await writer.wish(wish);
await jobs.stop();
await database.close();
