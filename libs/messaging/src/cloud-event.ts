import { headers as newHeaders, type MsgHdrs } from '@nats-io/transport-node';
import { parseEventSubject, type EventSubject } from './event-subject.ts';

/** A fact as it travels: CloudEvents 1.0 in binary mode, its attributes in headers and its data as the body. */
export interface CloudEvent {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly source: string;
  readonly aggregate: string;
  /** Counts the aggregate's facts from 1 without gaps on the stream; a filtered consumer sees gaps. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly traceparent?: string | undefined;
  readonly data: unknown;
}

/** A fact that was read and found consistent with the subject that it came on. */
export interface ReceivedEvent<Data = unknown> extends CloudEvent {
  readonly data: Data;
  readonly place: EventSubject;
}

/** What a message needs to be a fact; a `JsMsg` and a plain message are both. */
export interface EventMessage {
  readonly subject: string;
  readonly headers?: MsgHdrs | undefined;
  readonly data: Uint8Array;
}

/** A message that is no fact of ours, however often it comes: the message says what is wrong with it. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

/** CloudEvents' NATS binding: whatever is not printable ASCII, and space, quote and percent, is percent-encoded in a header. */
const encodeHeader = (value: string): string => value.replace(/[^\u0021\u0023-\u0024\u0026-\u007e]+/gu, encodeURIComponent);

/** The body and headers that carry an event; the subject is the event's own. */
export function encodeEvent(event: CloudEvent): { body: string; headers: MsgHdrs } {
  const headers = newHeaders();
  const fields = {
    'ce-specversion': '1.0',
    'ce-id': event.id,
    'ce-type': event.type,
    'ce-source': event.source,
    'ce-subject': event.aggregate,
    'ce-time': event.time,
    'ce-datacontenttype': 'application/json',
    'dk-aggregate-version': String(event.version),
    ...(event.traceparent && { traceparent: event.traceparent }),
  };
  for (const [name, value] of Object.entries(fields)) headers.set(name, encodeHeader(value));
  return { body: JSON.stringify(event.data), headers };
}

/** The event in a message. Throws `MalformedEvent` when attributes are missing, or say something else than the subject, which the broker vouches for. */
export function decodeEvent({ subject, headers, data }: EventMessage): ReceivedEvent {
  const place = parseEventSubject(subject);
  if (!place) throw new MalformedEvent('the subject is not one of a fact');
  const read = (name: string): string => decodeHeader(headers?.get(name) ?? '');
  const version = Number(read('dk-aggregate-version'));
  const event: ReceivedEvent = {
    id: read('ce-id'),
    subject,
    type: read('ce-type'),
    source: read('ce-source'),
    aggregate: read('ce-subject'),
    version,
    time: read('ce-time'),
    ...(headers?.has('traceparent') && { traceparent: read('traceparent') }),
    data: parseBody(data),
    place,
  };
  const wrong = CHECKS.find(([, holds]) => !holds(event));
  if (wrong) throw new MalformedEvent(wrong[0]);
  return event;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const CHECKS: readonly (readonly [string, (event: ReceivedEvent) => boolean])[] = [
  ['ce-id is not a UUID', ({ id }) => UUID.test(id)],
  ['ce-time is not a time', ({ time }) => !Number.isNaN(Date.parse(time))],
  ['dk-aggregate-version is not a version', ({ version }) => Number.isSafeInteger(version) && version > 0],
  ['ce-subject is another aggregate than the subject', ({ aggregate, place }) => aggregate === place.aggregate],
  ['ce-source is another service than the subject', ({ source, place }) => source === `/${place.service}`],
  ['ce-type is another fact than the subject', ({ type, place }) => type === typeOf(place)],
  ['the data names another municipality than the subject', ({ data, place }) => agrees(data, 'kommun', place.kommun)],
  ['the data names another site than the subject', ({ data, place }) => agrees(data, 'site', place.site)],
];

const typeOf = ({ service, entity, fact, version }: EventSubject): string => `se.delakultur.${service}.${entity}.${fact}.v${version}`;

/** A place that the subject does not speak of is the data's own affair; one that it names must be the same there. */
const agrees = (data: unknown, field: 'kommun' | 'site', place: string | undefined): boolean =>
  place === undefined || typeof data !== 'object' || data === null || !(field in data) || Reflect.get(data, field) === place;

function decodeHeader(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new MalformedEvent('a header is not percent-encoded', { cause });
  }
}

function parseBody(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch (cause) {
    throw new MalformedEvent('the body is not JSON', { cause });
  }
}
