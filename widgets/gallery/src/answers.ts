import type { OperationName, Publication } from '@delakultur/contracts/client';
import {
  aGuideline,
  anArticle,
  aWait,
  hoursAgo,
  meAs,
  never,
  people,
  proposedBody,
  refuses,
  step,
  summaryOf,
  type Answers,
} from '@delakultur/elements/testing';
import { LONG, MANY, SOME } from './samples.ts';

/** What the gallery can show of anything that is fetched. */
export type GalleryState = 'waiting' | 'empty' | 'failed' | 'offline' | 'full' | 'one' | 'many' | 'long';

const article = anArticle({
  state: 'with-author',
  proposal: { title: 'Vi räknar kottar', body: proposedBody, by: people.editor.id, at: hoursAgo(50) },
  acts: ['approve', 'decline', 'comment'],
  authors: [people.author.id, people.colleague.id],
  wait: aWait({ since: hoursAgo(50) }),
  history: [
    step('submit', 'author', 'draft', 'with-manager', hoursAgo(180), 2),
    step('agree', 'manager', 'with-manager', 'with-editor', hoursAgo(100), 3),
    step('propose', 'editor', 'with-editor', 'with-author', hoursAgo(50), 4),
  ],
});
const long = anArticle({ ...article, title: LONG[0]!.title });

/** A server with these publications and, for staff, these articles to act on. */
const server = (publications: readonly Publication[], articles: readonly (typeof article)[]): Answers => ({
  'publication.list': ({ schoolForm, topic, limit = 12, after = '0' }) => {
    const chosen = publications.filter((card) => (!schoolForm || card.schoolForm === schoolForm) && (!topic || card.topic === topic));
    const end = Number(after) + limit;
    return { items: chosen.slice(Number(after), end), next: end < chosen.length ? String(end) : null };
  },
  'publication.read': ({ publicationId }) => publications.find(({ id }) => id === publicationId)!,
  'person.me': () => meAs(people.author),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'person.find': () => ({ items: [people.colleague] }),
  'municipality.list': () => ({ items: [{ kommun: '1277', name: 'Åstorp' }] }),
  'notice.list': () => ({ items: [], unread: 0 }),
  'guideline.read': () => aGuideline({ acceptedAt: hoursAgo(400) }),
  'article.list': ({ view }) => ({ items: view === 'to-do' ? articles.map(summaryOf) : [], next: null }),
  'article.read': ({ articleId }) => articles.find(({ id }) => id === articleId) ?? article,
  'article.save': ({ articleId, version }) => anArticle({ id: articleId, version: version + 1 }),
});

const full = server(SOME, [article]);
const alike = (answer: () => never | Promise<never>): Answers =>
  Object.fromEntries((Object.keys(full) as OperationName[]).map((name) => [name, answer]));

export const ANSWERS: Readonly<Record<GalleryState, Answers>> = {
  full,
  waiting: alike(never),
  failed: alike(refuses('service-unavailable', 503)),
  offline: {},
  empty: server([], []),
  one: server(SOME.slice(0, 1), [article]),
  many: server(
    MANY,
    MANY.map(({ id, title }) => anArticle({ ...article, id, title })),
  ),
  long: server(LONG, [long]),
};
