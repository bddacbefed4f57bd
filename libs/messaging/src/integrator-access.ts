import { API_PREFIX, inboxPrefixOf, STREAM } from './broker.ts';
import type { BrokerKeys } from './broker-keys.ts';
import { consumersOfIntegrator, type Integrator, type ServerVersion } from './broker-model.ts';

/** All that an integrator's own client needs to receive its facts. */
export interface IntegratorAccess {
  readonly id: string;
  readonly kommun: string;
  readonly sites: readonly string[];
  readonly url: string;
  readonly seed: string;
  readonly stream: string;
  /** Its own durable consumers: one, but for nats-server 2.9, where it is one for its municipality and one for each site. */
  readonly consumers: readonly string[];
  /** Beside them, for `npm run events`: set back at will. */
  readonly followers: readonly string[];
  readonly apiPrefix: string;
  readonly inboxPrefix: string;
}

export interface IntegratorAccessOptions {
  readonly url: string;
  readonly keys: BrokerKeys;
  readonly version: ServerVersion;
}

/** What to hand to an integrator. The seed is a secret: whoever has it hears what that municipality may hear, and nothing more. */
export function integratorAccess(integrator: Integrator, { url, keys, version }: IntegratorAccessOptions): IntegratorAccess {
  const { id, kommun, sites } = integrator;
  const plans = consumersOfIntegrator(integrator, version);
  const namesOf = (isFollower: boolean): string[] => plans.filter(({ kind }) => (kind === 'follow') === isFollower).map(({ name }) => name);
  return {
    id,
    kommun,
    sites,
    url,
    seed: keys[id]?.seed ?? '',
    stream: STREAM,
    consumers: namesOf(false),
    followers: namesOf(true),
    apiPrefix: API_PREFIX,
    inboxPrefix: inboxPrefixOf(id),
  };
}
