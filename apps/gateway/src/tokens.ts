/** What the gateway's classes inject beside its own classes. */
export const CONFIG = Symbol('Config');
export const BROKER = Symbol('Broker');
