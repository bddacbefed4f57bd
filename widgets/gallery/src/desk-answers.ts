import type { Article, ArticleComment, Assignment, Notice } from '@delakultur/contracts/client';
import { anArticle, aWait, body, hoursAgo, meAs, people, proposedBody, step, summaryOf, type Answers } from '@delakultur/elements/testing';
import type { Document } from '@delakultur/document';

type Who = keyof typeof people;

/** One moment of an article's life, and who looks at it. */
export interface DeskMoment {
  readonly as: Who;
  readonly article: Article;
  readonly assignments?: readonly Assignment[];
}

const day = (days: number): string => hoursAgo(days * 24);
const sent = step('submit', 'author', 'draft', 'with-manager', day(9), 2);
const agreed = step('agree', 'manager', 'with-manager', 'with-editor', day(7), 3);
const taken = step('take', 'editor', 'with-editor', 'with-editor', day(6), 4);
const proposed = step('propose', 'editor', 'with-editor', 'with-author', day(3), 5);
const approved = step('approve', 'author', 'with-author', 'ready', day(2), 6);
const released = step('release', 'chief-editor', 'ready', 'released', day(1), 7);

const agreement = { by: people.manager.id, at: day(7), how: 'confirmed' } as const;
const declared = { by: people.author.id, at: day(9), guidelineVersion: 3 };
const p = (text: string): Document['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const advertising: Document = {
  type: 'doc',
  content: [body.content[0]!, p('Testa Legobutiken i Väla, bästa priset på byggsatser just nu. Köp nu!'), ...body.content.slice(1)],
};

const remark = (by: Who, hours: number, text: string, anchor: ArticleComment['anchor'] = null): ArticleComment => ({
  id: `0199a000-0000-4000-8000-${String(hours).padStart(12, '0')}`,
  by: people[by].id,
  role: by === 'colleague' ? 'author' : by,
  at: hoursAgo(hours),
  text,
  anchor,
});
const comments: readonly ArticleComment[] = [
  remark('editor', 90, 'Fin början. Jag stannade kvar vid Ella och Wilmer länge.'),
  remark('editor', 80, 'Vad sa Ella när ni mätte? Det vill jag läsa.', { block: 2, quote: 'Ella, fyra år, la kottarna på rad' }),
  remark('author', 40, 'Hon sa att raden var längre för att kottarna var gladare. Jag lägger till det.', {
    block: 2,
    quote: 'Ella, fyra år, la kottarna på rad',
  }),
  remark('editor', 100, 'Det här stycket kan gå bort.', { block: null, quote: 'Vi hade egentligen planerat något helt annat den veckan.' }),
];

const contactPerson: Assignment = {
  id: '0199a000-0000-4000-8000-0000000000d1',
  personId: people.colleague.id,
  role: 'contact-person',
  place: '1277',
  placeName: 'Åstorp',
  kommun: '1277',
  percent: null,
  from: '2026-08-01',
  until: null,
  onBehalfOf: null,
  mayEnd: false,
};

const MOMENTS = {
  silent: {
    as: 'author',
    article: anArticle({
      state: 'with-manager',
      manager: people.manager.id,
      acts: ['recall', 'comment'],
      wait: aWait({
        role: 'manager',
        persons: [people.manager.id],
        since: day(11),
        remindedAt: day(4),
        nextReminder: hoursAgo(-70),
        helper: { role: 'contact-person', persons: [people.colleague.id] },
      }),
      history: [sent],
    }),
  },
  helping: {
    as: 'colleague',
    assignments: [contactPerson],
    article: anArticle({
      state: 'with-manager',
      manager: people.manager.id,
      acts: [],
      wait: aWait({
        role: 'manager',
        persons: [people.manager.id],
        since: day(11),
        helper: { role: 'contact-person', persons: [people.colleague.id] },
      }),
      history: [sent],
    }),
  },
  take: {
    as: 'editor',
    article: anArticle({
      state: 'with-editor',
      isFirst: true,
      body: advertising,
      agreement,
      declared,
      acts: ['take', 'propose', 'request-changes', 'pass-on', 'hand-over', 'comment'],
      wait: aWait({ role: 'editor', persons: [people.editor.id, people['chief-editor'].id], since: day(7) }),
      history: [sent, agreed],
    }),
  },
  conversation: {
    as: 'editor',
    article: anArticle({
      state: 'with-editor',
      editor: people.editor.id,
      agreement,
      declared,
      acts: ['propose', 'request-changes', 'pass-on', 'hand-over', 'comment'],
      wait: aWait({ role: 'editor', persons: [people.editor.id], since: day(6) }),
      comments,
      history: [sent, agreed, taken],
    }),
  },
  returned: {
    as: 'author',
    article: anArticle({
      editor: people.editor.id,
      agreement,
      declared,
      sending: 'return',
      acts: ['submit', 'save', 'discard', 'comment'],
      wait: aWait({ since: day(1) }),
      history: [
        sent,
        agreed,
        taken,
        step('request-changes', 'editor', 'with-editor', 'draft', day(1), 5, 'Ta bort priserna och berätta hur ni använde byggsatserna.', {
          code: 'advertising',
        }),
      ],
    }),
  },
  ready: {
    as: 'chief-editor',
    article: anArticle({
      state: 'ready',
      editor: people.editor.id,
      body: advertising,
      agreement,
      declared,
      acts: ['release', 'schedule', 'send-back', 'hand-over', 'comment'],
      wait: aWait({ role: 'chief-editor', persons: [people['chief-editor'].id], since: day(2) }),
      history: [sent, agreed, taken, proposed, approved],
    }),
  },
  scheduled: {
    as: 'chief-editor',
    article: anArticle({
      state: 'ready',
      editor: people.editor.id,
      scheduledFor: '2026-12-03T06:00:00Z',
      agreement: { by: people.manager.id, at: day(9), how: 'attested' },
      declared,
      acts: ['release', 'unschedule', 'send-back', 'comment'],
      wait: aWait({ role: null, persons: [], since: day(1) }),
      history: [
        step('attest', 'author', 'draft', 'with-editor', day(9), 2, null, { person: people.manager.id }),
        taken,
        step('pass-on', 'editor', 'with-editor', 'ready', day(2), 5),
        step('schedule', 'chief-editor', 'ready', 'ready', day(1), 6, null, { scheduledFor: '2026-12-03T06:00:00Z' }),
      ],
    }),
  },
  released: {
    as: 'author',
    article: anArticle({
      state: 'released',
      editor: people.editor.id,
      acts: ['revise', 'request-withdrawal', 'comment'],
      wait: aWait({ role: null, persons: [], since: day(1) }),
      history: [sent, agreed, taken, proposed, approved, released],
    }),
  },
  withdrawal: {
    as: 'chief-editor',
    article: anArticle({
      state: 'withdrawal-requested',
      acts: ['unpublish', 'keep', 'comment'],
      wait: aWait({ role: 'chief-editor', persons: [people['chief-editor'].id], since: hoursAgo(20) }),
      history: [
        released,
        step(
          'request-withdrawal',
          'author',
          'released',
          'withdrawal-requested',
          hoursAgo(20),
          8,
          'Ett av barnen har flyttat, och jag vill inte att namnet står kvar.',
        ),
      ],
    }),
  },
  review: {
    as: 'author',
    article: anArticle({
      state: 'released',
      review: 'ask',
      acts: ['still-right', 'revise', 'request-withdrawal', 'comment'],
      wait: aWait({ role: 'editor', persons: [people.editor.id], since: day(366) }),
      history: [step('release', 'chief-editor', 'ready', 'released', day(366), 7)],
    }),
  },
  revision: {
    as: 'manager',
    article: anArticle({
      state: 'with-manager',
      manager: people.colleague.id,
      revises: '0199a000-0000-4000-8000-0000000000ff',
      acts: ['agree', 'decline', 'comment'],
      wait: aWait({ role: 'manager', persons: [people.colleague.id, people.manager.id], since: day(1) }),
      history: [sent],
    }),
    assignments: [{ ...contactPerson, personId: people.manager.id, role: 'rektor', onBehalfOf: people.colleague.id, until: '2027-03-03' }],
  },
  unpublished: {
    as: 'chief-editor',
    article: anArticle({
      state: 'unpublished',
      acts: ['put-back'],
      wait: aWait({ role: null, persons: [], since: hoursAgo(3) }),
      history: [released, step('unpublish', 'chief-editor', 'released', 'unpublished', hoursAgo(3), 8, 'Skribenten bad om det.')],
    }),
  },
  settled: {
    as: 'editor',
    article: anArticle({
      state: 'with-editor',
      editor: people.editor.id,
      agreement,
      declared,
      proposal: { title: 'Vi räknar kottar', body: proposedBody, by: people.editor.id, at: day(3) },
      acts: ['propose', 'request-changes', 'pass-on', 'hand-over', 'comment'],
      wait: aWait({ role: 'editor', persons: [people.editor.id], since: hoursAgo(5) }),
      history: [
        sent,
        agreed,
        taken,
        proposed,
        step('settle', 'author', 'with-author', 'with-editor', hoursAgo(5), 6, 'Jag vill ha kvar min rubrik.'),
      ],
    }),
  },
} as const satisfies Readonly<Record<string, DeskMoment>>;
export type DeskMomentName = keyof typeof MOMENTS;

const news = (at: number, kind: string, readAt: string | null, articleId: string | null = anArticle().id): Notice => ({
  id: `0199a000-0000-4000-8000-0000000000f${at}`,
  kind,
  site: 'familjen-helsingborg',
  articleId,
  about: null,
  at: day(at),
  readAt,
});
const NEWS: readonly Notice[] = [
  news(1, 'commented', null),
  news(2, 'broadcast-passed-on', null, null),
  news(7, 'manager-agreed', day(6)),
  news(9, 'submitted', day(8)),
];

export const momentOf = (name: DeskMomentName): DeskMoment => MOMENTS[name];

/** A server that keeps this one article, for whoever looks. */
export const deskAnswers = ({ as, article, assignments = [] }: DeskMoment): Answers => ({
  'person.me': () => meAs(people[as], people.manager, { assignments }),
  'person.lookup': ({ ids }) => ({ items: Object.values(people).filter(({ id }) => ids.includes(id)) }),
  'municipality.list': () => ({ items: [{ kommun: '1277', name: 'Åstorp' }] }),
  'site.read': ({ site }) => ({
    slug: site,
    name: 'Familjen Helsingborg',
    members: [],
    chiefEditorUnit: { place: '1283', name: 'Skol- och fritidsförvaltningen', kommun: '1283' },
  }),
  'assignment.list': ({ place }) => ({
    items: [people.editor, people['chief-editor']].map(({ id }, at) => ({
      ...contactPerson,
      id: `0199a000-0000-4000-8000-0000000000e${at}`,
      personId: id,
      role: 'editor' as const,
      place,
    })),
    mayGive: [],
    mayDelegate: [],
  }),
  'notice.list': ({ unreadOnly }) => ({ items: NEWS.filter(({ readAt }) => !unreadOnly || readAt === null), unread: 2 }),
  'notice.read': ({ noticeId }) => ({ ...NEWS.find(({ id }) => id === noticeId)!, readAt: hoursAgo(0) }),
  'mail.read': () => ({ rhythm: 'daily', lang: 'sv' }),
  'mail.set': (preference) => preference,
  'article.list': ({ view }) => ({ items: view === 'to-do' || view === 'municipality' ? [summaryOf(article)] : [], next: null }),
  'article.read': () => article,
  'article.comment': ({ text, anchor }) => ({
    ...article,
    comments: [...article.comments, { ...remark(as, 0, text), anchor: anchor ?? null }],
  }),
});
