import { z } from 'zod';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Instant, SiteSlug } from './scalars.ts';

/** Something that a person should know of: `kind` says what, in a word that every language has a sentence for. */
export const Notice = z
  .strictObject({
    id: Id,
    kind: z.string(),
    site: SiteSlug.nullable(),
    /** The article that it is about, when it is about one. */
    articleId: Id.nullable(),
    /** What else it is about: a broadcast, a wish, an assignment, by the kind. */
    about: Id.nullable(),
    at: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Notice' });
export type Notice = z.output<typeof Notice>;

export const listNotices = rpc('dk.rpc.people.notice.list.v1', {
  summary: 'List my notices, newest first',
  access: 'signed-in',
  input: z.strictObject({ unreadOnly: z.boolean().default(false), limit: z.int().min(1).max(100).default(50) }),
  output: z.strictObject({ items: z.array(Notice), unread: z.int() }).meta({ id: 'NoticeList' }),
  problems: [],
  http: { method: 'GET', path: '/v1/notices' },
});

export const readNotice = rpc('dk.rpc.people.notice.read.v1', {
  summary: 'Mark a notice as read',
  access: 'signed-in',
  input: z.strictObject({ noticeId: Id }),
  output: Notice,
  problems: ['notice-not-found'],
  http: { method: 'POST', path: '/v1/notices/{noticeId}/read' },
});
