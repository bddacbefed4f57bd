import type { Article } from '@delakultur/contracts';
import type { Part } from '@delakultur/stack';
import { type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Walk } from '../../integration/src/content/walk.ts';
import { sample } from './config.ts';
import { type Command, COMMANDS, type Event, EVENTS, inputOf } from './deeds.ts';
import { endStateOf } from './end-state.ts';
import { checkPlatform, NONE } from './laws.ts';

const SOON = { timeout: 60_000, interval: 50 };
const MINUTE_MS = 60_000;

let platform: Platform;
let walk: Walk;
/** Every start of content is a minute later, so that nobody has to wait until a killed process is missed. */
let minutes = 0;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

async function start(service: string, environment: Readonly<Record<string, string>> = {}): Promise<Part> {
  await platform.parts.get(service)?.stop();
  minutes += 1;
  return platform.start(service, service === 'content' ? { DK_CLOCK_OFFSET_MS: String(minutes * MINUTE_MS), ...environment } : environment);
}

/** Starts a service that will kill itself, perhaps before it is ready. Gives what settles when it has died. */
const startToDie = (service: string, failpoint: string): Promise<() => Promise<unknown>> =>
  start(service, { DK_FAILPOINT: failpoint }).then(
    ({ ended }) =>
      () =>
        ended,
    () => async () => 'died before it was ready',
  );

async function settled(): Promise<void> {
  await platform.caughtUp('content');
  await platform.caughtUp('people');
}

/** Each of them on an article of its own. */
async function arranged<Deed extends Command | Event>(deeds: readonly Deed[]): Promise<(readonly [Deed, Article])[]> {
  const all = await Promise.all(deeds.map(async (deed) => [deed, await deed.arrange(walk)] as const));
  await settled();
  return all;
}

/** What each leaves behind when nothing goes wrong. */
const clean = new Map<Command | Event, unknown>();
const keep = async (all: readonly (readonly [Command | Event, Article])[]): Promise<void> => {
  for (const [deed, article] of all) clean.set(deed, await endStateOf(platform, article));
};

type Case<Deed> = [service: string, failpoint: string, what: string, deeds: readonly Deed[]];
const each = <Deed>(deeds: Readonly<Record<string, Deed>>, service: string, failpoint: string): Case<Deed>[] =>
  Object.entries(deeds).map(([what, deed]) => [service, failpoint, what, [deed]]);
const together = <Deed>(deeds: Readonly<Record<string, Deed>>, service: string, failpoint: string): Case<Deed>[] => [
  [service, failpoint, 'all together', Object.values(deeds)],
];

const ask = (command: Command, article: Article) =>
  platform.ask(command.contract, inputOf(command, article), command.by, { idempotencyKey: article.id });

describe('N5, L10: a command whose answer is lost to a kill, sent again under its key', () => {
  beforeAll(async () => {
    const all = await arranged<Command>(Object.values(COMMANDS));
    for (const [command, article] of all) await platform.call(command.contract, inputOf(command, article) as never, command.by);
    await settled();
    await keep(all);
  });

  const deaths = [
    ...together<Command>(COMMANDS, 'people', 'consumer.afterCommit'),
    ...each<Command>(COMMANDS, 'content', 'outbox.afterPublish'),
    ...each<Command>(COMMANDS, 'content', 'outbox.beforePublish'),
  ];

  it.each(sample(deaths, 4))('ends as if nothing had happened when %s dies at %s: %s', async (service, failpoint, _what, commands) => {
    const all = await arranged(commands);
    const death = await startToDie(service, failpoint);
    await Promise.all(all.map(([command, article]) => ask(command, article).catch(() => 'no answer came')));
    await death();
    await start(service);
    for (const [command, article] of all) {
      const [answer, again] = [await ask(command, article), await ask(command, article)];
      expect([answer.status, again.status, again.json]).toEqual([200, 200, answer.json]);
    }
    await settled();
    for (const [command, article] of all) expect(await endStateOf(platform, article)).toEqual(clean.get(command));
  });
});

/** Brings the time about while nobody works. */
async function due(events: readonly Event[]): Promise<(readonly [Event, Article])[]> {
  const all = await arranged(events);
  await platform.parts.get('content')!.stop();
  for (const [{ comes, job }, { id }] of all) {
    await platform.admin.query(comes, [id]);
    const wake = `update content_jobs.job set start_after = now() - interval '1 second' where name = $1 and data ->> 'articleId' = $2 and state = 'created'`;
    await platform.admin.query(wake, [job, id]);
  }
  return all;
}

/** Returns when it has happened, and no job of it is left to be done now. */
async function done({ isDone, job }: Event, { id }: Article): Promise<void> {
  const sql = `select from content.article a where id = $1 and ${isDone} and not exists (select from content_jobs.job
    where name = $2 and data ->> 'articleId' = $1::text and (state in ('active', 'retry') or (state = 'created' and start_after < now())))`;
  await vi.waitFor(async () => expect((await platform.admin.query(sql, [id, job])).rowCount).toBe(1), SOON);
  await settled();
}

describe('N5: what happens by itself, when a service is killed over it', () => {
  beforeAll(async () => {
    const all = await due(Object.values(EVENTS));
    await start('content');
    for (const [event, article] of all) await done(event, article);
    await keep(all);
  });

  const deaths = [
    ...together<Event>(EVENTS, 'content', 'outbox.beforePublish'),
    ...each<Event>(EVENTS, 'content', 'job.beforeMark'),
    ...each<Event>(EVENTS, 'content', 'job.taken'),
    ...together<Event>(EVENTS, 'content', 'outbox.afterPublish'),
    ...together<Event>(EVENTS, 'people', 'consumer.afterCommit'),
  ];

  it.each(sample(deaths, 4))('happens once when %s dies at %s: %s', async (service, failpoint, _what, events) => {
    const all = await due(events);
    const death = await startToDie(service, failpoint);
    if (service === 'people') await start('content');
    await death();
    await start(service);
    for (const [event, article] of all) {
      await done(event, article);
      expect(await endStateOf(platform, article)).toEqual(clean.get(event));
    }
  });
});

it('L4-L7: after all these kills nothing is lost, made up, out of order, or applied twice', async () => {
  expect(await checkPlatform(platform)).toEqual(NONE);
});
