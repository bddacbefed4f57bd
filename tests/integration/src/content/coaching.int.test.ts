import { randomUUID } from 'node:crypto';
import {
  agreeToArticle,
  approveArticleWording,
  type Article,
  commentOnArticle,
  declineArticle,
  endAssignment,
  handOverArticle,
  listArticles,
  passArticleOn,
  proposeArticleWording,
  readArticle,
  releaseArticle,
  requestArticleChanges,
  saveArticle,
  settleArticleWording,
  startAssignment,
  submitArticle,
  takeArticle,
  withdrawArticle,
} from '@delakultur/contracts';
import { blockChanges } from '@delakultur/document';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, people, SITE, stepOf, Walk, wording } from './walk.ts';

const { asa, nils, karin, samira, leo, henrik, nour, lena, petra, mustafa } = people;
const daniel = demoPerson('daniel.kovac');
const ingrid = demoPerson('ingrid.nyberg');
const yusuf = demoPerson('yusuf.demir');
const annika = demoPerson('annika.strom');
const margareta = demoPerson('margareta.oberg');
const reason = 'Berätta mer om barnens egna idéer.';

let platform: Platform;
let walk: Walk;
beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const toDoOf = async (person: TestPerson): Promise<string[]> =>
  (await platform.call(listArticles, { view: 'to-do', limit: 100 }, person)).items.map(({ id }) => id);
const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const actionsOf = ({ history }: Article): string[] => history.map(({ action }) => action);

const QUOTE = 'Barnen sorterade dem efter storlek.';
const blockOf = ({ comments }: Article) => comments.map(({ anchor }) => anchor?.block ?? null);
const send = (draft: Article, managerId?: string) => ({ ...stepOf(draft), declared: 1, ...(managerId && { managerId }) });

const changeMembers = (change: string) =>
  platform.admin.query(`update content.site_members set members = ${change}(members, '1276') where slug = $1`, [SITE]);

/** The author's own draft with some of it changed. */
const edited = (draft: Article, changes: object) => ({
  ...stepOf(draft),
  site: SITE,
  title: draft.title,
  body: draft.body,
  lang: draft.lang,
  schoolForm: draft.schoolForm,
  topic: draft.topic,
  coAuthors: draft.authors.slice(1),
  ...changes,
});

async function assignmentOf(person: TestPerson, role: string): Promise<{ id: string; place: string }> {
  const sql = 'select id, place from people.assignment where person_id = $1 and role = $2';
  return (await platform.admin.query<{ id: string; place: string }>(sql, [person.id, role])).rows[0]!;
}

describe('C4: an editor of the site', () => {
  it('takes an article, and it is that editor’s task alone', async () => {
    const article = await walk.withEditor();
    expect(await toDoOf(samira)).toContain(article.id);
    expect(await toDoOf(leo)).toContain(article.id);
    const taken = await walk.take(takeArticle, article, samira);
    expect(taken).toMatchObject({ state: 'with-editor', editor: samira.id, wait: { role: 'editor', persons: [samira.id] } });
    expect(await toDoOf(samira)).toContain(article.id);
    expect(await toDoOf(leo)).not.toContain(article.id);
  });

  it('hands it over to another, who has the task from then on and is told', async () => {
    const taken = await walk.take(takeArticle, await walk.withEditor(), samira);
    const handed = await walk.take(handOverArticle, taken, samira, { editorId: leo.id });
    expect(handed).toMatchObject({ editor: leo.id, wait: { persons: [leo.id] } });
    expect(handed.history.at(-1)).toMatchObject({ action: 'hand-over', by: samira.id, person: leo.id });
    expect([(await toDoOf(leo)).includes(taken.id), (await toDoOf(samira)).includes(taken.id)]).toEqual([true, false]);
    expect(await walk.told(leo, taken)).toContain('handed-over');
  });

  it('cannot hand it over to somebody who does not edit the site', async () => {
    const taken = await walk.take(takeArticle, await walk.withEditor(), samira);
    for (const nobody of [karin.id, asa.id, demoPerson('jonas.kero').id, randomUUID()])
      expect(await walk.problem(handOverArticle, { ...stepOf(taken), editorId: nobody }, samira)).toBe('editor-unknown');
    expect(await walk.read(taken, samira)).toMatchObject({ version: taken.version, editor: samira.id });
  });

  it('hands it over while somebody else is to act, whose wait goes on as before', async () => {
    const proposed = await walk.take(proposeArticleWording, await walk.withEditor(), samira, { title: 'Kottar', body: wording('Kottar.') });
    const handed = await walk.take(handOverArticle, proposed, samira, { editorId: leo.id });
    expect(handed).toMatchObject({ state: 'with-author', editor: leo.id, wait: { role: 'author', since: proposed.wait.since } });
    const ready = await walk.ready();
    const other = await walk.take(handOverArticle, ready, henrik, { editorId: leo.id });
    expect(other.wait).toEqual(ready.wait);
  });

  it('passes the author’s own wording on, without a proposal, to the chief editor', async () => {
    const article = await walk.withEditor();
    const ready = await walk.take(passArticleOn, article, samira);
    expect(ready).toMatchObject({ state: 'ready', title: article.title, body: article.body, proposal: null, editor: samira.id });
    expect(ready.wait).toMatchObject({ role: 'chief-editor', persons: [henrik.id] });
  });
});

it('C4: an author’s first article is marked, and the next one is not', async () => {
  const first = await walk.ready(nour, lena);
  expect(first.isFirst).toBe(true);
  await walk.take(releaseArticle, first, henrik);
  expect((await walk.withManager(nour)).isFirst).toBe(false);
});

describe('an editor asks for changes', () => {
  it('C5: with a reason from the table and own words; it comes back to the same editor, and the manager is not asked again', async () => {
    const taken = await walk.take(takeArticle, await walk.withEditor(), leo);
    const asked = await walk.take(requestArticleChanges, taken, leo, { code: 'sources', reason });
    expect(asked.history.at(-1)).toMatchObject({ action: 'request-changes', code: 'sources', reason, to: 'draft' });
    const draft = await walk.read(asked, asa);
    expect(draft).toMatchObject({ state: 'draft', sending: 'return', agreement: { by: karin.id }, wait: { persons: [asa.id] } });
    expect(await walk.told(asa, asked)).toContain('changes-requested');
    const back = await walk.take(submitArticle, draft, asa, { declared: 1 });
    expect(back).toMatchObject({ state: 'with-editor', editor: leo.id, agreement: { by: karin.id }, wait: { persons: [leo.id] } });
    expect(actionsOf(back)).toEqual(['submit', 'agree', 'take', 'request-changes', 'return']);
    expect((await walk.told(karin, asked)).filter((kind) => kind === 'submitted')).toHaveLength(1);
  });

  it('C5: the manager is asked again after the author has taken it back', async () => {
    const withdrawn = await walk.take(withdrawArticle, await walk.withEditor(), asa, { reason: 'Jag vill skriva om den.' });
    expect(withdrawn).toMatchObject({ state: 'draft', agreement: null, sending: 'submit' });
    expect(await walk.take(submitArticle, withdrawn, asa, { declared: 1 })).toMatchObject({
      state: 'with-manager',
      wait: { persons: [karin.id] },
    });
  });

  it('C5: the word of a manager who has become one of the authors is nobody’s: the next one is asked', async () => {
    const asked = await walk.take(requestArticleChanges, await walk.withEditor(), samira, { code: 'other', reason });
    const draft = await platform.call(saveArticle, edited(asked, { coAuthors: [karin.id] }), asa);
    expect(draft.sending).toBe('submit');
    const sent = await walk.take(submitArticle, draft, asa, { declared: 1 });
    expect(sent).toMatchObject({ state: 'with-manager', agreement: null, manager: ingrid.id, wait: { persons: [ingrid.id] } });
  });
});

describe('the conversation beside the passage', () => {
  it('C4: survives the author’s edits, and keeps what it was about when that has gone', async () => {
    const article = await walk.withEditor();
    const anchor = { block: 2, quote: QUOTE };
    await platform.call(commentOnArticle, { articleId: article.id, text: 'Hur valde de?', anchor }, samira);
    const asked = await walk.take(requestArticleChanges, article, samira, { code: 'other', reason });
    const longer = wording(`Först en ny början.\n\nVi samlade kottar.\n\n## Så gjorde vi\n\n${QUOTE}`);
    const saved = await platform.call(saveArticle, edited(asked, { body: longer }), asa);
    expect(blockOf(saved)).toEqual([3]);
    const gone = await platform.call(saveArticle, edited(saved, { body: wording('Något helt annat.') }), asa);
    expect(gone.comments).toMatchObject([{ text: 'Hur valde de?', anchor: { block: null, quote: QUOTE } }]);
  });

  it('C3, C4: follows its passage when the author approves the wording, or some of it', async () => {
    const proposal = { title: 'Kottmatematik', body: wording(`En ny början.\n\nVi samlade kottar.\n\n## Så gjorde vi\n\n${QUOTE}`) };
    const commented = async (): Promise<Article> => {
      const article = await walk.withEditor();
      await platform.call(commentOnArticle, { articleId: article.id, text: 'Fint.', anchor: { block: 2, quote: QUOTE } }, asa);
      return walk.take(proposeArticleWording, article, samira, proposal);
    };
    expect(blockOf(await walk.take(approveArticleWording, await commented(), asa))).toEqual([3]);
    const some = await walk.take(settleArticleWording, await commented(), asa, { title: false, accepted: [0], reason: 'Ja tack.' });
    expect(blockOf(some)).toEqual([3]);
  });
});

describe('C3: a wording that an editor proposes', () => {
  const OWN = wording('Vi samlade kottar.\n\nDet var roligt.\n\nBarnen räknade till tio.');
  const PROPOSED = wording('Vi samlade kottar i skogen.\n\nDet var lärorikt.\n\nBarnen räknade till tio.\n\nSedan åt vi.');

  it('is settled change by change: what is accepted is the text, the rest the editor still sees', async () => {
    const draft = await walk.draft(asa, { body: OWN });
    await walk.take(submitArticle, draft, asa, { declared: 1 });
    await walk.take(agreeToArticle, draft, karin);
    const proposed = await walk.take(proposeArticleWording, draft, samira, { title: 'Kottar i tal', body: PROPOSED });
    expect(proposed).toMatchObject({ state: 'with-author', title: draft.title, body: OWN, proposal: { by: samira.id } });
    const changes = blockChanges(proposed.body, proposed.proposal!.body).map(({ kind }) => kind);
    expect(changes).toEqual(['changed', 'changed', 'added']);

    const settled = await walk.take(settleArticleWording, proposed, asa, { title: true, accepted: [0, 2], reason: 'Det var just roligt.' });
    expect(settled).toMatchObject({ state: 'with-editor', title: 'Kottar i tal', editor: samira.id, wait: { persons: [samira.id] } });
    expect(settled.body).toEqual(wording('Vi samlade kottar i skogen.\n\nDet var roligt.\n\nBarnen räknade till tio.\n\nSedan åt vi.'));
    const seen = await walk.read(settled, samira);
    expect(blockChanges(seen.body, seen.proposal!.body)).toMatchObject([{ kind: 'changed', before: { index: 1 } }]);
    expect(seen.history.at(-1)).toMatchObject({ action: 'settle', reason: 'Det var just roligt.' });
    expect(await walk.told(samira, settled)).toContain('author-settled');

    const again = await walk.take(proposeArticleWording, settled, samira, { title: seen.title, body: seen.body });
    const ready = await walk.take(approveArticleWording, again, asa);
    expect(ready).toMatchObject({ state: 'ready', title: 'Kottar i tal', body: settled.body, proposal: null });
  });

  it('is refused with a reason, and the text stays as the author wrote it', async () => {
    const proposed = await walk.take(proposeArticleWording, await walk.withEditor(), samira, { title: 'Kottar i tal', body: PROPOSED });
    const declined = await walk.take(declineArticle, proposed, asa, { reason: 'Det blev inte min röst.' });
    expect(declined).toMatchObject({ state: 'with-editor', title: proposed.title, body: proposed.body, editor: samira.id });
  });

  it('is never without words, so that nothing empty is released', async () => {
    const article = await walk.withEditor();
    const empty = { title: 'Kottar', body: { type: 'doc', content: [{ type: 'paragraph' }] } };
    expect(await walk.problem(proposeArticleWording, { ...stepOf(article), ...empty }, samira)).toBe('article-incomplete');
    // Taking away the only paragraph, and not taking what came in its place.
    const draft = await walk.draft(asa, { body: wording('Vi samlade kottar.') });
    await walk.take(submitArticle, draft, asa, { declared: 1 });
    await walk.take(agreeToArticle, draft, karin);
    const body = wording('En helt ny.\n\nOch en till.');
    const proposed = await walk.take(proposeArticleWording, draft, samira, { title: 'Kottar', body });
    const removed = blockChanges(proposed.body, body).findIndex(({ kind }) => kind === 'removed');
    await walk.take(settleArticleWording, proposed, asa, { title: false, accepted: [removed], reason: 'Jag vill skriva om.' });
    const ready = await walk.take(passArticleOn, draft, samira);
    expect(await walk.problem(releaseArticle, stepOf(ready), henrik)).toBe('article-incomplete');
  });
});

describe('C5: where the author’s word is enough', () => {
  it('the author names the manager who agrees, and history says so', async () => {
    const draft = await walk.draft(yusuf);
    expect(draft.sending).toBe('attest');
    const sent = await platform.call(submitArticle, send(draft, annika.id), yusuf);
    expect(sent).toMatchObject({ state: 'with-editor', manager: annika.id, agreement: { by: annika.id, how: 'attested' } });
    expect(sent.history).toMatchObject([{ action: 'attest', role: 'author', by: yusuf.id, person: annika.id }]);
  });

  it.each([
    ['nobody', undefined, 'attestation-missing'],
    ['a colleague', demoPerson('lovisa.bring').id, 'manager-unknown'],
    ['another municipality’s rektor', karin.id, 'manager-unknown'],
    ['oneself', yusuf.id, 'manager-unknown'],
    ['somebody whom nobody knows', randomUUID(), 'manager-unknown'],
  ])('is not sent when the author names %s', async (_who, named, problem) => {
    const draft = await walk.draft(yusuf);
    expect(await walk.problem(submitArticle, send(draft, named), yusuf)).toBe(problem);
    expect(await walk.read(draft, yusuf)).toMatchObject({ state: 'draft', version: draft.version, agreement: null, history: [] });
  });

  it('is not sent in the name of a manager who writes along', async () => {
    const draft = await walk.draft(yusuf, { coAuthors: [annika.id] });
    expect(await walk.problem(submitArticle, send(draft, annika.id), yusuf)).toBe('manager-unknown');
    expect((await platform.call(submitArticle, send(draft, margareta.id), yusuf)).agreement).toMatchObject({ by: margareta.id });
  });

  it('a rektor who writes names the next level up', async () => {
    const draft = await walk.draft(annika);
    expect(await walk.problem(submitArticle, send(draft, annika.id), annika)).toBe('manager-unknown');
    expect(await platform.call(submitArticle, send(draft, margareta.id), annika)).toMatchObject({ agreement: { by: margareta.id } });
  });
});

describe('C5: where the manager answers', () => {
  it.each<[string, TestPerson]>([
    ['a rektor who writes', karin],
    ['whoever works where no rektor is', daniel],
  ])('the head of schools is asked for %s', async (_who, author) => {
    expect(await walk.withManager(author)).toMatchObject({ manager: ingrid.id, wait: { role: 'manager', persons: [ingrid.id] } });
  });

  it('the contact person has the task at once where there is no manager on record', async () => {
    const head = await assignmentOf(ingrid, 'head-of-schools');
    await platform.call(endAssignment, { assignmentId: head.id, until: dayIn(-1) }, mustafa);
    await platform.caughtUp('content');
    const sent = await walk.withManager(daniel);
    expect(sent).toMatchObject({
      manager: null,
      wait: { role: 'manager', persons: [], helper: { role: 'contact-person', persons: [people.birgit.id] } },
    });
    expect(await toDoOf(people.birgit)).toContain(sent.id);
    expect(await walk.told(people.birgit, sent)).toContain('escalated');
    const back = { assignmentId: randomUUID(), personId: ingrid.id, role: 'head-of-schools' as const, place: '1277', from: dayIn(-1) };
    await platform.call(startAssignment, back, mustafa);
    await platform.caughtUp('content');
    await expect.poll(async () => (await walk.read(sent, daniel)).manager, { timeout: 60_000 }).toBe(ingrid.id);
  });

  it('T7: a delegate answers on the manager’s days off, and history says for whom', async () => {
    const { place } = await assignmentOf(karin, 'rektor');
    const lent = { assignmentId: randomUUID(), personId: nils.id, role: 'rektor' as const, place, onBehalfOf: karin.id };
    await platform.call(startAssignment, { ...lent, from: dayIn(-1), until: dayIn(5) }, karin);
    await platform.caughtUp('content');
    const sent = await walk.withManager();
    expect(sent.wait.persons.toSorted()).toEqual([karin.id, nils.id].toSorted());
    expect(await toDoOf(nils)).toContain(sent.id);
    const agreed = await walk.take(agreeToArticle, sent, nils);
    expect(agreed).toMatchObject({ state: 'with-editor', manager: karin.id, agreement: { by: nils.id, how: 'confirmed' } });
    expect(agreed.history.at(-1)).toMatchObject({ action: 'agree', role: 'manager', by: nils.id, person: karin.id });

    const own = await walk.withManager(nils);
    expect(own.wait.persons).toEqual([karin.id]);
    expect(await walk.problem(agreeToArticle, stepOf(own), nils)).toBe('article-role-missing');
    const along = await walk.take(submitArticle, await walk.draft(asa, { coAuthors: [nils.id] }), asa, { declared: 1 });
    expect(await walk.problem(agreeToArticle, stepOf(along), nils)).toBe('article-role-missing');

    await platform.call(endAssignment, { assignmentId: lent.assignmentId, until: dayIn(-1) }, karin);
    await platform.caughtUp('content');
    const later = await walk.withManager();
    expect(later.wait.persons).toEqual([karin.id]);
    expect(await walk.problem(agreeToArticle, stepOf(later), nils)).toBe('article-not-found');
  });

  it('an editor whose role has ended leaves the article to the others', async () => {
    const lent = { assignmentId: randomUUID(), personId: petra.id, role: 'editor' as const, place: `site/${SITE}` };
    await platform.call(startAssignment, { ...lent, from: dayIn(-1) }, henrik);
    await platform.caughtUp('content');
    const taken = await walk.take(takeArticle, await walk.withEditor(), petra);
    expect(await toDoOf(leo)).not.toContain(taken.id);
    await platform.call(endAssignment, { assignmentId: lent.assignmentId, until: dayIn(-1) }, henrik);
    await platform.caughtUp('content');
    const now = await platform.call(readArticle, { articleId: taken.id }, leo);
    expect(now.wait.persons.toSorted()).toEqual([leo.id, samira.id].toSorted());
    expect(await toDoOf(leo)).toContain(taken.id);
  });
});

it('C9: nothing is sent to a site that the municipality has left meanwhile', async () => {
  const draft = await walk.draft(nour);
  await changeMembers('array_remove');
  expect(await walk.problem(submitArticle, send(draft), nour)).toBe('not-a-member');
  await changeMembers('array_append');
  expect(await walk.problem(submitArticle, send(draft), nour)).toBe('none');
});
