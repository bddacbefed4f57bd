import { describe, expect, it } from 'vitest';
import { brokerConfig } from './broker-config.ts';
import { createBrokerKey } from './broker-keys.ts';
import { brokerModel, serverVersion, type ServerVersion } from './broker-model.ts';

const model = brokerModel({
  needs: [
    { name: 'content', calls: ['people'], consumes: ['dk.evt.*.people.site.changed.v1.*', 'dk.evt.*.people.assignment.started.v1.*'] },
    { name: 'people', calls: [], consumes: [] },
    { name: 'gateway', calls: ['content'], consumes: [] },
  ],
  events: [],
  integrators: [{ id: 'int_1284', kommun: '1284', sites: ['familjen-helsingborg'] }],
});
const names = ['content', 'people', 'gateway', 'int_1284', 'provisioner', 'sys'];
const keys = Object.fromEntries(names.map((name) => [name, createBrokerKey()]));
const render = (version: ServerVersion) => JSON.parse(brokerConfig(model, { version, keys }));

/** Under which names the integrator asks for messages. */
const grants = (version: ServerVersion): string[] =>
  render(version)
    .accounts.INT_1284.imports.map(({ to }: { to?: string }) => to)
    .filter((to?: string) => to?.includes('MSG.NEXT'));

describe('the configuration of the broker', () => {
  it('N7: gives every member an account of its own and nobody but the provisioner the stream', () => {
    const { accounts } = render([2, 15]);
    expect(Object.keys(accounts)).toEqual(['SYS', 'DKJS', 'SVC_content', 'SVC_people', 'SVC_gateway', 'INT_1284']);
    expect(accounts.DKJS.users).toEqual([{ nkey: keys['provisioner']?.publicKey }]);
  });

  it('lets a service be asked by those whose contracts say so, and never by all', () => {
    const { accounts } = render([2, 15]);
    expect(accounts.SVC_people.exports).toEqual([{ service: 'dk.rpc.people.>', accounts: ['SVC_content'] }]);
    expect(accounts.SVC_gateway.exports).toEqual([]);
  });

  it('holds public keys only', () => {
    const text = brokerConfig(model, { version: [2, 15], keys });
    expect(Object.values(keys).filter(({ seed }) => text.includes(seed))).toEqual([]);
  });

  it('names each acknowledgement of an integrator in full: a wildcard would open other consumers', () => {
    const { publish } = render([2, 15]).accounts.INT_1284.users[0].permissions;
    expect(publish.filter((subject: string) => subject.includes('*'))).toEqual([]);
    expect(publish).toHaveLength(8);
  });

  it('gives an integrator a consumer for each scope where the server knows one filter only', () => {
    expect(grants([2, 15])).toEqual(['DK.API.CONSUMER.MSG.NEXT.EVENTS.int_1284', 'DK.API.CONSUMER.MSG.NEXT.EVENTS.int_1284_follow']);
    expect(grants([2, 9])).toEqual([
      'DK.API.CONSUMER.MSG.NEXT.EVENTS.int_1284_1284',
      'DK.API.CONSUMER.MSG.NEXT.EVENTS.int_1284_site-familjen-helsingborg',
      'DK.API.CONSUMER.MSG.NEXT.EVENTS.int_1284_follow_1284',
      'DK.API.CONSUMER.MSG.NEXT.EVENTS.int_1284_follow_site-familjen-helsingborg',
    ]);
  });

  it('refuses a member without a key, and an integrator with a name that could be mistaken', () => {
    expect(() => brokerConfig(model, { version: [2, 15], keys: {} })).toThrow('no key for sys');
    expect(() => brokerModel({ needs: [], events: [], integrators: [{ id: 'content', kommun: '1284', sites: [] }] })).toThrow('integrator');
  });

  it.each([
    ['2.9.10', [2, 9]],
    ['v2.15.2', [2, 15]],
  ])('reads %s as a version', (text, version) => {
    expect(serverVersion(text)).toEqual(version);
  });
});
