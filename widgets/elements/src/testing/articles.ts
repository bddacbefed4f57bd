import type {
  Article,
  ArticleAction,
  ArticleRole,
  ArticleState,
  ArticleStep,
  ArticleSummary,
  ArticleWait,
  Document,
  DocumentBlock,
  Guideline,
} from '@delakultur/contracts/client';
import { people } from './people.ts';

const p = (text: string): DocumentBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const h = (text: string): DocumentBlock => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });

export const body: Document = {
  type: 'doc',
  content: [
    p('I höstas hittade barnen fyra kottar på gården. En vecka senare hade vi tvåhundra, och en hel termins matematik.'),
    h('Hur det började'),
    p(
      'Ella, fyra år, la kottarna på rad och sa att hennes rad var längst. Wilmer räknade sina och kom till elva. Men Ellas rad var ändå längre.',
    ),
    {
      type: 'bullet_list',
      content: ['kottar, så många ni hittar', 'ett rep med en knut för varje meter', 'en låda med lock'].map((item) => ({
        type: 'list_item',
        content: [p(item)],
      })),
    },
    p('Nästa gång börjar vi med repet.'),
  ],
};

/** The same text after an editor has been at it. */
export const proposedBody: Document = {
  type: 'doc',
  content: [
    p('I höstas hittade barnen fyra kottar på gården. Två veckor senare hade vi tvåhundra, och en hel termins matematik väntade.'),
    h('Så började det'),
    ...body.content.slice(2, 4),
    p('Nästa gång börjar vi med repet, för då kan alla mäta samtidigt.'),
  ],
};

/** How long ago, in hours, from now. */
export const hoursAgo = (hours: number, now = new Date()): string => new Date(now.getTime() - hours * 3_600_000).toISOString();

export const step = (
  action: ArticleAction,
  role: ArticleRole,
  from: ArticleState,
  to: ArticleState,
  at: string,
  version: number,
  reason: string | null = null,
  more: Partial<ArticleStep> = {},
): ArticleStep => ({
  action,
  role,
  by: people[role].id,
  at,
  from,
  to,
  reason,
  code: null,
  person: null,
  scheduledFor: null,
  version,
  ...more,
});

/** Whose turn it is, and since when; say what is different. */
export const aWait = (more: Partial<ArticleWait> = {}): ArticleWait => ({
  role: 'author',
  persons: [people.author.id],
  since: hoursAgo(2),
  remindedAt: null,
  nextReminder: null,
  helper: null,
  ...more,
});

/** An article as its author sees it in the beginning; say what is different. */
export const anArticle = (more: Partial<Article> = {}): Article => ({
  id: '0199a000-0000-4000-8000-000000000001',
  site: 'familjen-helsingborg',
  kommun: '1277',
  state: 'draft',
  version: 3,
  title: 'Vi räknar kottar i skogen',
  lang: 'sv',
  schoolForm: 'forskola',
  topic: 'matematik',
  authors: [people.author.id],
  editor: null,
  manager: null,
  isFirst: false,
  scheduledFor: null,
  revises: null,
  review: null,
  updatedAt: hoursAgo(2),
  wait: aWait(),
  acts: ['submit', 'save', 'discard', 'comment'],
  body,
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  wishId: null,
  sending: 'submit',
  agreement: null,
  declared: null,
  proposal: null,
  comments: [],
  history: [],
  ...more,
});

/** What a list shows of an article. */
export function summaryOf(article: Article): ArticleSummary {
  const {
    id,
    site,
    kommun,
    state,
    version,
    title,
    lang,
    schoolForm,
    topic,
    authors,
    editor,
    manager,
    isFirst,
    scheduledFor,
    revises,
    review,
    updatedAt,
    wait,
    acts,
  } = article;
  return {
    id,
    site,
    kommun,
    state,
    version,
    title,
    lang,
    schoolForm,
    topic,
    authors,
    editor,
    manager,
    isFirst,
    scheduledFor,
    revises,
    review,
    updatedAt,
    wait,
    acts,
  };
}

export const aGuideline = (more: Partial<Guideline> = {}): Guideline => ({
  site: 'familjen-helsingborg',
  version: 1,
  lang: 'sv',
  title: 'Riktlinjer för Familjen Helsingborg',
  policy: null,
  statement: 'Jag ansvarar för det jag har skrivit och har rätt att dela det.',
  changes: null,
  matters: true,
  publishedAt: '2026-08-17T08:00:00Z',
  acceptedAt: null,
  acceptedVersion: null,
  mustAccept: (more.acceptedAt ?? null) === null,
  body: {
    type: 'doc',
    content: [
      p('Här delar vi det vi lär oss av arbetet med barn och elever. Du skriver i samförstånd med din närmaste chef.'),
      h('Du ansvarar för det du skriver'),
      p('Text och bilder är dina egna, eller så säger du var de kommer ifrån.'),
      h('Ingen reklam'),
      p('Vi gör inte reklam för företag. Ett tips om en bok eller ett material som ni har använt är välkommet.'),
    ],
  },
  ...more,
});
