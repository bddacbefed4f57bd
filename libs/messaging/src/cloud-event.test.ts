import { headers as newHeaders } from '@nats-io/transport-node';
import { describe, expect, it } from 'vitest';
import { decodeEvent, encodeEvent, MalformedEvent, type CloudEvent, type EventMessage } from './cloud-event.ts';

const aggregate = '0199d2f4-7c1e-7b3a-9a53-0d9a4f1c2b3e';
const event: CloudEvent = {
  id: '0199d2f4-7c1e-7b3a-9a53-0d9a4f1c2b3f',
  subject: `dk.evt.1277.content.article.submitted.v1.${aggregate}`,
  type: 'se.delakultur.content.article.submitted.v1',
  source: '/content',
  aggregate,
  version: 2,
  time: '2026-11-23T13:05:09.000Z',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  data: { kommun: '1277', title: 'åäö "100 %"' },
};

/** The event as a message, with some headers, the subject or the body changed. */
function message(changes: Readonly<Record<string, string>> = {}): EventMessage {
  const { body, headers: encoded } = encodeEvent(event);
  const headers = newHeaders();
  for (const name of encoded.keys()) headers.set(name, encoded.get(name));
  const { subject = event.subject, body: changedBody = body, ...fields } = changes;
  for (const [name, value] of Object.entries(fields)) headers.set(name, value);
  return { subject, headers, data: Buffer.from(changedBody) };
}

describe('an event as a message', () => {
  it('N2: carries the attributes of CloudEvents 1.0 in headers and the data as the body', () => {
    const { body, headers } = encodeEvent(event);
    expect(JSON.parse(body)).toEqual(event.data);
    expect(Object.fromEntries(headers.keys().map((name) => [name, headers.get(name)]))).toEqual({
      'ce-specversion': '1.0',
      'ce-id': event.id,
      'ce-type': event.type,
      'ce-source': '/content',
      'ce-subject': aggregate,
      'ce-time': event.time,
      'ce-datacontenttype': 'application/json',
      'dk-aggregate-version': '2',
      traceparent: event.traceparent,
    });
  });

  it('is read as it was written', () => {
    expect(decodeEvent(message())).toMatchObject(event);
  });

  it('percent-encodes what a header may not hold', () => {
    const { headers } = encodeEvent({ ...event, source: '/bok ”å%' });
    expect(headers.get('ce-source')).toBe('/bok%20%E2%80%9D%C3%A5%25');
  });

  it.each([
    ['a subject with a wildcard', { subject: `dk.evt.*.content.article.submitted.v1.${aggregate}` }, 'subject is not one'],
    ['a subject without a scope', { subject: `dk.evt.everyone.content.article.submitted.v1.${aggregate}` }, 'subject is not one'],
    ['another aggregate', { 'ce-subject': event.id }, 'another aggregate'],
    ['another service as its source', { 'ce-source': '/people' }, 'another service'],
    ['another fact as its type', { 'ce-type': 'se.delakultur.content.article.released.v1' }, 'another fact'],
    ['another municipality in its data', { body: '{"kommun":"1284"}' }, 'another municipality'],
    ['no version', { 'dk-aggregate-version': '' }, 'not a version'],
    ['an id that is none', { 'ce-id': '1' }, 'not a UUID'],
    ['a time that is none', { 'ce-time': 'yesterday' }, 'not a time'],
    ['a header that is not percent-encoded', { 'ce-type': '%zz' }, 'not percent-encoded'],
    ['a body that is not JSON', { body: '{' }, 'not JSON'],
  ])('is refused with %s', (_, changes, words) => {
    const refused = message(changes);
    expect(() => decodeEvent(refused)).toThrow(MalformedEvent);
    expect(() => decodeEvent(refused)).toThrow(words);
  });

  it('is refused with a body that is not UTF-8', () => {
    expect(() => decodeEvent({ ...message(), data: new Uint8Array([0x22, 0xff, 0x22]) })).toThrow(MalformedEvent);
  });
});
