import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegratorAccess } from '@delakultur/messaging';
import type { Account } from './demo.ts';
import { loopback, originOf, smtpOn, type Ports } from './ports.ts';

/** What runs where: the one line of `--json`, and the file beside the data. */
export interface Started {
  readonly gateway: string;
  readonly signIn: { readonly issuer: string; readonly kind: 'embedded' | 'keycloak' };
  readonly nats: { readonly url: string };
  readonly mails: { readonly smtp: string; readonly url: string };
  readonly intranets: readonly { readonly kommun: string; readonly name: string; readonly url: string; readonly address: string }[];
  readonly accounts: readonly Account[];
  readonly integrators: readonly IntegratorFace[];
}

type IntegratorFace = Pick<IntegratorAccess, 'kommun' | 'url' | 'seed' | 'stream' | 'consumers' | 'apiPrefix' | 'inboxPrefix'>;

export interface StartedFacts {
  readonly ports: Ports;
  readonly signIn: Started['signIn'];
  readonly natsUrl: string;
  readonly accounts: readonly Account[];
  readonly integrators: readonly IntegratorAccess[];
}

export const describeStart = ({ ports, signIn, natsUrl, accounts, integrators }: StartedFacts): Started => ({
  gateway: loopback(ports.gateway),
  signIn,
  nats: { url: natsUrl },
  mails: { smtp: smtpOn(ports), url: loopback(ports.mailbox) },
  intranets: ports.intranets.map(({ kommun, name, url, address }) => ({ kommun, name, url, address })),
  accounts,
  integrators: integrators.map(({ kommun, url, seed, stream, consumers, apiPrefix, inboxPrefix }) => ({
    kommun,
    url,
    seed,
    stream,
    consumers,
    apiPrefix,
    inboxPrefix,
  })),
});

/** The same line, for programs that come later. It holds the integrators' seeds: only its owner may read it. */
export const keepStarted = (folder: string, started: Started): void =>
  writeFileSync(join(folder, 'started.json'), `${JSON.stringify(started)}\n`, { mode: 0o600 });

/** Whom a walk through the demo needs, in the order in which they act. */
const CAST = ['asa.ek', 'karin.lund', 'samira.haddad', 'henrik.aalto', 'maja.lindqvist'];

/** The short table for humans. */
export function tableOf({ intranets, accounts, signIn, mails }: Started, ports: Ports): string {
  const addresses = [
    ...intranets.map(({ name, url }) => [`Intranet of ${name}`, url]),
    ['Our own pages', originOf(ports.gateway)],
    [`Sign-in (${signIn.kind})`, signIn.issuer],
    ['The mails', mails.url],
  ];
  const cast = CAST.flatMap((username) => accounts.filter((account) => account.username === username));
  const homes = new Map(intranets.map(({ kommun, name }) => [kommun, name]));
  const people = cast.map(({ username, name, kommun, roles }) => [
    username,
    [name, homes.get(kommun), ...roles.filter((role) => role !== 'staff')].join(', '),
  ]);
  return `
${columns(addresses)}

Sign in as, with the password ${accounts[0]?.password ?? ''}:
${columns(people)}
`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}   ${second}`).join('\n');
}
