/** Whom our access tokens are for, as the realm file's mapper writes it. */
export const API_AUDIENCE = 'delakultur-api';

/** The realm's client under which widgets sign people in. */
export const WIDGETS_CLIENT = 'delakultur-widgets';

/** The realm's client under which a service asks in its own name: `content` → `delakultur-content`. */
export const serviceClient = (service: string): string => `delakultur-${service}`;
