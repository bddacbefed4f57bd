import { randomUUID } from 'node:crypto';
import {
  type Broadcast,
  type Input,
  listBroadcasts,
  listNotices,
  passBroadcastOn,
  readBroadcast,
  sendBroadcast,
  startAssignment,
} from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from './days.ts';

const site = 'familjen-helsingborg';
const henrik = demoPerson('henrik.aalto');
const samira = demoPerson('samira.haddad');
const birgit = demoPerson('birgit.sjo');
const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const omar = demoPerson('omar.farah');
const maja = demoPerson('maja.lindqvist');
const jorma = demoPerson('jorma.niemi');
const erik = demoPerson('erik.wallin');
const kristina = demoPerson('kristina.flod');
const elin = demoPerson('elin.sarri');
const marianne = demoPerson('marianne.dahl');

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people'], demo: true });
});
afterAll(() => platform.stop());

type Send = Input<typeof sendBroadcast>;
const aWord = (changes: Partial<Send> = {}): Send => ({
  broadcastId: randomUUID(),
  site,
  subject: 'Vårens tema är språk',
  text: 'Berätta gärna för era kollegor.',
  ...changes,
});
const sent = async (changes: Partial<Send> = {}, as = henrik): Promise<Broadcast> => platform.call(sendBroadcast, aWord(changes), as);
const list = async (as: TestPerson, of = site) => platform.call(listBroadcasts, { site: of, limit: 100 }, as);
const seen = async (id: string, as: TestPerson): Promise<Broadcast | undefined> => (await list(as)).items.find((item) => item.id === id);
const passOn = (broadcastId: string, as: TestPerson, how: 'desk' | 'by-hand' = 'desk') =>
  platform.call(passBroadcastOn, { broadcastId, how }, as);
const receiptOf = ({ receipts }: Broadcast, kommun: string) => receipts.find((receipt) => receipt.kommun === kommun);
const noticesAbout = async (person: TestPerson, id: string): Promise<string[]> => {
  const { items } = await platform.call(listNotices, { unreadOnly: false, limit: 100 }, person);
  return items.filter(({ about }) => about === id).map(({ kind }) => kind);
};
const factsOf = async (id: string) => {
  const text = `select subject, data from people.outbox where aggregate = $1 order by version`;
  return (await platform.admin.query<{ subject: string; data: object }>(text, [id])).rows;
};
const toldOf = async (id: string, kind: string): Promise<number> => {
  const text = 'select count(*)::int as count from people.notice where about = $1 and kind = $2';
  return (await platform.admin.query<{ count: number }>(text, [id, kind])).rows[0]!.count;
};

describe('C7: the chief editor’s word', () => {
  it('reaches each member’s contact persons, and shows where there is none', async () => {
    const broadcast = await sent();
    expect(broadcast).toMatchObject({ by: henrik.id, subject: 'Vårens tema är språk', acts: [] });
    expect(broadcast.receipts).toHaveLength(11);
    expect(receiptOf(broadcast, '1277')).toEqual({
      kommun: '1277',
      contactPersons: [birgit.id],
      readBy: null,
      readAt: null,
      passedOnBy: null,
      passedOnAt: null,
      reached: 0,
    });
    expect(broadcast.receipts.filter(({ contactPersons }) => contactPersons.length === 0).map(({ kommun }) => kommun)).toEqual(['1214']);
    expect([await noticesAbout(birgit, broadcast.id), await noticesAbout(asa, broadcast.id)]).toEqual([['broadcast-sent'], []]);
    expect(await toldOf(broadcast.id, 'broadcast-sent')).toBe(10);
    expect(await factsOf(broadcast.id)).toEqual([
      {
        subject: `dk.evt.site-${site}.people.broadcast.sent.v1.${broadcast.id}`,
        data: { broadcastId: broadcast.id, site, kommun: null, by: henrik.id },
      },
    ]);
  });

  it('is read by a contact person, once, which the chief editor sees', async () => {
    const { id } = await sent();
    expect((await seen(id, birgit))!.acts).toEqual(['read', 'pass-on']);
    const read = await platform.call(readBroadcast, { broadcastId: id }, birgit);
    expect(read.receipts).toMatchObject([{ kommun: '1277', readBy: birgit.id, passedOnAt: null }]);
    expect(read.acts).toEqual(['pass-on']);
    expect(await platform.call(readBroadcast, { broadcastId: id }, birgit)).toEqual(read);
    expect(receiptOf((await seen(id, henrik))!, '1277')).toEqual(read.receipts[0]);
  });

  it('is passed on to everyone’s desk in the own municipality, and to nobody elsewhere', async () => {
    const { id } = await sent();
    expect(await seen(id, asa)).toBeUndefined();
    const passed = await passOn(id, birgit);
    expect(passed.receipts).toMatchObject([{ readBy: birgit.id, passedOnBy: birgit.id, reached: 6 }]);
    expect(passed.acts).toEqual([]);
    expect([await noticesAbout(asa, id), await noticesAbout(maja, id), await noticesAbout(birgit, id)]).toEqual([
      ['broadcast-passed-on'],
      [],
      ['broadcast-sent'],
    ]);
    expect(await seen(id, asa)).toMatchObject({ text: 'Berätta gärna för era kollegor.', receipts: [], acts: [] });
    expect(await seen(id, maja)).toBeUndefined();
    expect((await factsOf(id))[1]!.data).toEqual({ broadcastId: id, site, kommun: '1277', by: birgit.id });
  });

  it('reaches people with protected identity like all others', async () => {
    await platform.admin.query('update people.person set is_protected = true where id = $1', [nils.id]);
    const { id } = await sent();
    await passOn(id, birgit);
    expect(await noticesAbout(nils, id)).toEqual(['broadcast-passed-on']);
    await platform.admin.query('update people.person set is_protected = false where id = $1', [nils.id]);
  });

  it('is passed on by hand with a mark alone; the staff find it, and nobody is told', async () => {
    const { id } = await sent();
    expect((await passOn(id, birgit, 'by-hand')).receipts).toMatchObject([{ passedOnBy: birgit.id, reached: 0 }]);
    expect([await noticesAbout(asa, id), (await seen(id, asa))!.id]).toEqual([[], id]);
  });

  it('goes to the desks later when it was passed on by hand, once', async () => {
    const { id } = await sent();
    const byHand = await passOn(id, birgit, 'by-hand');
    expect(byHand.acts).toEqual(['pass-on']);
    const passed = await passOn(id, birgit);
    expect(passed).toMatchObject({ acts: [], receipts: [{ passedOnAt: byHand.receipts[0]!.passedOnAt, reached: 6 }] });
    expect(await noticesAbout(asa, id)).toEqual(['broadcast-passed-on']);
    expect(await passOn(id, birgit)).toEqual(passed);
    expect(await passOn(id, birgit, 'by-hand')).toEqual(passed);
    expect([await toldOf(id, 'broadcast-passed-on'), (await factsOf(id)).length]).toEqual([6, 2]);
  });

  it('L10: is passed on once, when two contact persons do it at the same moment', async () => {
    const second = { assignmentId: randomUUID(), personId: jorma.id, role: 'contact-person', place: '1284', from: day(0) };
    expect((await platform.ask(startAssignment, second, omar)).status).toBe(200);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await sent();
      const [one, other] = await Promise.all([passOn(id, omar), passOn(id, jorma)]);
      expect(one.receipts).toEqual(other.receipts);
      expect(await toldOf(id, 'broadcast-passed-on')).toBe(1);
      expect(one.receipts).toMatchObject([{ contactPersons: [omar.id, jorma.id].toSorted(), reached: 1 }]);
      expect(await factsOf(id)).toHaveLength(2);
    }
  });

  it('L10: is sent once, however often it is said, and nothing else under its id', async () => {
    const word = aWord();
    const answers = await Promise.all([1, 2, 3].map(() => platform.call(sendBroadcast, word, henrik)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await factsOf(word.broadcastId)).toHaveLength(1);
    expect((await platform.ask(sendBroadcast, { ...word, text: 'Något annat.' }, henrik)).status).toBe(409);
    const idempotencyKey = randomUUID();
    await passOn(word.broadcastId, birgit);
    const input = { broadcastId: word.broadcastId };
    const first = await platform.call(readBroadcast, input, omar, { idempotencyKey });
    expect(await platform.call(readBroadcast, input, omar, { idempotencyKey })).toEqual(first);
  });

  it('works on a site of one municipality, whose chief editor is its contact person', async () => {
    const broadcast = await sent({ site: 'pedagogcentrum-osteraker' }, kristina);
    expect(broadcast).toMatchObject({ receipts: [{ kommun: '0117', contactPersons: [kristina.id] }], acts: ['read', 'pass-on'] });
    await passOn(broadcast.id, kristina);
    expect(await noticesAbout(elin, broadcast.id)).toEqual(['broadcast-passed-on']);
  });

  it('comes newest first', async () => {
    const { items, maySend } = await list(henrik);
    expect(maySend).toBe(true);
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('A5: a broadcast is not', () => {
  it.each<[string, TestPerson | undefined, number]>([
    ['an editor', samira, 403],
    ['a contact person', birgit, 403],
    ['the chief editor of another site', marianne, 403],
    ['nobody signed in', undefined, 401],
  ])('sent by %s', async (_who, as, status) => {
    const word = aWord();
    expect((await platform.ask(sendBroadcast, word, as)).status).toBe(status);
    expect(await factsOf(word.broadcastId)).toEqual([]);
  });

  it.each<[string, TestPerson, number]>([
    ['staff', asa, 403],
    ['the chief editor, whose own contact person does it', henrik, 403],
    ['a municipality whose contact person is missing', erik, 403],
    ['a contact person of another site', kristina, 404],
  ])('read or passed on by %s', async (_who, as, status) => {
    const { id } = await sent();
    expect((await platform.ask(readBroadcast, { broadcastId: id }, as)).status).toBe(status);
    expect((await platform.ask(passBroadcastOn, { broadcastId: id, how: 'desk' }, as)).status).toBe(status);
    expect(await toldOf(id, 'broadcast-passed-on')).toBe(0);
  });

  it('read by anybody when there is none', async () => {
    const { json } = await platform.ask(readBroadcast, { broadcastId: randomUUID() }, birgit);
    expect(json).toMatchObject({ type: expect.stringMatching(/broadcast-not-found$/) });
  });

  it('seen by another site’s people, and its receipts by nobody but those they are about', async () => {
    expect((await platform.ask(listBroadcasts, { site }, marianne)).status).toBe(403);
    expect((await platform.ask(listBroadcasts, { site: 'ingen-sadan' }, asa)).status).toBe(404);
    const { items, maySend } = await list(birgit);
    expect(maySend).toBe(false);
    expect(new Set(items.flatMap(({ receipts }) => receipts.map(({ kommun }) => kommun)))).toEqual(new Set(['1277']));
  });
});
