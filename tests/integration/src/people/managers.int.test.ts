import { randomUUID } from 'node:crypto';
import { endAssignment, readMe, requestArticleChanges, startAssignment, submitArticle } from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, Walk } from '../content/walk.ts';
import { day } from './days.ts';

const { asa, karin, mustafa, birgit, nils, samira } = people;
const yusuf = demoPerson('yusuf.demir');
const annika = demoPerson('annika.strom');

let platform: Platform;
let walk: Walk;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

it('C5: the manager whom an author names hears of it as news, and when the author has answered the editor', async () => {
  const sent = await walk.take(submitArticle, await walk.draft(yusuf), yusuf, { declared: 1, managerId: annika.id });
  expect([sent.state, await walk.told(annika, sent)]).toEqual(['with-editor', ['manager-named']]);
  await walk.take(requestArticleChanges, sent, samira, { reason: 'Berätta mer om barnens egna ord.' });
  const returned = await walk.take(submitArticle, sent, yusuf, { declared: 1, managerId: annika.id });
  expect([returned.state, await walk.told(annika, sent)]).toEqual(['with-editor', ['manager-informed', 'manager-named']]);
});

describe('C5: where two are managers at one place', () => {
  it.each([
    ['Birgit', birgit],
    ['Nils', nils],
  ])('%s, who is there for a time, is asked instead of the one on record', async (_name, temporary) => {
    const { place } = (await platform.call(readMe, {}, karin)).assignments.find(({ role }) => role === 'rektor')!;
    const assignmentId = randomUUID();
    const start = { assignmentId, personId: temporary.id, role: 'rektor', place, from: day(0), until: day(30) } as const;
    await platform.call(startAssignment, start, mustafa);
    await platform.caughtUp('content');
    expect((await platform.call(readMe, {}, asa)).manager?.id).toBe(temporary.id);
    expect((await walk.withManager(asa)).wait.persons).toEqual([temporary.id]);
    await platform.call(endAssignment, { assignmentId, until: day(-1) }, mustafa);
    await platform.caughtUp('content');
    expect((await platform.call(readMe, {}, asa)).manager?.id).toBe(karin.id);
  });
});
