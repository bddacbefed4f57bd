import { expect, it } from 'vitest';
import { parseEventSubject, type EventSubject, type ReceivedEvent } from '@delakultur/messaging';
import { eventJson, eventLine } from './event-line.ts';

const aggregate = '0199d2f4-7c1e-7b3a-9a53-0d9a4f1c2b3e';
const subject = `dk.evt.site-familjen-helsingborg.content.publication.released.v1.${aggregate}`;
const event: ReceivedEvent = {
  id: '0199d2f4-7c1e-7b3a-9a53-0d9a4f1c2b3f',
  subject,
  type: 'se.delakultur.content.publication.released.v1',
  source: '/content',
  aggregate,
  version: 3,
  time: '2026-11-23T13:05:09.000Z',
  data: { kommun: '1277', state: 'released' },
  place: parseEventSubject(subject) as EventSubject,
};

it('prints an event as one line in Swedish time', () => {
  expect(eventLine(event)).toBe(
    `2026-11-23 14:05:09  familjen-helsingborg  content publication released          ${aggregate}  v3  kommun=1277  state=released`,
  );
});

it('N2: prints an event for programs as a CloudEvent', () => {
  expect(JSON.parse(eventJson(event))).toEqual({
    specversion: '1.0',
    id: event.id,
    type: event.type,
    source: '/content',
    subject: aggregate,
    time: event.time,
    datacontenttype: 'application/json',
    aggregateversion: 3,
    natssubject: subject,
    data: { kommun: '1277', state: 'released' },
  });
});
