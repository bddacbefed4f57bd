import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@delakultur/database';
import { JobQueue } from '@delakultur/jobs';
import { messagingLog } from '@delakultur/nest-kit';
import { openStore } from '@delakultur/storage';
import { PrismaClient } from '../generated/client.ts';
import { config } from './config.ts';
import { readArticles, readGuidelines, readWishes } from './demo/demo-files.ts';
import { DemoPeople } from './demo/demo-people.ts';
import { DemoPictures } from './demo/demo-pictures.ts';
import { DemoWriter } from './demo/demo-writer.ts';

/** Fills an empty schema with the demo's guidelines, articles with their pictures, and wanted topics; what is there already stays as it is. */
const files = new URL('../demo/', import.meta.url);
const people = new DemoPeople(new URL('../../people/demo/', import.meta.url));
const database = openDatabase({ url: config.DK_DATABASE_URL, schema: 'content', createClient: (adapter) => new PrismaClient({ adapter }) });
const jobs = new JobQueue({
  url: config.DK_DATABASE_URL,
  schema: 'content',
  clockOffsetMs: config.DK_CLOCK_OFFSET_MS,
  log: messagingLog('jobs'),
});
const keys = { accessKeyId: config.DK_MEDIA_ACCESS_KEY, secretAccessKey: config.DK_MEDIA_SECRET_KEY };
const store = await openStore({ address: config.DK_MEDIA_STORE, ...keys });
const cache = fileURLToPath(new URL('../../../.cache/media-demo', import.meta.url));
const pictures = new DemoPictures({ demo: files, cache, program: fileURLToPath(new URL('admission.js', import.meta.url)) }, store);
await pictures.prepare();
const writer = new DemoWriter(database, people, pictures, jobs);
for (const guideline of readGuidelines(files)) await writer.guideline(guideline);
for (const article of readArticles(files, people, pictures.ids)) await writer.article(article);
for (const wish of readWishes(files, people)) await writer.wish(wish);
store.close();
await jobs.stop();
await database.close();
