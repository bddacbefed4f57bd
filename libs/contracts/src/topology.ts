import { filterOf, type EventContract } from './event.ts';
import { partsOf, type Caller, type Rpc, type ServiceName } from './rpc.ts';

/** What one process may do on the broker, derived from the contracts (R7): whom it asks, and which facts it consumes. */
export interface BrokerNeeds {
  readonly name: Caller;
  readonly calls: readonly ServiceName[];
  readonly consumes: readonly string[];
}

const callersOf = ({ http, calledBy = [] }: Rpc): readonly Caller[] => (http ? ['gateway', ...calledBy] : calledBy);

/** The needs of the gateway and of every service that a contract names. */
export function topology(contracts: readonly Rpc[], events: readonly EventContract[]): readonly BrokerNeeds[] {
  const services = [...new Set(contracts.map((contract) => partsOf(contract).service as ServiceName))];
  return [...services, 'gateway' as const].map((name) => ({
    name,
    calls: services.filter((service) =>
      contracts.some((contract) => partsOf(contract).service === service && callersOf(contract).includes(name)),
    ),
    consumes: events.filter(({ consumers }) => (consumers as readonly string[]).includes(name)).map(filterOf),
  }));
}
