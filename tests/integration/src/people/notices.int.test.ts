import { randomUUID } from 'node:crypto';
import {
  ARTICLE_EVENTS,
  type ArticleEventData,
  type ArticleFact,
  listNotices,
  type Notice,
  readNotice,
  subjectOf,
  WISH_EVENTS,
} from '@delakultur/contracts';
import { type Broker, connectBroker, encodeEvent } from '@delakultur/messaging';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const karin = demoPerson('karin.lund');
const samira = demoPerson('samira.haddad');
const birgit = demoPerson('birgit.sjo');
const maja = demoPerson('maja.lindqvist');

let platform: Platform;
let content: Broker;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
  content = await connectBroker({ url: platform.nats.url, seed: platform.keys['content']!.seed, name: 'content' });
});
afterAll(async () => {
  await content.close();
  await platform.stop();
});

interface Fact {
  readonly kind: ArticleFact;
  readonly version: number;
  readonly data: ArticleEventData;
  readonly id: string;
}
const aFact = (kind: ArticleFact, changes: Partial<ArticleEventData> = {}, version = 1): Fact => ({
  kind,
  version,
  id: randomUUID(),
  data: {
    articleId: randomUUID(),
    version,
    site: 'familjen-helsingborg',
    kommun: '1277',
    state: 'with-manager',
    by: asa.id,
    authors: [asa.id, nils.id],
    waitsFor: [karin.id],
    helpers: [],
    editor: null,
    manager: null,
    ...changes,
  },
});

/** Publishes facts as content's relay does, and returns when people has applied them. */
async function happen(...facts: readonly Fact[]): Promise<void> {
  for (const { id, kind, version, data } of facts) {
    const contract = ARTICLE_EVENTS[kind];
    const subject = subjectOf(contract, data.kommun, data.articleId);
    const event = {
      id,
      subject,
      type: contract.type,
      source: '/content',
      aggregate: data.articleId,
      version,
      time: '2026-11-23T13:05:09.000Z',
      data,
    };
    const { body, headers } = encodeEvent(event);
    // No message id: what is sent twice shall arrive twice.
    await content.jetstream.publish(subject, body, { headers });
  }
  await platform.caughtUp('people');
}

const noticesOf = async (person: TestPerson, articleId: string): Promise<Notice[]> => {
  const { items } = await platform.call(listNotices, { unreadOnly: false, limit: 100 }, person);
  return items.filter((notice) => notice.articleId === articleId);
};

describe('a notice', () => {
  it('C5: tells the manager and the co-author of a submission, and not the author who did it', async () => {
    const submitted = aFact('submitted');
    const { articleId } = submitted.data;
    await happen(submitted);
    expect(await noticesOf(karin, articleId)).toEqual([
      {
        id: expect.any(String),
        kind: 'submitted',
        site: 'familjen-helsingborg',
        articleId,
        about: null,
        at: '2026-11-23T13:05:09.000Z',
        readAt: null,
      },
    ]);
    expect(await noticesOf(nils, articleId)).toHaveLength(1);
    expect(await noticesOf(asa, articleId)).toEqual([]);
  });

  it('C5: tells the manager whom the author has named, in words of their own', async () => {
    const attested = aFact('attested', { state: 'with-editor', waitsFor: [samira.id], manager: karin.id });
    const { articleId } = attested.data;
    await happen(attested);
    expect(await noticesOf(karin, articleId)).toMatchObject([{ kind: 'manager-named', articleId, readAt: null }]);
    expect([await noticesOf(samira, articleId), await noticesOf(nils, articleId)]).toMatchObject([
      [{ kind: 'attested' }],
      [{ kind: 'attested' }],
    ]);
  });

  it('C3: tells the editor in Helsingborg that an article in Åstorp waits', async () => {
    const agreed = aFact('manager-agreed', { by: karin.id, waitsFor: [samira.id] });
    await happen(agreed);
    expect(await noticesOf(samira, agreed.data.articleId)).toMatchObject([{ kind: 'manager-agreed' }]);
  });

  it('L7: comes once, however often the fact comes, and not from an older fact after a newer', async () => {
    const first = aFact('submitted');
    const second = aFact('manager-agreed', { ...first.data, by: karin.id, waitsFor: [samira.id] }, 2);
    await happen(second, first, second, first);
    expect(await noticesOf(asa, first.data.articleId)).toMatchObject([{ kind: 'manager-agreed' }]);
    expect(await noticesOf(karin, first.data.articleId)).toEqual([]);
  });

  it('L8: is nobody else’s to see or to mark', async () => {
    const submitted = aFact('submitted');
    await happen(submitted);
    const [notice] = await noticesOf(karin, submitted.data.articleId);
    for (const person of [nils, maja]) expect((await platform.ask(readNotice, { noticeId: notice!.id }, person)).status).toBe(404);
    expect(await noticesOf(karin, submitted.data.articleId)).toMatchObject([{ readAt: null }]);
  });
});

describe('my notices', () => {
  it('come newest first, with how many are unread, however few are asked for', async () => {
    await happen(aFact('commented'), aFact('commented'), aFact('commented'));
    const { items, unread } = await platform.call(listNotices, { unreadOnly: true, limit: 2 }, karin);
    expect(items).toHaveLength(2);
    expect(unread).toBeGreaterThanOrEqual(3);
    expect(listNotices.output.parse({ items, unread })).toEqual({ items, unread });
  });

  it('are read once: a second reading keeps the first time, and a retry its answer', async () => {
    const submitted = aFact('submitted');
    await happen(submitted);
    const [notice] = await noticesOf(karin, submitted.data.articleId);
    const idempotencyKey = randomUUID();
    const read = await platform.call(readNotice, { noticeId: notice!.id }, karin, { idempotencyKey });
    expect(read.readAt).not.toBeNull();
    expect(await platform.call(readNotice, { noticeId: notice!.id }, karin, { idempotencyKey })).toEqual(read);
    expect(await platform.call(readNotice, { noticeId: notice!.id }, karin)).toEqual(read);
    const { items } = await platform.call(listNotices, { unreadOnly: true, limit: 100 }, karin);
    expect(items.map(({ id }) => id)).not.toContain(notice!.id);
  });

  it('C29: tell whoever wanted a topic that somebody writes about it, in whatever municipality they are', async () => {
    const wishId = randomUUID();
    const wish = { wishId, site: 'familjen-helsingborg', kommun: '1277', by: maja.id, nominatedBy: samira.id, takenBy: maja.id };
    const subject = subjectOf(WISH_EVENTS.taken, 'site-familjen-helsingborg', wishId);
    const event = {
      id: randomUUID(),
      subject,
      type: WISH_EVENTS.taken.type,
      source: '/content',
      aggregate: wishId,
      version: 1,
      data: wish,
    };
    const { body, headers } = encodeEvent({ ...event, time: '2026-11-23T13:05:09.000Z' });
    await content.jetstream.publish(subject, body, { headers });
    await platform.caughtUp('people');
    const { items } = await platform.call(listNotices, { unreadOnly: true, limit: 100 }, samira);
    expect(items.filter(({ about }) => about === wishId)).toMatchObject([{ kind: 'wish-taken', site: wish.site, articleId: null }]);
  });

  it('C5: tell who helps when nobody answers, and nobody of what happened by itself twice', async () => {
    const escalated = aFact('escalated', { by: null, helpers: [birgit.id] });
    await happen(escalated, escalated);
    expect(await noticesOf(birgit, escalated.data.articleId)).toMatchObject([{ kind: 'escalated' }]);
    expect(await noticesOf(karin, escalated.data.articleId)).toEqual([]);
  });

  it('go after a year and a half', async () => {
    const [old, young] = [aFact('commented'), aFact('commented')];
    await happen(old, young);
    const age = (articleId: string, months: number) =>
      platform.admin.query(`update people.notice set at = now() - make_interval(months => $2) where article_id = $1`, [articleId, months]);
    await age(old.data.articleId, 19);
    await age(young.data.articleId, 17);
    await platform.admin.query(`insert into people_jobs.job (name, data) values ('sweep-notices', '{}')`);
    await expect.poll(() => noticesOf(karin, old.data.articleId), { timeout: 60_000 }).toEqual([]);
    expect(await noticesOf(karin, young.data.articleId)).toHaveLength(1);
  });

  it('answer with a problem to an id that is none, and to nobody signed in', async () => {
    expect((await platform.ask(readNotice, { noticeId: randomUUID() }, karin)).status).toBe(404);
    expect((await platform.ask(readNotice, { noticeId: 'x' }, karin)).status).toBe(400);
    expect((await platform.ask(listNotices, {})).status).toBe(401);
  });
});
