/** What the gateway's classes inject beside its own classes. */
export const CONFIG = Symbol('Config');
export const BROKER = Symbol('Broker');
export const MEDIA_STORE = Symbol('where pictures and files are that were let in');
export const QUARANTINE = Symbol('where uploads wait to be looked at');
export const TOKEN_VERIFIER = Symbol('who knows a person by an access token');
