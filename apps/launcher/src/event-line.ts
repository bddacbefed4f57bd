import type { ReceivedEvent } from '@delakultur/messaging';
import { swedishTime } from './swedish-time.ts';

/** One event for a human: when in Swedish time, whose it is, what happened to what, and the states it carries. */
export function eventLine({ time, place, aggregate, version, data }: ReceivedEvent): string {
  const what = `${place.service} ${place.entity} ${place.fact}`;
  const states = Object.entries(Object(data)).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [
    swedishTime(new Date(time)),
    (place.kommun ?? place.site ?? '').padEnd(20),
    what.padEnd(36),
    aggregate,
    `v${version}`,
    ...states,
  ].join('  ');
}

/** One event for a program: CloudEvents 1.0 in its JSON format, with the aggregate's version as an extension. */
export const eventJson = ({ id, type, source, aggregate, time, version, traceparent, subject, data }: ReceivedEvent): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    type,
    source,
    subject: aggregate,
    time,
    datacontenttype: 'application/json',
    aggregateversion: version,
    natssubject: subject,
    ...(traceparent && { traceparent }),
    data,
  });
