import { contracts, events, topology } from '@delakultur/contracts';
import { API_AUDIENCE, createTokenVerifier, serviceClient, WIDGETS_CLIENT } from '@delakultur/identity';
import { machineClock } from '@delakultur/kernel';
import { Logger, type Provider } from '@nestjs/common';
import type { ServiceConfig } from './config.ts';
import { Gate } from './gate.ts';
import { OwnToken } from './own-token.ts';

/** Whoever is named as a caller may have a token of its own. */
const SERVICE_CLIENTS = topology(contracts, events).map(({ name }) => serviceClient(name));

/** Who lets requests in by their tokens, and who has the service's own. Both keep to the machine's time, as sign-in does. */
export function accessProviders(name: string, config: ServiceConfig): Provider[] {
  const logger = new Logger(name);
  const { DK_ISSUER: issuer, DK_CLIENT_SECRET: clientSecret, DK_FRESH_MINUTES: freshMinutes } = config;
  const verifier = () =>
    createTokenVerifier({
      issuer,
      audience: API_AUDIENCE,
      clients: [WIDGETS_CLIENT],
      services: SERVICE_CLIENTS,
      clock: machineClock,
      onRefused: (reason) => logger.warn({ message: 'a token was refused', reason }),
    });
  const onAway = (reason: string) => logger.warn({ message: 'no token of our own to be had', reason });
  return [
    { provide: Gate, useFactory: () => new Gate({ verifier: verifier(), freshMinutes, clock: machineClock }) },
    {
      provide: OwnToken,
      useFactory: () => new OwnToken({ issuer, clientId: serviceClient(name), clientSecret, clock: machineClock, onAway }),
    },
  ];
}
