import type { EventContract } from './event.ts';
import { componentSchemas, schemaOf } from './json-schema.ts';

const HEADERS = {
  type: 'object',
  required: ['ce-specversion', 'ce-id', 'ce-type', 'ce-source', 'ce-subject', 'ce-time', 'dk-aggregate-version'],
  properties: {
    'ce-specversion': { const: '1.0' },
    'ce-id': { type: 'string', format: 'uuid', description: 'The same fact always has the same id: apply it once.' },
    'ce-type': { type: 'string' },
    'ce-source': { type: 'string', examples: ['/content'] },
    'ce-subject': { type: 'string', format: 'uuid', description: 'The aggregate that the fact is about.' },
    'ce-time': { type: 'string', format: 'date-time' },
    'ce-datacontenttype': { const: 'application/json' },
    'dk-aggregate-version': {
      type: 'string',
      description:
        'Counts the facts of one aggregate from 1. Apply what is newer than what you have, and fetch the current state when in doubt.',
    },
    traceparent: { type: 'string' },
  },
};

/** The AsyncAPI 3 document of every kind of fact: CloudEvents 1.0 in binary mode on NATS JetStream. */
export function asyncApi(events: readonly EventContract[]) {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Delakultur events',
      version: '1',
      description: 'Facts of the platform. They carry ids and states only, never a name, a picture or a free text.',
    },
    defaultContentType: 'application/json',
    servers: {
      nats: {
        host: 'HOST:4222',
        protocol: 'nats',
        description: 'JetStream stream EVENTS; every integrator has an account and consumers of its own.',
      },
    },
    channels: Object.fromEntries(events.map((contract) => [keyOf(contract), channel(contract)])),
    operations: Object.fromEntries(
      events.map((contract) => [
        `receive.${keyOf(contract)}`,
        { action: 'receive', channel: { $ref: `#/channels/${keyOf(contract)}` }, summary: contract.summary },
      ]),
    ),
    components: { schemas: componentSchemas(), messageTraits: { cloudEvent: { headers: HEADERS } } },
  };
}

const keyOf = ({ service, entity, fact }: EventContract): string => `${service}.${entity}.${fact}`;

function channel({ service, entity, fact, version, scope, type, summary, data }: EventContract) {
  return {
    address: `dk.evt.{scope}.${service}.${entity}.${fact}.v${version}.{aggregate}`,
    description: summary,
    parameters: {
      scope:
        scope === 'kommun'
          ? { description: 'The municipality, by its code', examples: ['1284'] }
          : { description: 'The site', examples: ['site-familjen-helsingborg'] },
      aggregate: { description: 'Id of what the fact is about' },
    },
    messages: {
      [fact]: {
        name: type,
        title: summary,
        contentType: 'application/json',
        traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
        payload: schemaOf(data, 'output'),
      },
    },
  };
}
