import { randomUUID } from 'node:crypto';
import {
  acceptGuideline,
  agreeToArticle,
  approveArticleWording,
  type Article,
  commentOnArticle,
  declineArticle,
  listArticles,
  listPublications,
  proposeArticleWording,
  readArticle,
  readPublication,
  recallArticle,
  releaseArticle,
  type Rpc,
  saveArticle,
  submitArticle,
  unpublishArticle,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { demoPerson, type Platform, startPlatform } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = 'familjen-helsingborg';
const asa = demoPerson('asa.ek');
const birgit = demoPerson('birgit.sjo');
const karin = demoPerson('karin.lund');
const samira = demoPerson('samira.haddad');
const henrik = demoPerson('henrik.aalto');
const maja = demoPerson('maja.lindqvist');
const body = fromMarkdown('Vi samlade kottar.\n\n## Så gjorde vi\n\nBarnen sorterade dem efter storlek.');

let platform: Platform;
let made = 0;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  await platform.caughtUp('content');
});
afterAll(() => platform.stop());

const aDraft = async (changes: object = {}): Promise<Article> => {
  const input = {
    articleId: randomUUID(),
    version: 0,
    site: SITE,
    title: `Vi räknar kottar ${(made += 1)}`,
    body,
    lang: 'sv',
    schoolForm: 'forskola',
    topic: 'matematik',
    coAuthors: [] as string[],
  } as const;
  return platform.call(saveArticle, { ...input, ...changes }, asa);
};
const acceptGuidelines = () => platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, asa);
const stepOf = ({ id, version }: Article) => ({ articleId: id, version });
/** C11: whoever sends makes the statement of the guidelines in force. */
const sendingOf = (article: Article) => ({ ...stepOf(article), declared: 1 });
/** Brings a new article as far as the chief editor. */
async function aReadyArticle(): Promise<Article> {
  await acceptGuidelines();
  const sent = await platform.call(submitArticle, sendingOf(await aDraft()), asa);
  const agreed = await platform.call(agreeToArticle, stepOf(sent), karin);
  const proposed = await platform.call(proposeArticleWording, { ...stepOf(agreed), title: 'Kottmatematik', body }, samira);
  return platform.call(approveArticleWording, stepOf(proposed), asa);
}
const slugOf = async (contract: Rpc, input: unknown, as?: Parameters<Platform['ask']>[2]): Promise<string> => {
  const { json } = await platform.ask(contract, input, as);
  return String((json as { type?: string }).type ?? 'no problem')
    .split('/')
    .at(-1)!;
};

describe('an article walks', () => {
  it('C12: is not sent before the guidelines are accepted', async () => {
    const draft = await platform.call(
      saveArticle,
      {
        ...stepOf(await aDraft()),
        site: SITE,
        title: 'Birgit skriver',
        body,
        lang: 'sv',
        schoolForm: 'forskola',
        topic: 'utomhus',
        coAuthors: [birgit.id],
      },
      asa,
    );
    expect(await slugOf(submitArticle, sendingOf(draft), birgit)).toBe('guideline-not-accepted');
  });

  it('C3, C5: goes from its author over manager and editor back to the author, who approves the wording', async () => {
    const ready = await aReadyArticle();
    expect(ready).toMatchObject({ state: 'ready', title: 'Kottmatematik', wait: { role: 'chief-editor', persons: [henrik.id] } });
    expect(ready.history.map(({ action, role, by }) => [action, role, by])).toEqual([
      ['submit', 'author', asa.id],
      ['agree', 'manager', karin.id],
      ['propose', 'editor', samira.id],
      ['approve', 'author', asa.id],
    ]);
  });

  it("C2, C25: is read by everyone when the site's chief editor has released it, with its author's name and workplace", async () => {
    const ready = await aReadyArticle();
    await platform.call(releaseArticle, stepOf(ready), henrik);
    const shown = await platform.call(readPublication, { publicationId: ready.id });
    expect(readPublication.output.parse(shown)).toMatchObject({
      title: 'Kottmatematik',
      kommunName: 'Åstorp',
      authors: [{ name: 'Åsa Ek', workplace: 'Förskolan Kotten' }],
    });
    const { items } = await platform.call(listPublications, { site: SITE, limit: 1 });
    expect(items).toMatchObject([{ id: ready.id }]);
  });

  it.each([
    ['its author', asa],
    ['the manager', karin],
    ['the editor', samira],
    ['somebody in another member municipality', maja],
  ])('C2: is not released by %s', async (_who, person) => {
    const ready = await aReadyArticle();
    expect(['article-role-missing', 'article-not-found']).toContain(await slugOf(releaseArticle, stepOf(ready), person));
    expect(await slugOf(readPublication, { publicationId: ready.id })).toBe('publication-not-found');
  });

  it('disappears for readers when it is unpublished', async () => {
    const released = await platform.call(releaseArticle, stepOf(await aReadyArticle()), henrik);
    await platform.call(unpublishArticle, { ...stepOf(released), reason: 'Källan drog tillbaka sin text.' }, henrik);
    expect(await slugOf(readPublication, { publicationId: released.id })).toBe('publication-not-found');
  });

  it('C5: comes back to its author with the manager’s reason, and can be taken back while nobody has answered', async () => {
    await acceptGuidelines();
    const sent = await platform.call(submitArticle, sendingOf(await aDraft()), asa);
    const recalled = await platform.call(recallArticle, stepOf(sent), asa);
    const again = await platform.call(submitArticle, sendingOf(recalled), asa);
    const declined = await platform.call(declineArticle, { ...stepOf(again), reason: 'Vänta till efter utvecklingssamtalen.' }, karin);
    expect(declined).toMatchObject({
      state: 'draft',
      history: [{}, {}, {}, { action: 'decline', reason: 'Vänta till efter utvecklingssamtalen.' }],
    });
  });

  it('keeps the conversation beside it, for those who take part', async () => {
    await acceptGuidelines();
    const sent = await platform.call(submitArticle, sendingOf(await aDraft()), asa);
    const { comments } = await platform.call(commentOnArticle, { articleId: sent.id, text: 'Vilken fin början!', anchor: null }, samira);
    expect(comments).toMatchObject([{ by: samira.id, role: 'editor', text: 'Vilken fin början!' }]);
    expect(await slugOf(commentOnArticle, { articleId: sent.id, text: 'Hej' }, maja)).toBe('article-not-found');
  });
});

describe('two people, two tabs, a lost answer', () => {
  it('takes a step once: the second one sees that the article has changed', async () => {
    await acceptGuidelines();
    const sent = await platform.call(submitArticle, sendingOf(await aDraft()), asa);
    const answers = await Promise.all([1, 2, 3].map(() => platform.ask(agreeToArticle, stepOf(sent), karin)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const { history } = await platform.call(readArticle, { articleId: sent.id }, karin);
    expect(history.filter(({ action }) => action === 'agree')).toHaveLength(1);
  });

  it('L10: answers a retry with the same key as it answered the first time, and refuses the key for another command', async () => {
    await acceptGuidelines();
    const draft = await aDraft();
    const key = { idempotencyKey: randomUUID() };
    const first = await platform.ask(submitArticle, sendingOf(draft), asa, key);
    const retry = await platform.ask(submitArticle, sendingOf(draft), asa, key);
    expect([first.status, retry.json]).toEqual([200, first.json]);
    const other = await platform.ask(recallArticle, { articleId: draft.id, version: draft.version + 1 }, asa, key);
    expect(other).toMatchObject({ status: 422, json: { type: expect.stringContaining('idempotency-key-reused') as string } });
    const { rows } = await platform.admin.query('select count(*)::int as n from content.outbox where aggregate = $1', [draft.id]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('keeps both texts apart when two tabs save: the later one is told', async () => {
    const draft = await aDraft();
    const save = {
      ...stepOf(draft),
      site: SITE,
      title: 'Flik ett',
      body,
      lang: 'sv',
      schoolForm: null,
      topic: null,
      coAuthors: [],
    } as const;
    expect((await platform.ask(saveArticle, save, asa)).status).toBe(200);
    expect((await platform.ask(saveArticle, { ...save, title: 'Flik två' }, asa)).status).toBe(412);
  });
});

describe('everybody’s own list', () => {
  it('T2: shows the manager what waits for her, and the author what she follows', async () => {
    await acceptGuidelines();
    const sent = await platform.call(submitArticle, sendingOf(await aDraft()), asa);
    const idsIn = async (view: 'to-do' | 'following' | 'done', as: typeof asa) =>
      (await platform.call(listArticles, { view, limit: 100 }, as)).items.map(({ id }) => id);
    expect(await idsIn('to-do', karin)).toContain(sent.id);
    expect(await idsIn('following', asa)).toContain(sent.id);
    expect(await idsIn('to-do', asa)).not.toContain(sent.id);
    expect(await idsIn('following', maja)).not.toContain(sent.id);
  });

  it('pages without losing or repeating one', async () => {
    for (let n = 0; n < 5; n += 1) await aDraft();
    const all = (await platform.call(listArticles, { view: 'to-do', limit: 100 }, asa)).items.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await platform.call(listArticles, { view: 'to-do', limit: 2, ...(after && { after }) }, asa);
      paged.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(all);
  });
});

const publications = async (filter: object) =>
  listPublications.output.parse(await platform.call(listPublications, { site: SITE, limit: 50, ...filter })).items;

describe('what readers find', () => {
  it('C16: is a page after the contract, by municipality, school form and topic, without losing or repeating one', async () => {
    const all = await publications({});
    expect(await publications({ kommun: '1277' })).toEqual(all.filter(({ kommun }) => kommun === '1277'));
    expect(await publications({ schoolForm: 'gymnasieskola', topic: 'digitalisering' })).toEqual(
      all.filter(({ schoolForm, topic }) => schoolForm === 'gymnasieskola' && topic === 'digitalisering'),
    );
    const paged: unknown[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await platform.call(listPublications, { site: SITE, limit: 2, ...(after && { after }) });
      paged.push(...items);
      after = next ?? undefined;
    } while (after);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(5);
  });
});
