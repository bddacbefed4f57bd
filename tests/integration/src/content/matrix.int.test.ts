import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  agreeToArticle,
  type Article,
  ARTICLE_ACTIONS,
  type ArticleAction,
  type ArticleRole,
  type ArticleState,
  type AskedAction,
  contracts,
  discardArticle,
  partsOf,
  proposeArticleWording,
  releaseArticle,
  requestArticleWithdrawal,
  reviseArticle,
  type Rpc,
  saveArticle,
  scheduleArticle,
  submitArticle,
  UNASKED,
  unpublishArticle,
} from '@delakultur/contracts';
import { demoPerson, type Platform, startPlatform, type TestPerson } from '@delakultur/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_TRANSITIONS } from '../../../../apps/content/src/articles/article.machine.ts';
import { startGateway } from '../../../../apps/gateway/src/gateway.ts';
import { mediaIn } from '../gateway/stand.ts';
import { isWhole } from '../../../faults/src/config.ts';
import { DAY_MS, people, SITE, stepOf, Walk, wording } from './walk.ts';

const { asa, karin, samira, henrik } = people;

/** Everyone who asks, and what they are to an article of Åstorp on Familjen Helsingborg. `follows`: sees it once it is sent, and has nothing to do with it. */
const ASKERS: Readonly<Record<string, { readonly person: TestPerson | undefined; readonly is: ArticleRole | 'follows' | 'nobody' }>> = {
  'its author': { person: asa, is: 'author' },
  'her manager': { person: karin, is: 'manager' },
  "the site's editor": { person: samira, is: 'editor' },
  "the site's chief editor": { person: henrik, is: 'chief-editor' },
  'the own contact person': { person: people.birgit, is: 'follows' },
  'a colleague': { person: people.nils, is: 'nobody' },
  'the own administrator': { person: people.mustafa, is: 'nobody' },
  "another municipality's teacher": { person: people.maja, is: 'nobody' },
  "another municipality's rektor": { person: demoPerson('jorma.niemi'), is: 'nobody' },
  "another municipality's contact person and administrator": { person: people.omar, is: 'nobody' },
  "another site's chief editor": { person: demoPerson('marianne.dahl'), is: 'nobody' },
  'nobody signed in': { person: undefined, is: 'nobody' },
};

/** A state with what an action may want beside it. */
interface Situation {
  readonly state: ArticleState;
  readonly reach: (walk: Walk) => Promise<Article>;
  readonly with?: 'a time' | 'a review';
}
const released = async (walk: Walk): Promise<Article> => walk.take(releaseArticle, await walk.ready(), henrik);
const SITUATIONS: Readonly<Record<string, Situation>> = {
  draft: { state: 'draft', reach: (walk) => walk.draft() },
  discarded: { state: 'discarded', reach: async (walk) => walk.take(discardArticle, await walk.draft(), asa) },
  'with-manager': { state: 'with-manager', reach: (walk) => walk.withManager() },
  'with-editor': { state: 'with-editor', reach: (walk) => walk.withEditor() },
  'with-author': {
    state: 'with-author',
    reach: async (walk) =>
      walk.take(proposeArticleWording, await walk.withEditor(), samira, { title: 'Kottmatematik', body: wording('Barnen räknade.') }),
  },
  ready: { state: 'ready', reach: (walk) => walk.ready() },
  'ready, with a time set': {
    state: 'ready',
    with: 'a time',
    reach: async (walk) => walk.take(scheduleArticle, await walk.ready(), henrik, { at: new Date(Date.now() + DAY_MS).toISOString() }),
  },
  released: { state: 'released', reach: released },
  'released, and long silent': {
    state: 'released',
    with: 'a review',
    reach: async (walk) => {
      const article = await released(walk);
      await walk.platform.admin.query(`update content.article set review = 'ask' where id = $1`, [article.id]);
      return article;
    },
  },
  'withdrawal-requested': {
    state: 'withdrawal-requested',
    reach: async (walk) => walk.take(requestArticleWithdrawal, await released(walk), asa, { reason: 'Fel i texten.' }),
  },
  unpublished: {
    state: 'unpublished',
    reach: async (walk) => walk.take(unpublishArticle, await released(walk), henrik, { reason: 'Källan.' }),
  },
  replaced: { state: 'replaced', reach: replaced },
};

/** A new version has taken its place: the whole way once more. */
async function replaced(walk: Walk): Promise<Article> {
  const old = await released(walk);
  const revision = await walk.platform.call(reviseArticle, { articleId: old.id, revisionId: crypto.randomUUID() }, asa);
  await walk.take(submitArticle, revision, asa, { declared: 1 });
  await walk.take(agreeToArticle, revision, karin);
  await walk.take(contractOf('pass-on'), revision, samira);
  await walk.take(releaseArticle, revision, henrik);
  return walk.read(old, asa);
}

const ASKED = ARTICLE_ACTIONS.filter((action): action is AskedAction => !(UNASKED as readonly ArticleAction[]).includes(action));
const contractOf = (action: string): Rpc => contracts.find((contract) => partsOf(contract).name === `article.${action}`)!;

/** What an action takes beside the article and its version. */
const FIELDS: Readonly<Partial<Record<AskedAction, () => object>>> = {
  submit: () => ({ declared: 1 }),
  decline: () => ({ reason: 'Därför.' }),
  'hand-over': () => ({ editorId: people.leo.id }),
  'request-changes': () => ({ code: 'sources', reason: 'Därför.' }),
  propose: () => ({ title: 'Kottmatematik', body: wording('Barnen räknade.') }),
  settle: () => ({ title: true, accepted: [], reason: 'Därför.' }),
  withdraw: () => ({ reason: 'Därför.' }),
  schedule: () => ({ at: new Date(Date.now() + DAY_MS).toISOString() }),
  'send-back': () => ({ reason: 'Därför.' }),
  'request-withdrawal': () => ({ reason: 'Därför.' }),
  keep: () => ({ reason: 'Därför.' }),
  unpublish: () => ({ reason: 'Därför.' }),
};

interface Row {
  readonly to: ArticleState;
  readonly by: ArticleRole | readonly ArticleRole[];
  readonly when?: string;
}
const rowOf = ({ state, ...situation }: Situation, action: AskedAction): Row | undefined => {
  const row = (ARTICLE_TRANSITIONS[state] as Partial<Record<ArticleAction, Row>>)[action];
  const isSet = situation.with !== undefined;
  const holds = { 'a time is set': isSet, 'no time is set': !isSet, 'is under review': isSet } as Readonly<Record<string, boolean>>;
  return row && (row.when === undefined || holds[row.when]) ? row : undefined;
};

/** What the table says that somebody is answered. */
function expected(situation: Situation, action: AskedAction, { person, is }: (typeof ASKERS)[string]): string {
  if (!person) return 'not-signed-in';
  const isOwn = ['draft', 'discarded'].includes(situation.state);
  if (is === 'nobody' || (isOwn && is !== 'author')) return 'article-not-found';
  const row = rowOf(situation, action);
  return row && [row.by].flat().includes(is as ArticleRole) ? row.to : 'refused';
}

const REFUSALS = ['article-transition-refused', 'article-role-missing'];

type Ask = (action: AskedAction, article: Article, person: TestPerson | undefined) => Promise<{ status: number; json: unknown }>;

let platform: Platform;
let walk: Walk;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let address: string;

beforeAll(async () => {
  platform = await startPlatform({ services: ['people', 'content'], demo: true });
  walk = new Walk(platform);
  await platform.caughtUp('content');
  gateway = await startGateway({
    port: 0,
    origin: 'http://delakultur.test',
    nats: { url: platform.nats.url, seed: platform.keys['gateway']?.seed },
    issuer: platform.issuer.url,
    widgetsDir: import.meta.dirname,
    sessionDir: `${import.meta.dirname}/../../../../widgets/session/dist`,
    galleryDir: import.meta.dirname,
    ...mediaIn(join(tmpdir(), 'no-media')),
    logLevel: 'error',
  });
  address = `http://127.0.0.1:${(gateway.getHttpServer().address() as { port: number }).port}`;
});
afterAll(async () => {
  await gateway.close();
  await platform.stop();
});

const overNats: Ask = (action, article, person) => platform.ask(contractOf(action), { ...stepOf(article), ...FIELDS[action]?.() }, person);

const overHttp: Ask = async (action, { id, version }, person) => {
  const token = person && (await platform.issuer.tokenOf(person));
  const response = await fetch(`${address}/v1/articles/${id}/${action}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      'idempotency-key': crypto.randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(FIELDS[action]?.() ?? {}),
  });
  return { status: response.status, json: await response.json() };
};

/** The state that it came to, `refused` by state or role, or the problem that says why. */
async function answer(ask: Ask, action: AskedAction, article: Article, person: TestPerson | undefined): Promise<string> {
  const { status, json } = await ask(action, article, person);
  if (status < 400) return (json as Article).state;
  const slug = (json as { type: string }).type.split('/').at(-1)!;
  return REFUSALS.includes(slug) ? 'refused' : slug;
}

/** What the table allows to somebody here, and one thing that it does not. */
function inQuestion(situation: Situation): readonly AskedAction[] {
  const has = (action: AskedAction): boolean => rowOf(situation, action) !== undefined;
  return [...ASKED.filter(has), ...ASKED.filter((action) => !has(action)).slice(0, 1)];
}

/** Strangers are all alike to the gateway, which knows no roles: over HTTP one of them is enough. Nor does it know states, so that `npm test` asks over HTTP for what is in question alone. */
const isOfRole = ([, { is, person }]: (typeof EVERYONE)[number]): boolean => is !== 'nobody' || person?.id === people.omar.id || !person;
const EVERYONE = Object.entries(ASKERS);

describe.each([
  ['over NATS', overNats, EVERYONE, () => ASKED],
  ['over HTTP', overHttp, EVERYONE.filter(isOfRole), isWhole ? () => ASKED : inQuestion],
] as const)('C2, C3, C5, A5, A9, A11: %s, exactly what the table says', (_, ask, askers, actionsOf) => {
  it.each(Object.entries(SITUATIONS))('%s', async (name, situation) => {
    const article = await situation.reach(walk);
    expect(article.state).toBe(situation.state);
    const wanted: Record<string, string> = {};
    const got: Record<string, string> = {};
    for (const action of actionsOf(situation)) {
      const asked = askers.map(async ([who, asker]) => {
        const key = `${name}: ${action} by ${who}`;
        wanted[key] = expected(situation, action, asker);
        // What is allowed changes the article: it gets one of its own.
        const own = isState(wanted[key]) ? await situation.reach(walk) : article;
        got[key] = await answer(ask, action, own, asker.person);
      });
      await Promise.all(asked);
    }
    expect(got).toEqual(wanted);
  });
});

const isState = (word: string): boolean => word in ARTICLE_TRANSITIONS;

it('A10: takes nothing in a body that the table decides', async () => {
  const draft = await walk.draft();
  const { title, body, lang, schoolForm, topic } = draft;
  const save = { ...stepOf(draft), site: SITE, title, body, lang, schoolForm, topic, coAuthors: [] };
  for (const more of [
    { state: 'released' },
    { kommun: '1284' },
    { agreement: { by: asa.id, at: draft.updatedAt, how: 'confirmed' } },
    { editor: asa.id },
  ])
    expect(await walk.problem(saveArticle, { ...save, ...more }, asa)).toBe('invalid-request');
});
