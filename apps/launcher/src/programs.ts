import { join } from 'node:path';
import { ROOT, type Stack } from '@delakultur/stack';
import type { NodeProgram } from './node-part.ts';
import { loopback, originOf, type Ports } from './ports.ts';

export const SERVICES = ['people', 'content'] as const;
type Service = (typeof SERVICES)[number];

/** What all programs of one start share. */
export interface Surroundings {
  readonly ports: Ports;
  readonly issuer: string;
  readonly stack: Pick<Stack, 'environmentOf'>;
}

export const REALM = 'delakultur';
export const issuerOn = (ports: Ports): string => `${loopback(ports.signIn)}/realms/${REALM}`;

const serviceEnvironment = (service: Service, { stack, issuer }: Surroundings) => ({ ...stack.environmentOf(service), DK_ISSUER: issuer });

const intranetEnvironment = ({ intranetBase, gateway }: Ports) => ({
  DK_INTRANETS_PORT_BASE: String(intranetBase),
  DK_GATEWAY_ORIGIN: originOf(gateway),
});

/** The pages on which each municipality has our widgets. */
const originsOf = ({ intranets }: Ports): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(intranets.map(({ kommun, url }) => [kommun, [url]]));

export const service = (name: Service, around: Surroundings): NodeProgram => ({
  name,
  entry: `apps/${name}/dist/main.js`,
  env: serviceEnvironment(name, around),
});

/** Fills a service's own schema; what is there already stays as it is. */
export const demoData = (name: Service, around: Surroundings): NodeProgram => ({
  name: `The demo data of ${name}`,
  entry: `apps/${name}/dist/demo.js`,
  env: { ...serviceEnvironment(name, around), DK_DEMO_ORIGINS: JSON.stringify(originsOf(around.ports)) },
});

export const gateway = ({ ports, issuer, stack }: Surroundings): NodeProgram => ({
  name: 'gateway',
  entry: 'apps/gateway/dist/main.js',
  env: {
    ...stack.environmentOf('gateway'),
    DK_GATEWAY_PORT: String(ports.gateway),
    DK_GATEWAY_ORIGIN: originOf(ports.gateway),
    DK_ISSUER: issuer,
  },
});

export const signIn = (ports: Ports, folder: string, secrets: NodeJS.ProcessEnv): NodeProgram => ({
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

export const intranets = (ports: Ports): NodeProgram => ({
  name: 'demo-intranets',
  entry: 'apps/demo-intranets/src/main.ts',
  env: intranetEnvironment(ports),
});
