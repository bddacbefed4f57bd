import { expect, it } from 'vitest';
import { portsFrom } from './ports.ts';
import { describeStart, tableOf } from './started.ts';

const access = {
  id: 'int_1284',
  kommun: '1284',
  sites: ['familjen-helsingborg'],
  url: 'nats://127.0.0.1:7402',
  seed: 'S',
  stream: 'EVENTS',
  consumers: ['int_1284'],
  followers: ['int_1284_follow'],
  apiPrefix: 'DK.API',
  inboxPrefix: '_INBOX_int_1284',
};
const started = describeStart({
  ports: portsFrom(7400),
  signIn: { issuer: 'http://127.0.0.1:7401/realms/delakultur', kind: 'embedded' },
  natsUrl: 'nats://127.0.0.1:7402',
  accounts: [{ username: 'asa.ek', password: 'delakultur', name: 'Åsa Ek', kommun: '1277', roles: ['staff'] }],
  integrators: [access],
});

it('describes a start in the promised shape and in no other', () => {
  expect(Object.keys(started)).toEqual(['gateway', 'signIn', 'nats', 'mails', 'intranets', 'accounts', 'integrators']);
  expect(started.gateway).toBe('http://127.0.0.1:7400');
  expect(started.mails).toEqual({ smtp: 'smtp://127.0.0.1:7404', url: 'http://127.0.0.1:7405' });
  expect(Object.keys(started.intranets[0] ?? {})).toEqual(['kommun', 'name', 'url', 'address']);
  expect(Object.keys(started.integrators[0] ?? {})).toEqual(['kommun', 'url', 'seed', 'stream', 'consumers', 'apiPrefix', 'inboxPrefix']);
});

it('shows a human every intranet, the mails and whom to sign in as, and no seed', () => {
  const table = tableOf(started, portsFrom(7400));
  expect(table).toContain('http://hoganas.localhost:7412');
  expect(table).toContain('http://127.0.0.1:7405');
  expect(table).toContain('asa.ek');
  expect(table).not.toContain('DK.API');
});
