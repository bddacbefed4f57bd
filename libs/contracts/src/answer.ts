import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { Id } from './id.ts';
import { PublishedMedia } from './media.ts';
import { rpc } from './rpc.ts';
import { Instant, Lang, Reason, SiteSlug } from './scalars.ts';

/** What the signed link in a manager's mail carries. It never stands in a path or a query, since those end up in logs. */
const token = z.string().min(1).max(2_000);

/** The question as whoever holds the link sees it: the article as it was sent, and whether it still waits for this answer. */
export const ManagerQuestion = z
  .strictObject({
    articleId: Id,
    site: SiteSlug,
    /** `answered`: this question has got its answer. `moved`: it goes to somebody else now, or the author took it back. */
    state: z.enum(['waiting', 'agreed', 'declined', 'moved']),
    since: Instant,
    /** Null as soon as it no longer waits: the link shows nothing more then. */
    article: z
      .strictObject({ title: z.string(), body: Document, media: z.array(PublishedMedia), lang: Lang, authors: z.array(z.string()) })
      .nullable(),
  })
  .meta({ id: 'ManagerQuestion' });
export type ManagerQuestion = z.output<typeof ManagerQuestion>;

export const readManagerQuestion = rpc('dk.rpc.content.answer.read.v1', {
  summary: "Read what a manager is asked, by the link in the manager's mail",
  access: 'anyone',
  input: z.strictObject({ token }),
  output: ManagerQuestion,
  problems: ['link-refused'],
  http: { method: 'POST', path: '/v1/answers/read' },
});

/** Giving the same answer twice is answered as the first time; another answer than before is refused. */
export const answerAsManager = rpc('dk.rpc.content.answer.give.v1', {
  summary: "Answer as the manager, by the link in the manager's mail; the link answers once",
  access: 'anyone',
  /** A no has a reason. */
  input: z.strictObject({ token, answer: z.enum(['agree', 'decline']), reason: Reason.optional() }),
  output: ManagerQuestion,
  problems: ['link-refused', 'link-used', 'article-version-stale'],
  http: { method: 'POST', path: '/v1/answers' },
});
