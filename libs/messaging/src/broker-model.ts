import type { BrokerNeeds, EventContract } from '@delakultur/contracts';

/** One service, or the gateway, as the broker sees it. */
export interface ServiceMember {
  readonly name: string;
  /** The services that it may ask. */
  readonly calls: readonly string[];
  /** Subject filters of the facts that it consumes durably. */
  readonly consumes: readonly string[];
  /** Whether it publishes facts, under `dk.evt.*.<name>.>`. */
  readonly publishes: boolean;
  /** Subject filters of what it hears as it happens, under `dk.live.`. */
  readonly hears: readonly string[];
}

/** A municipality's own system: hears its municipality and the sites that it is a member of, and can command nothing. */
export interface Integrator {
  /** `int_<kommun>`, or another name of the same form when a municipality has several. */
  readonly id: string;
  readonly kommun: string;
  readonly sites: readonly string[];
}

/** Everybody on the broker, from which its configuration, its consumers and the tests of its denials are derived. */
export interface BrokerModel {
  readonly services: readonly ServiceMember[];
  readonly integrators: readonly Integrator[];
}

/** What the model derives from: the contracts' needs and facts, and the municipalities that have an integrator. */
export interface BrokerModelSources {
  readonly needs: readonly BrokerNeeds[];
  readonly events: readonly EventContract[];
  readonly integrators: readonly Integrator[];
}

const GATEWAY = 'gateway';

/** Derives who may do what on the broker: `brokerModel({ needs: topology(contracts, events), events, integrators })`. */
export function brokerModel({ needs, events, integrators }: BrokerModelSources): BrokerModel {
  const publishers = new Set<string>(events.map(({ service }) => service));
  const services = needs.map(({ name, calls, consumes }) => ({
    name,
    calls,
    consumes,
    publishes: publishers.has(name),
    hears: name === GATEWAY ? liveFilters(events) : [],
  }));
  const odd = integrators.find(({ id }) => !/^int_[a-z0-9]+$/.test(id));
  if (odd) throw new TypeError(`not an integrator's id: ${odd.id}`);
  return { services, integrators };
}

/** The gateway hears the sites' facts and those of pictures: what they change, it may hold in its cache or show on an open page. */
const liveFilters = (events: readonly EventContract[]): string[] => [
  ...new Set(
    events
      .filter(({ scope, entity }) => scope === 'site' || entity === 'media')
      .map(({ service, entity }) => `dk.live.*.${service}.${entity}.>`),
  ),
];

/** Major and minor of a nats-server; 2.9 is the floor. */
export type ServerVersion = readonly [major: number, minor: number];

/** Reads `2.15.1` as a version. */
export function serverVersion(text: string): ServerVersion {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(text) ?? [];
  if (!major || !minor) throw new TypeError(`not a version of nats-server: ${text}`);
  return [Number(major), Number(minor)];
}

/** nats-server 2.9 knows one filter a consumer. */
const hasManyFilters = ([major, minor]: ServerVersion): boolean => major > 2 || (major === 2 && minor >= 10);

/** A durable consumer that the provisioner makes for a member. */
export interface ConsumerPlan {
  readonly name: string;
  readonly filters: readonly string[];
  /** `strict` keeps the stream's order even over redeliveries; `follow` is set back at will and remembers nothing. */
  readonly kind: 'strict' | 'wide' | 'follow';
}

/** The consumer of a service; none when it consumes nothing. */
export function consumersOfService({ name, consumes }: ServiceMember, version: ServerVersion): ConsumerPlan[] {
  if (consumes.length === 0) return [];
  const isOne = consumes.length === 1 || hasManyFilters(version);
  return [{ name, filters: isOne ? consumes : ['dk.evt.>'], kind: 'strict' }];
}

const factsOf = (scope: string): string => `dk.evt.${scope}.>`;

/** The consumers of an integrator: its own, and one beside it that `npm run events` sets back, so that no cursor of its own is moved. */
export function consumersOfIntegrator({ id, kommun, sites }: Integrator, version: ServerVersion): ConsumerPlan[] {
  const scopes = [kommun, ...sites.map((site) => `site-${site}`)];
  const plans = hasManyFilters(version)
    ? [{ name: id, filters: scopes.map(factsOf) }]
    : scopes.map((scope) => ({ name: `${id}_${scope}`, filters: [factsOf(scope)] }));
  return [
    ...plans.map((plan) => ({ ...plan, kind: 'wide' as const })),
    ...plans.map((plan) => ({ ...plan, name: plan.name.replace(id, `${id}_follow`), kind: 'follow' as const })),
  ];
}
