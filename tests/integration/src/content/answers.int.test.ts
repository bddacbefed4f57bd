import { randomUUID } from 'node:crypto';
import {
  acceptGuideline,
  agreeToArticle,
  answerAsManager,
  type Article,
  declineArticle,
  endAssignment,
  listAssignments,
  type ManagerQuestion,
  readArticle,
  readManagerQuestion,
  recallArticle,
  type Rpc,
  saveArticle,
  startAssignment,
  submitArticle,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { type LinkClaims, signLink } from '@delakultur/identity';
import { demoPerson, LINK_SECRET, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const nils = demoPerson('nils.berg');
const daniel = demoPerson('daniel.kovac');
const karin = demoPerson('karin.lund');
const ingrid = demoPerson('ingrid.nyberg');
const mirjam = demoPerson('mirjam.tesfaye');
const stefan = demoPerson('stefan.brodd');
const mustafa = demoPerson('mustafa.oz');
const body = fromMarkdown('Vi samlade kottar.\n\n## Så gjorde vi\n\nBarnen sorterade dem efter storlek.');
const reason = 'Vänta till efter utvecklingssamtalen.';

let platform: Platform;
let made = 0;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
  for (const author of [asa, mirjam]) await platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, author);
});
afterAll(() => platform.stop());

const stepOf = ({ id, version }: Article) => ({ articleId: id, version });
const send = (article: Article, author = asa) => platform.call(submitArticle, { ...stepOf(article), declared: 1 }, author);

/** An article that waits for its author's manager. */
async function sentArticle(author = asa, coAuthors: readonly string[] = []): Promise<Article> {
  const title = `Vi räknar kottar ${(made += 1)}`;
  const text = { title, body, lang: 'sv', schoolForm: 'forskola', topic: 'matematik', licence: 'CC-BY-4.0', producer: null } as const;
  const draft = { ...text, articleId: randomUUID(), version: 0, site: SITE, coAuthors: [...coAuthors], wishId: null };
  return send(await platform.call(saveArticle, draft, author), author);
}

type Claims = LinkClaims['manager-answer'];
/** A link of ours, with something unusual about it. */
const signed =
  (claims: Partial<Claims>, expiresIn: number | string = 60) =>
  ({ id: articleId, version }: Article): Promise<string> =>
    signLink(LINK_SECRET, { purpose: 'manager-answer', articleId, version, personId: karin.id, ...claims, expiresIn });
const linkOf = ({ id: articleId, version }: Article, { id: personId }: Pick<TestPerson, 'id'> = karin, secret = LINK_SECRET) =>
  signLink(secret, { purpose: 'manager-answer', articleId, version, personId, expiresIn: '14 days' });
const read = (token: string) => platform.call(readManagerQuestion, { token });
const give = (token: string, answer: 'agree' | 'decline') =>
  platform.ask(answerAsManager, { token, answer, ...(answer === 'decline' && { reason }) });
const slugOf = async (contract: Rpc, input: unknown): Promise<string> => {
  const { json } = await platform.ask(contract, input);
  return String((json as { type?: string }).type ?? 'no problem')
    .split('/')
    .at(-1)!;
};
const historyOf = async ({ id: articleId }: Article) => (await platform.call(readArticle, { articleId }, asa)).history;

/** The unit that Karin leads. */
async function rektorsPlace(): Promise<string> {
  const text = `select place from content.held_role where person_id = $1 and role = 'rektor' and on_behalf_of is null`;
  return (await platform.admin.query<{ place: string }>(text, [karin.id])).rows[0]!.place;
}

describe('a manager’s answer by the link in the mail', () => {
  it('T7: shows, without signing in, who asks and the text as it was sent', async () => {
    const sent = await sentArticle(asa, [nils.id]);
    expect(await read(await linkOf(sent))).toEqual({
      articleId: sent.id,
      site: SITE,
      state: 'waiting',
      since: sent.wait.since,
      article: { title: sent.title, body: sent.body, media: [], lang: 'sv', authors: ['Åsa Ek', 'Nils Berg'] },
    });
  });

  it('leaves out the name of whoever has a protected identity', async () => {
    await platform.admin.query('update people.person set is_protected = true where id = $1', [daniel.id]);
    const { article } = await read(await linkOf(await sentArticle(asa, [daniel.id])));
    expect(article?.authors).toEqual(['Åsa Ek']);
  });

  it('C5: is the manager’s own act in the article’s history and its facts, and the editor is next', async () => {
    const sent = await sentArticle();
    const { status, json } = await give(await linkOf(sent), 'agree');
    expect({ status, json }).toMatchObject({ status: 200, json: { state: 'agreed', article: null } });
    const article = await platform.call(readArticle, { articleId: sent.id }, asa);
    expect(article).toMatchObject({ state: 'with-editor', agreement: { by: karin.id, how: 'confirmed' }, wait: { role: 'editor' } });
    expect(article.history.at(-1)).toMatchObject({ action: 'agree', role: 'manager', by: karin.id, person: null });
    const { rows } = await platform.admin.query(
      `select data ->> 'by' as by from content.outbox where aggregate = $1 and type like '%manager-agreed%'`,
      [sent.id],
    );
    expect(rows).toEqual([{ by: karin.id }]);
  });

  it('C5: brings a no back to the author with its reason, and takes no no without one', async () => {
    const sent = await sentArticle();
    const token = await linkOf(sent);
    expect(await slugOf(answerAsManager, { token, answer: 'decline' })).toBe('invalid-request');
    expect((await read(token)).state).toBe('waiting');
    expect((await give(token, 'decline')).json).toMatchObject({ state: 'declined' });
    const article = await platform.call(readArticle, { articleId: sent.id }, asa);
    expect(article).toMatchObject({ state: 'draft', agreement: null });
    expect(article.history.at(-1)).toMatchObject({ action: 'decline', by: karin.id, reason });
  });

  it('A20: answers once: the same answer again is answered as before, another is refused, and the text is shown no more', async () => {
    const sent = await sentArticle();
    const token = await linkOf(sent);
    const first = await give(token, 'agree');
    const again = await give(token, 'agree');
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(await slugOf(answerAsManager, { token, answer: 'decline', reason })).toBe('link-used');
    expect(await read(token)).toMatchObject({ state: 'agreed', article: null });
    expect((await historyOf(sent)).filter(({ role }) => role === 'manager')).toHaveLength(1);
  });

  it('C5: lets a delegate answer for the manager, and says for whom', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const days = { from: today, until: `${Number(today.slice(0, 4)) + 1}-01-31` };
    const lent = { assignmentId: randomUUID(), personId: nils.id, role: 'rektor', place: await rektorsPlace(), percent: null } as const;
    await platform.call(startAssignment, { ...lent, ...days, onBehalfOf: karin.id }, karin);
    await platform.caughtUp('content');
    const sent = await sentArticle();
    expect((await give(await linkOf(sent, nils), 'agree')).json).toMatchObject({ state: 'agreed' });
    expect((await historyOf(sent)).at(-1)).toMatchObject({ action: 'agree', by: nils.id, person: karin.id });
    // The manager's own link tells what was answered for her.
    expect(await read(await linkOf(sent))).toMatchObject({ state: 'agreed', article: null });
  });

  it('C5: lets no author answer for the own article, also as a delegate', async () => {
    const sent = await sentArticle(asa, [nils.id]);
    const token = await linkOf(sent, nils);
    expect(await read(token)).toMatchObject({ state: 'moved', article: null });
    expect(await slugOf(answerAsManager, { token, answer: 'agree' })).toBe('article-version-stale');
  });
});

describe('a question that no longer waits for whoever holds the link', () => {
  it.each<[string, () => Promise<string>]>([
    [
      'the author took it back',
      async () => {
        const sent = await sentArticle();
        await platform.call(recallArticle, stepOf(sent), asa);
        return linkOf(sent);
      },
    ],
    [
      'the author took it back and sent it again',
      async () => {
        const sent = await sentArticle();
        await send(await platform.call(recallArticle, stepOf(sent), asa));
        return linkOf(sent);
      },
    ],
    ['another manager is asked', async () => linkOf(await sentArticle(), ingrid)],
  ])('has moved, shows no text and takes no answer: %s', async (_what, arrange) => {
    const token = await arrange();
    expect(await read(token)).toMatchObject({ state: 'moved', article: null });
    expect(await slugOf(answerAsManager, { token, answer: 'agree' })).toBe('article-version-stale');
  });

  it('asks anew with a new link when the author has changed it after a no', async () => {
    const sent = await sentArticle();
    const [old, declined] = [await linkOf(sent), await platform.call(declineArticle, { ...stepOf(sent), reason }, karin)];
    const again = await send(await platform.call(readArticle, { articleId: declined.id }, asa));
    expect(await read(old)).toMatchObject({ state: 'declined', article: null });
    expect(await slugOf(answerAsManager, { token: old, answer: 'agree' })).toBe('link-used');
    expect((await give(await linkOf(again), 'agree')).json).toMatchObject({ state: 'agreed' });
  });
});

describe('a link that says nothing', () => {
  it.each<[string, (article: Article) => Promise<string>]>([
    ['A20: signed by somebody else', (article) => linkOf(article, karin, 'a secret that somebody else has made up')],
    ['ended', signed({}, -1)],
    ['for another purpose', () => signLink(LINK_SECRET, { purpose: 'unsubscribe', personId: karin.id, kommun: '1277', expiresIn: 60 })],
    ['no link at all', async () => 'eyJhbGciOiJub25lIn0.e30.'],
    ['for an article that is not there', signed({ articleId: randomUUID() })],
    ['for somebody who leads nothing', signed({ personId: daniel.id })],
    ['for its author', signed({ personId: asa.id })],
    ['L8: for a manager of another municipality', signed({ personId: stefan.id })],
  ])('is refused: %s', async (_what, sign) => {
    const token = await sign(await sentArticle());
    expect(await slugOf(readManagerQuestion, { token })).toBe('link-refused');
    expect(await slugOf(answerAsManager, { token, answer: 'agree' })).toBe('link-refused');
  });

  it('C5: is refused from the day after the manager’s role has ended', async () => {
    const sent = await sentArticle(mirjam);
    const manager = { id: sent.manager! };
    const token = await linkOf(sent, manager);
    expect((await read(token)).state).toBe('waiting');
    await platform.admin.query(
      `update content.held_role set from_day = current_date - 9, until_day = current_date - 2 where person_id = $1 and role = 'rektor'`,
      [manager.id],
    );
    expect(await slugOf(readManagerQuestion, { token })).toBe('link-refused');
    expect(await slugOf(answerAsManager, { token, answer: 'agree' })).toBe('link-refused');
  });
});

describe('two answers at once', () => {
  it.each([1, 2, 3])('count once when they are the same, and both are told so (%i)', async () => {
    const sent = await sentArticle();
    const token = await linkOf(sent);
    const answers = await Promise.all([1, 2, 3].map(() => give(token, 'agree')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await historyOf(sent)).filter(({ role }) => role === 'manager')).toHaveLength(1);
  });

  it.each([1, 2, 3])('have one winner when they differ, whichever way they come (%i)', async () => {
    const sent = await sentArticle();
    const token = await linkOf(sent);
    const [yes, no, desk] = await Promise.all([
      give(token, 'agree'),
      give(token, 'decline'),
      platform.ask(agreeToArticle, stepOf(sent), karin),
    ]);
    const steps = (await historyOf(sent)).filter(({ role }) => role === 'manager');
    expect(steps).toHaveLength(1);
    const said = steps[0]!.action;
    expect([yes.status, no.status]).toEqual(said === 'agree' ? [200, 409] : [409, 200]);
    expect([200, 412]).toContain(desk.status);
    expect((await read(token)).state satisfies ManagerQuestion['state']).toBe(said === 'agree' ? 'agreed' : 'declined');
  });
});

it('C5: goes to who is the manager now when the role has another holder, whose own link answers', async () => {
  const sent = await sentArticle();
  const [before, after] = [await linkOf(sent), await linkOf(sent, ingrid)];
  expect((await read(after)).state).toBe('moved');
  const place = await rektorsPlace();
  const { items } = await platform.call(listAssignments, { place, past: false }, mustafa);
  const { id: assignmentId } = items.find(({ personId, role }) => personId === karin.id && role === 'rektor')!;
  await platform.call(endAssignment, { assignmentId, until: '2026-01-31' }, mustafa);
  await expect.poll(async () => (await read(after)).state, { timeout: 60_000 }).toBe('waiting');
  expect(await slugOf(answerAsManager, { token: before, answer: 'agree' })).toBe('link-refused');
  expect((await give(after, 'agree')).json).toMatchObject({ state: 'agreed' });
  expect((await historyOf(sent)).at(-1)).toMatchObject({ action: 'agree', by: ingrid.id });
});
