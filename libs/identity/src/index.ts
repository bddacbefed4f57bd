export { type LinkClaims, type LinkPurpose, type NewLink, readLink, signLink } from './link-token.ts';
export { API_AUDIENCE, serviceClient, WIDGETS_CLIENT } from './realm-names.ts';
export { createTokenVerifier, type TokenProblem, type TokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
export { createServiceToken, type ServiceToken, type ServiceTokenOptions } from './service-token.ts';
export type { VerifiedService, VerifiedToken } from './token.rules.ts';
