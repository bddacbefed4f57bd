import { join } from 'node:path';
import { ROOT, type Stack } from '@delakultur/stack';
import type { NodeProgram } from './node-part.ts';
import { loopback, originOf, smtpOn, type Ports } from './ports.ts';

export const SERVICES = ['people', 'content'] as const;
type Service = (typeof SERVICES)[number];

/** The secrets of the services' clients, by the names under which the realm file has them. */
export type ClientSecrets = Readonly<Record<string, string>>;

const secretNameOf = (service: Service) => `DK_${service.toUpperCase()}_CLIENT_SECRET`;
export const CLIENT_SECRETS: readonly string[] = SERVICES.map(secretNameOf);

/** What signs the links in mails and the addresses of pictures, which one program makes and another reads. */
export const LINK_SECRETS = ['DK_LINK_SECRET'] as const;
export type LinkSecrets = Readonly<Record<(typeof LINK_SECRETS)[number], string>>;

/** What a service itself is told of sign-in. */
export const accessEnvironment = (service: Service, issuer: string, secrets: ClientSecrets) => ({
  DK_ISSUER: issuer,
  DK_CLIENT_SECRET: secrets[secretNameOf(service)] ?? '',
});

/** What all programs of one start share. */
export interface Surroundings {
  readonly ports: Ports;
  readonly issuer: string;
  readonly stack: Pick<Stack, 'environmentOf'>;
  readonly secrets: ClientSecrets;
  readonly linkSecrets: LinkSecrets;
  /** Where everything lies that this start keeps. */
  readonly folder: string;
}

export const REALM = 'delakultur';
export const issuerOn = (ports: Ports): string => `${loopback(ports.signIn)}/realms/${REALM}`;

const serviceEnvironment = (service: Service, { ports, stack, issuer, secrets, linkSecrets, folder }: Surroundings) => ({
  ...stack.environmentOf(service),
  ...accessEnvironment(service, issuer, secrets),
  ...mailEnvironment(ports, linkSecrets),
  ...mediaEnvironment(folder),
});

/** Where pictures and files lie: what has come in, and what was let in. */
export const mediaEnvironment = (folder: string) => ({
  DK_MEDIA_QUARANTINE: join(folder, 'media/quarantine'),
  DK_MEDIA_STORE: join(folder, 'media/store'),
});

/** What the gateway is told of pictures and files: the same places, one for what is still coming, and what signs their addresses. */
export const servingEnvironment = (folder: string, secrets: LinkSecrets) => ({
  ...mediaEnvironment(folder),
  ...secrets,
  DK_MEDIA_UPLOADS: join(folder, 'media/uploads'),
});

/** Where mails go and where their links lead; services that send none do not look. */
export const mailEnvironment = (ports: Ports, secrets: LinkSecrets) => ({
  ...secrets,
  DK_SMTP_URL: smtpOn(ports),
  DK_MAIL_FROM: 'Delakultur <delakultur@delakultur.example>',
  DK_GATEWAY_ORIGIN: originOf(ports.gateway),
});

const intranetEnvironment = ({ intranetBase, gateway }: Ports) => ({
  DK_INTRANETS_PORT_BASE: String(intranetBase),
  DK_GATEWAY_ORIGIN: originOf(gateway),
});

/** The pages on which each municipality has our widgets. */
const originsOf = ({ intranets }: Ports): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(intranets.map(({ kommun, url }) => [kommun, [url]]));

export const service = (name: Service, around: Surroundings, clockOffsetMs: number): NodeProgram => ({
  name,
  entry: `apps/${name}/dist/main.js`,
  env: { ...serviceEnvironment(name, around), DK_CLOCK_OFFSET_MS: String(clockOffsetMs) },
});

/** Fills a service's own schema; what is there already stays as it is. */
export const demoData = (name: Service, around: Surroundings): NodeProgram => ({
  name: `The demo data of ${name}`,
  entry: `apps/${name}/dist/demo.js`,
  env: { ...serviceEnvironment(name, around), DK_DEMO_ORIGINS: JSON.stringify(originsOf(around.ports)) },
});

export const gateway = ({ ports, issuer, stack, linkSecrets, folder }: Surroundings): NodeProgram => ({
  name: 'gateway',
  entry: 'apps/gateway/dist/main.js',
  env: {
    ...stack.environmentOf('gateway'),
    DK_GATEWAY_PORT: String(ports.gateway),
    DK_GATEWAY_ORIGIN: originOf(ports.gateway),
    DK_ISSUER: issuer,
    ...servingEnvironment(folder, linkSecrets),
  },
});

export const signIn = (ports: Ports, folder: string, secrets: ClientSecrets): NodeProgram => ({
  name: 'sign-in',
  entry: 'apps/sign-in/dist/main.js',
  env: {
    ...secrets,
    DK_SIGN_IN_PORT: String(ports.signIn),
    DK_SIGN_IN_ORIGIN: loopback(ports.signIn),
    DK_SIGN_IN_KEYS: join(folder, 'sign-in-keys.json'),
    DK_REALM_FILE: join(ROOT, `deploy/keycloak/${REALM}-realm.json`),
    DK_GATEWAY_ORIGIN: originOf(ports.gateway),
  },
});

/** Takes every mail that a service sends, and shows it. */
export const mailbox = ({ smtp, mailbox: port }: Ports, folder: string): NodeProgram => ({
  name: 'mailbox',
  entry: 'apps/mailbox/dist/main.js',
  env: { DK_MAILBOX_SMTP_PORT: String(smtp), DK_MAILBOX_PORT: String(port), DK_MAILBOX_FOLDER: join(folder, 'mails') },
});

export const intranets = (ports: Ports): NodeProgram => ({
  name: 'demo-intranets',
  entry: 'apps/demo-intranets/src/main.ts',
  env: intranetEnvironment(ports),
});
