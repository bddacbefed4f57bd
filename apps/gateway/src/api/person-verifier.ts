import { API_AUDIENCE, createTokenVerifier, type TokenVerifier, WIDGETS_CLIENT } from '@delakultur/identity';
import { machineClock } from '@delakultur/kernel';
import { Logger } from '@nestjs/common';

/** Knows people by the same measures as the services do, for what the gateway does itself. */
export function personVerifier(issuer: string): TokenVerifier {
  const logger = new Logger('Tokens');
  return createTokenVerifier({
    issuer,
    audience: API_AUDIENCE,
    clients: [WIDGETS_CLIENT],
    clock: machineClock,
    onRefused: (reason) => logger.warn({ message: 'a token was refused', reason }),
  });
}
