import { z } from 'zod';
import { event } from './event.ts';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Instant, Kommun, SiteSlug } from './scalars.ts';
import { text } from './text.ts';

/** What has become of a broadcast in one municipality. Without a contact person it reaches nobody there, and that is said. */
export const Receipt = z
  .strictObject({
    kommun: Kommun,
    contactPersons: z.array(Id),
    readBy: Id.nullable(),
    readAt: Instant.nullable(),
    passedOnBy: Id.nullable(),
    passedOnAt: Instant.nullable(),
    /** How many of the municipality's staff got it in their desk. */
    reached: z.int(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.output<typeof Receipt>;

/** A word from the chief editor to the contact persons, who pass it on to their staff (C7). */
export const Broadcast = z
  .strictObject({
    id: Id,
    site: SiteSlug,
    subject: z.string(),
    text: z.string(),
    by: Id,
    at: Instant,
    /** All municipalities' for the chief editor, the own one's for a contact person, none for staff. */
    receipts: z.array(Receipt),
    acts: z.array(z.enum(['read', 'pass-on'])),
  })
  .meta({ id: 'Broadcast' });
export type Broadcast = z.output<typeof Broadcast>;

export const listBroadcasts = rpc('dk.rpc.people.broadcast.list.v1', {
  summary: "List a site's broadcasts, newest first: all for the chief editor and contact persons, those passed on for staff",
  access: 'signed-in',
  input: z.strictObject({ site: SiteSlug, limit: z.int().min(1).max(100).default(50) }),
  output: z.strictObject({ items: z.array(Broadcast), maySend: z.boolean() }).meta({ id: 'BroadcastList' }),
  problems: ['site-not-found', 'forbidden'],
  http: { method: 'GET', path: '/v1/broadcasts' },
});

/** The id is the client's own, so that a lost answer is retried without a second broadcast. */
export const sendBroadcast = rpc('dk.rpc.people.broadcast.send.v1', {
  summary: 'Send a word to the contact persons of all member municipalities, as the chief editor',
  access: 'signed-in',
  input: z.strictObject({ broadcastId: Id, site: SiteSlug, subject: text(160), text: text(4_000) }),
  output: Broadcast,
  problems: ['site-not-found', 'forbidden'],
  http: { method: 'PUT', path: '/v1/broadcasts/{broadcastId}' },
});

export const readBroadcast = rpc('dk.rpc.people.broadcast.read.v1', {
  summary: 'Say that one has read it, as a contact person',
  access: 'signed-in',
  input: z.strictObject({ broadcastId: Id }),
  output: Broadcast,
  problems: ['broadcast-not-found', 'forbidden'],
  http: { method: 'POST', path: '/v1/broadcasts/{broadcastId}/read' },
});

export const passBroadcastOn = rpc('dk.rpc.people.broadcast.pass-on.v1', {
  summary: "Pass it on to the own municipality's staff, as a contact person: to their desks, or by hand with the ready text",
  access: 'signed-in',
  input: z.strictObject({ broadcastId: Id, how: z.enum(['desk', 'by-hand']) }),
  output: Broadcast,
  problems: ['broadcast-not-found', 'forbidden'],
  http: { method: 'POST', path: '/v1/broadcasts/{broadcastId}/pass-on' },
});

const broadcastData = z.strictObject({ broadcastId: Id, site: SiteSlug, kommun: Kommun.nullable(), by: Id });
export const BROADCAST_EVENTS = {
  sent: event('people.broadcast.sent', { scope: 'site', summary: 'The chief editor has sent a word', data: broadcastData }),
  'passed-on': event('people.broadcast.passed-on', {
    scope: 'site',
    summary: 'A contact person has passed a word on to the staff',
    data: broadcastData,
  }),
} as const;
