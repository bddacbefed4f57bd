import type { z } from 'zod';
import type { ServiceName } from './rpc.ts';

/** Whose fact it is: a municipality's own (scope is its kommunkod) or a site's (scope is `site-<slug>`). */
export type EventScope = 'kommun' | 'site';

/** One kind of fact. Its data carries ids and states only: never a name, a personal number, a picture or a free text (N6). */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly service: ServiceName;
  readonly entity: string;
  readonly fact: string;
  readonly version: number;
  /** CloudEvents type: `se.delakultur.<service>.<entity>.<fact>.v<major>`. */
  readonly type: string;
  readonly scope: EventScope;
  readonly summary: string;
  readonly data: D;
  /** The services that keep something of it. Integrators get every fact of their scopes. */
  readonly consumers: readonly ServiceName[];
}

export type EventData<E extends EventContract> = z.input<E['data']>;

/** Declares one kind of fact by its name `<service>.<entity>.<past fact>`. */
export function event<D extends z.ZodType>(
  name: `${ServiceName}.${string}.${string}`,
  shape: Pick<EventContract<D>, 'scope' | 'summary' | 'data'> & { readonly consumers?: readonly ServiceName[] },
): EventContract<D> {
  const [service, entity, fact] = name.split('.') as [ServiceName, string, string];
  return { service, entity, fact, version: 1, type: `se.delakultur.${name}.v1`, consumers: [], ...shape };
}

/** The scope token of a municipality or a site. */
export const scopeOf = {
  kommun: (kommun: string): string => kommun,
  site: (site: string): string => `site-${site}`,
} as const satisfies Record<EventScope, (place: string) => string>;

/** The subject of one fact about one aggregate: `dk.evt.<scope>.<service>.<entity>.<fact>.v<major>.<aggregate id>`. */
export const subjectOf = ({ service, entity, fact, version }: EventContract, scope: string, aggregate: string): string =>
  `dk.evt.${scope}.${service}.${entity}.${fact}.v${version}.${aggregate}`;

/** The filter that matches a kind of fact in every scope and of every aggregate. */
export const filterOf = (contract: EventContract): string => subjectOf(contract, '*', '*');
