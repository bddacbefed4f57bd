export { keycloakPlugin, type KeycloakAddress, type KeycloakInstance, type KeycloakOfPage } from './keycloak.ts';
export { OUTCOMES, SessionError, type Outcome } from './outcomes.ts';
export { sessionPlugin, type SessionOptions } from './plugin.ts';
export type { Keep } from './protocol.ts';
