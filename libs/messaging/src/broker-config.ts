import { createHash } from 'node:crypto';
import { API_PREFIX, inboxPrefixOf, MAX_PAYLOAD, STREAM } from './broker.ts';
import { PROVISIONER, SYSTEM, type BrokerKeys } from './broker-keys.ts';
import { consumersOfIntegrator, consumersOfService, type BrokerModel, type ServerVersion, type ServiceMember } from './broker-model.ts';

export interface BrokerConfigOptions {
  readonly version: ServerVersion;
  readonly keys: BrokerKeys;
}

/**
 * Renders the accounts and limits of nats-server: every service and every integrator in an account of its own, with no way into another's (ADR 0006).
 * Holds no key that the given version does not know. Addresses, ports and the store's folder are the starter's affair (`-a -p -js -sd`).
 */
export function brokerConfig(model: BrokerModel, { version, keys }: BrokerConfigOptions): string {
  const userOf = (name: string, permissions?: Permissions): User => ({
    nkey: publicKeyOf(keys, name),
    ...(permissions && { permissions }),
  });
  const members: Member[] = [
    ...model.services.map((service) => serviceMember(service, model, version)),
    ...model.integrators.map(({ id, ...rest }) => integratorMember(id, accessTo(consumersOfIntegrator({ id, ...rest }, version)))),
  ];
  const accounts = {
    SYS: { users: [userOf(SYSTEM)] },
    [JETSTREAM_ACCOUNT]: {
      jetstream: 'enabled',
      users: [userOf(PROVISIONER)],
      exports: members.flatMap(({ account, grants }) => grants.map((grant) => exportTo(account, grant))),
    },
    ...Object.fromEntries(
      members.map(({ name, account, grants, permissions, exports, imports, limits }) => [
        account,
        {
          ...(limits && { limits }),
          users: [userOf(name, permissions)],
          exports,
          imports: [...grants.map(importOf), ...imports],
        },
      ]),
    ),
  };
  // nats-server reads JSON as its own format.
  return `${JSON.stringify({ max_payload: MAX_PAYLOAD, accounts, system_account: 'SYS' }, null, 2)}\n`;
}

/** The account that owns JetStream; only the provisioner has a user there. */
const JETSTREAM_ACCOUNT = 'DKJS';
const INTEGRATOR_LIMITS = { max_connections: 5, max_subscriptions: 50, max_payload: 4_096 };

/** The account of a service or the gateway. */
export const serviceAccount = (name: string): string => `SVC_${name}`;

interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  readonly allow_responses?: { readonly max: number; readonly expires: string };
}

interface User {
  readonly nkey: string;
  readonly permissions?: Permissions;
}

/** One subject of the JetStream account that a member may use, and the name that it has in the member's own account. */
interface Grant {
  readonly kind: 'service' | 'stream';
  readonly subject: string;
  readonly as: string;
  readonly streams?: boolean;
}

interface Member {
  readonly name: string;
  readonly account: string;
  readonly grants: readonly Grant[];
  readonly permissions: Permissions;
  readonly exports: readonly object[];
  readonly imports: readonly object[];
  readonly limits?: object;
}

function serviceMember(service: ServiceMember, { services }: BrokerModel, version: ServerVersion): Member {
  const { name, calls, publishes, hears } = service;
  const grants = [
    ...(publishes ? [same('service', `dk.evt.*.${name}.>`)] : []),
    ...hears.map((filter) => same('stream', filter)),
    ...accessTo(consumersOfService(service, version)),
  ];
  const callers = services.filter((other) => other.calls.includes(name)).map((other) => serviceAccount(other.name));
  return {
    name,
    account: serviceAccount(name),
    grants,
    permissions: {
      publish: [...grants.filter(({ kind }) => kind === 'service').map((grant) => grant.as), ...calls.map(requestsTo)],
      subscribe: [requestsTo(name), `${inboxPrefixOf(name)}.>`, ...hears],
      allow_responses: { max: 1, expires: '5s' },
    },
    // An export without accounts would be open to all.
    exports: callers.length > 0 ? [{ service: requestsTo(name), accounts: callers }] : [],
    imports: calls.map((callee) => ({ service: { account: serviceAccount(callee), subject: requestsTo(callee) } })),
  };
}

const integratorMember = (id: string, grants: readonly Grant[]): Member => ({
  name: id,
  account: id.toUpperCase(),
  grants,
  permissions: { publish: grants.map((grant) => grant.as), subscribe: [`${inboxPrefixOf(id)}.>`] },
  exports: [],
  imports: [],
  limits: INTEGRATOR_LIMITS,
});

/** What pulling from a consumer takes: asking for messages, asking about the consumer, and acknowledging in both of the server's forms. */
const accessTo = (consumers: readonly { readonly name: string }[]): Grant[] =>
  consumers.flatMap(({ name }): Grant[] => [
    {
      kind: 'service',
      subject: `$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${name}`,
      as: `${API_PREFIX}.CONSUMER.MSG.NEXT.${STREAM}.${name}`,
      streams: true,
    },
    { kind: 'service', subject: `$JS.API.CONSUMER.INFO.${STREAM}.${name}`, as: `${API_PREFIX}.CONSUMER.INFO.${STREAM}.${name}` },
    same('service', `$JS.ACK.${STREAM}.${name}.>`),
    same('service', `$JS.ACK._.${accountHash(JETSTREAM_ACCOUNT)}.${STREAM}.${name}.>`),
  ]);

const same = (kind: Grant['kind'], subject: string): Grant => ({ kind, subject, as: subject });

const requestsTo = (service: string): string => `dk.rpc.${service}.>`;

const exportTo = (account: string, { kind, subject, streams }: Grant): object => ({
  [kind]: subject,
  ...(streams && { response_type: 'stream' }),
  accounts: [account],
});

const importOf = ({ kind, subject, as }: Grant): object => ({
  [kind]: { account: JETSTREAM_ACCOUNT, subject },
  ...(as !== subject && { to: as }),
});

function publicKeyOf(keys: BrokerKeys, name: string): string {
  const key = keys[name];
  if (!key) throw new TypeError(`no key for ${name}`);
  return key.publicKey;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** How the newer form of an acknowledgement names the stream's account: a wildcard in its place would open other members' consumers. */
function accountHash(account: string): string {
  const bytes = createHash('sha256').update(account).digest().subarray(0, 8);
  return [...bytes].map((byte) => DIGITS[byte % DIGITS.length]).join('');
}
