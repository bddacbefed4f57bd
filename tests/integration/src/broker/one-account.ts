import type { BrokerModel } from '@delakultur/messaging';
import type { Render } from './broker-rig.ts';
import { consumerNames } from './subjects.ts';

/**
 * The mutant: everybody a user of one account, each with permissions as narrow as they can be. Whoever may ask for its own consumer's messages can still make
 * the server publish anywhere, by the reply subject of the request. Kept to show that the tests of reply injection see it.
 */
export const oneAccountConfig: Render = (model, { version, keys }) => {
  const consumers = consumerNames(model, version);
  const users = permissionsOf(model, consumers).map(({ name, ...permissions }) => ({ nkey: keys[name]?.publicKey, permissions }));
  const accounts = {
    SYS: { users: [{ nkey: keys['sys']?.publicKey }] },
    DK: { jetstream: 'enabled', users: [{ nkey: keys['provisioner']?.publicKey }, ...users] },
  };
  return JSON.stringify({ accounts, system_account: 'SYS' });
};

const permissionsOf = ({ services, integrators }: BrokerModel, consumers: Readonly<Record<string, readonly string[]>>) => [
  ...services.map(({ name, calls, hears }) => ({
    name,
    publish: [`dk.evt.*.${name}.>`, ...calls.map((callee) => `dk.rpc.${callee}.>`), ...pull(consumers[name] ?? [])],
    subscribe: [`dk.rpc.${name}.>`, `_INBOX_${name}.>`, ...hears],
    allow_responses: { max: 1, expires: '5s' },
  })),
  ...integrators.map(({ id }) => ({ name: id, publish: pull(consumers[id] ?? []), subscribe: [`_INBOX_${id}.>`] })),
];

const pull = (names: readonly string[]): string[] =>
  names.flatMap((name) => [`$JS.API.CONSUMER.INFO.EVENTS.${name}`, `$JS.API.CONSUMER.MSG.NEXT.EVENTS.${name}`, `$JS.ACK.EVENTS.${name}.>`]);
