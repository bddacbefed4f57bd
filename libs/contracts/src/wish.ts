import { z } from 'zod';
import { event } from './event.ts';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Instant, Kommun, Reason, SchoolForm, SiteSlug, Topic, Version } from './scalars.ts';
import { text } from './text.ts';

export const WISH_STATES = ['open', 'taken', 'done', 'closed'] as const;
export const WishState = z.enum(WISH_STATES).meta({ id: 'WishState' });
export type WishState = z.output<typeof WishState>;
export const WishAct = z.enum(['change', 'take', 'give-back', 'close']).meta({ id: 'WishAct' });

/** A topic that the site would like to have an article about: the shared plan of the chief editor and the contact persons (C29). */
export const Wish = z
  .strictObject({
    id: Id,
    site: SiteSlug,
    version: Version,
    /** The municipality that it is wanted from; null = from any. */
    kommun: Kommun.nullable(),
    schoolForm: SchoolForm.nullable(),
    topic: Topic.nullable(),
    title: z.string(),
    note: z.string().nullable(),
    state: WishState,
    nominatedBy: Id,
    nominatedAt: Instant,
    takenBy: Id.nullable(),
    takenAt: Instant.nullable(),
    /** The article that came of it, for those who may see it. */
    articleId: Id.nullable(),
    reason: z.string().nullable(),
    acts: z.array(WishAct),
  })
  .meta({ id: 'Wish' });
export type Wish = z.output<typeof Wish>;

export const listWishes = rpc('dk.rpc.content.wish.list.v1', {
  summary: "List a site's wanted topics, as somebody of a member municipality",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, state: WishState.optional() }),
  output: z.strictObject({ items: z.array(Wish), mayNominate: z.boolean() }).meta({ id: 'WishList' }),
  problems: ['not-a-member', 'site-not-found'],
  http: { method: 'GET', path: '/v1/wishes' },
});

/** The id is the client's own; version 0 makes a new one. */
export const nominateWish = rpc('dk.rpc.content.wish.nominate.v1', {
  summary: 'Nominate a topic, or change it, as a contact person or the chief editor',
  access: 'signed-in',
  input: z.strictObject({
    wishId: Id,
    version: Version,
    site: SiteSlug,
    kommun: Kommun.nullable(),
    schoolForm: SchoolForm.nullable(),
    topic: Topic.nullable(),
    title: text(160),
    note: text(1_000).nullable(),
  }),
  output: Wish,
  problems: ['forbidden', 'not-a-member', 'site-not-found', 'wish-not-found', 'wish-version-stale', 'wish-transition-refused'],
  http: { method: 'PUT', path: '/v1/wishes/{wishId}' },
});

const wishId = Id;
const WISH_PROBLEMS = ['forbidden', 'wish-not-found', 'wish-version-stale', 'wish-transition-refused'] as const;

export const takeWish = rpc('dk.rpc.content.wish.take.v1', {
  summary: 'Take up a wanted topic as an author',
  access: 'signed-in',
  input: z.strictObject({ wishId, version: Version }),
  output: Wish,
  problems: WISH_PROBLEMS,
  http: { method: 'POST', path: '/v1/wishes/{wishId}/take' },
});
export const giveWishBack = rpc('dk.rpc.content.wish.give-back.v1', {
  summary: 'Give back a topic that one had taken up',
  access: 'signed-in',
  input: z.strictObject({ wishId, version: Version }),
  output: Wish,
  problems: WISH_PROBLEMS,
  http: { method: 'POST', path: '/v1/wishes/{wishId}/give-back' },
});
export const closeWish = rpc('dk.rpc.content.wish.close.v1', {
  summary: 'Take a topic off the plan, with a reason',
  access: 'signed-in',
  input: z.strictObject({ wishId, version: Version, reason: Reason }),
  output: Wish,
  problems: WISH_PROBLEMS,
  http: { method: 'POST', path: '/v1/wishes/{wishId}/close' },
});

const wishData = z.strictObject({
  wishId: Id,
  site: SiteSlug,
  kommun: Kommun.nullable(),
  by: Id,
  nominatedBy: Id,
  takenBy: Id.nullable(),
});
export const WISH_EVENTS = {
  nominated: event('content.wish.nominated', { scope: 'site', summary: 'A topic is wanted', data: wishData }),
  taken: event('content.wish.taken', {
    scope: 'site',
    summary: 'Somebody writes about a wanted topic',
    data: wishData,
    consumers: ['people'],
  }),
  'given-back': event('content.wish.given-back', { scope: 'site', summary: 'A topic is wanted again', data: wishData }),
  fulfilled: event('content.wish.fulfilled', {
    scope: 'site',
    summary: 'An article about a wanted topic is out',
    data: wishData,
    consumers: ['people'],
  }),
  closed: event('content.wish.closed', { scope: 'site', summary: 'A topic is no longer wanted', data: wishData }),
} as const;
export type WishFact = keyof typeof WISH_EVENTS;
export type WishEventData = z.output<typeof wishData>;

/** How each member municipality is seen on a site (C15's figures, for its contact person and the chief editor). */
export const Coverage = z
  .strictObject({
    kommun: Kommun,
    inFlow: z.int(),
    released: z.int(),
    lastReleasedAt: Instant.nullable(),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.output<typeof Coverage>;

export const readCoverage = rpc('dk.rpc.content.coverage.read.v1', {
  summary: 'How many articles each member municipality has in flow and released; for contact persons, editors and the chief editor',
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug }),
  output: z.strictObject({ items: z.array(Coverage) }).meta({ id: 'CoverageList' }),
  problems: ['forbidden', 'site-not-found'],
  http: { method: 'GET', path: '/v1/sites/{site}/coverage' },
});
