export { API_AUDIENCE, WIDGETS_CLIENT } from './realm-names.ts';
export { createTokenVerifier, type TokenProblem, type TokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
export type { VerifiedToken } from './token.rules.ts';
