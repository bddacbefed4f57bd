import { createHash } from 'node:crypto';
import type { BrokerModel, ServerVersion } from '@delakultur/messaging';

/** A subject, and who may use it; everybody else may not. Written beside the model and without the code that renders it. */
export interface Subject {
  readonly subject: string;
  readonly allowed: readonly string[];
}

const ID = '0199d2f4-7c1e-7b3a-9a53-0d9a4f1c2b3e';
const nobody: readonly string[] = [];

/** A fact of a service, as a forger would publish it. */
export const factOf = (service: string, scope = '1277'): string => `dk.evt.${scope}.${service}.article.released.v1.${ID}`;
/** A command to a service. */
export const commandTo = (service: string): string => `dk.rpc.${service}.article.release.v1`;

/** The names of a member's consumers. */
export type ConsumersOf = Readonly<Record<string, readonly string[]>>;

/** Every subject that somebody could want to publish on: facts, commands, the broker's own interfaces, inboxes, acknowledgements. */
export function publishSubjects({ services, integrators }: BrokerModel, consumers: ConsumersOf): Subject[] {
  const names = [...services.map(({ name }) => name), ...integrators.map(({ id }) => id)];
  return [
    ...services.map(({ name, publishes }) => ({ subject: factOf(name), allowed: publishes ? [name] : nobody })),
    ...integrators.map(({ id, kommun }) => ({ subject: factOf(id, kommun), allowed: nobody })),
    ...services.map(({ name }) => ({
      subject: commandTo(name),
      allowed: services.filter(({ calls }) => calls.includes(name)).map((caller) => caller.name),
    })),
    ...names.map((name) => ({ subject: `_INBOX_${name}.x.1`, allowed: nobody })),
    ...names.flatMap((name) => (consumers[name] ?? []).flatMap((consumer) => ofConsumer(consumer, name))),
    ...OF_NOBODY.map((subject) => ({ subject, allowed: nobody })),
  ];
}

/** Every subject that somebody could want to listen on. */
export function subscribeSubjects({ services, integrators }: BrokerModel): Subject[] {
  const names = [...services.map(({ name }) => name), ...integrators.map(({ id }) => id)];
  return [
    ...services.map(({ name }) => ({ subject: `dk.rpc.${name}.>`, allowed: [name] })),
    ...names.map((name) => ({ subject: `_INBOX_${name}.>`, allowed: [name] })),
    ...services
      .flatMap(({ hears }) => hears)
      .map((subject) => ({ subject, allowed: services.filter(({ hears }) => hears.includes(subject)).map(({ name }) => name) })),
    ...HEARD_BY_NOBODY.map((subject) => ({ subject, allowed: nobody })),
  ];
}

const ofConsumer = (consumer: string, owner: string): Subject[] => [
  ...['CONSUMER.INFO', 'CONSUMER.MSG.NEXT'].map((verb) => ({ subject: `DK.API.${verb}.EVENTS.${consumer}`, allowed: [owner] })),
  ...['CONSUMER.INFO', 'CONSUMER.MSG.NEXT', 'CONSUMER.DELETE', 'CONSUMER.DURABLE.CREATE', 'CONSUMER.CREATE', 'CONSUMER.PAUSE'].map(
    (verb) => ({
      subject: `$JS.API.${verb}.EVENTS.${consumer}`,
      allowed: nobody,
    }),
  ),
  ...['CONSUMER.DELETE', 'CONSUMER.CREATE', 'CONSUMER.DURABLE.CREATE', 'CONSUMER.PAUSE', 'CONSUMER.RESET', 'CONSUMER.UNPIN'].map(
    (verb) => ({
      subject: `DK.API.${verb}.EVENTS.${consumer}`,
      allowed: nobody,
    }),
  ),
  { subject: `$JS.ACK.EVENTS.${consumer}.1.1.1.1.1`, allowed: [owner] },
  { subject: `$JS.ACK._.${HASH}.EVENTS.${consumer}.1.1.1.1.1.1`, allowed: [owner] },
  { subject: `$JS.ACK._.otherhash.EVENTS.${consumer}.1.1.1.1.1.1`, allowed: nobody },
];

/** nats-server's short form of the account name `DKJS`. */
const HASH = [...createHash('sha256').update('DKJS').digest().subarray(0, 8)]
  .map((byte) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[byte % 62])
  .join('');

const STREAM_VERBS = [
  'STREAM.INFO',
  'STREAM.DELETE',
  'STREAM.PURGE',
  'STREAM.UPDATE',
  'STREAM.MSG.GET',
  'STREAM.MSG.DELETE',
  'DIRECT.GET',
  'CONSUMER.LIST',
  'CONSUMER.NAMES',
  'CONSUMER.CREATE',
];

const OF_NOBODY = [
  ...['$JS.API', 'DK.API'].flatMap((prefix) => [
    ...STREAM_VERBS.map((verb) => `${prefix}.${verb}.EVENTS`),
    `${prefix}.STREAM.CREATE.OTHER`,
    `${prefix}.STREAM.NAMES`,
    `${prefix}.STREAM.LIST`,
    `${prefix}.INFO`,
  ]),
  '$KV.bucket.key',
  '$O.bucket.C.x',
  '$SYS.REQ.SERVER.PING',
  '$SYS.REQ.USER.INFO',
  '$SYS.REQ.ACCOUNT.PING.CONNZ',
  '$SYS.REQ.SERVER.PING.CONNZ',
  '$JS.FC.EVENTS.x.y',
  '$NRG.AE.x',
  '_R_.abc.def',
  '_INBOX.x',
  `dk.live.1277.content.article.released.v1.${ID}`,
  'dk.evt.1277',
  'dk.rpc.consent.clearance.grant.v1',
];

const HEARD_BY_NOBODY = [
  '>',
  '*.>',
  'dk.>',
  'dk.evt.>',
  'dk.evt.1277.>',
  'dk.live.>',
  'dk.rpc.>',
  '_INBOX.>',
  '_INBOX_*.>',
  '_R_.>',
  '$JS.>',
  '$JS.EVENT.ADVISORY.>',
  '$JS.ACK.>',
  '$JS.API.>',
  'DK.API.>',
  '$SYS.>',
  '$KV.>',
  '$SRV.>',
];

/** Subjects with a wildcard in them, which a permission could match by accident. */
export const wildcardSubjects = (): string[] => [
  '$JS.ACK.*.*.EVENTS.*.>',
  '$JS.ACK.EVENTS.*.1.1.1.1.1',
  'DK.API.CONSUMER.MSG.NEXT.EVENTS.*',
  'DK.API.>',
  'dk.evt.*.*.article.released.v1.x',
];

const scopesOf = ({ kommun, sites }: { kommun: string; sites: readonly string[] }): string[] => [
  kommun,
  ...sites.map((site) => `site-${site}`),
];

/** The consumers that each member has on a broker of that version; 2.9 knows one filter a consumer. */
export function consumerNames({ services, integrators }: BrokerModel, [major, minor]: ServerVersion): ConsumersOf {
  const isOld = major === 2 && minor < 10;
  return Object.fromEntries([
    ...services.map(({ name, consumes }) => [name, consumes.length > 0 ? [name] : []] as const),
    ...integrators.map((integrator) => {
      const { id } = integrator;
      const names = isOld ? scopesOf(integrator).flatMap((scope) => [`${id}_${scope}`, `${id}_follow_${scope}`]) : [id, `${id}_follow`];
      return [id, names] as const;
    }),
  ]);
}
