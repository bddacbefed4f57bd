/** What every service injects beside its own classes. */
export const CLOCK = Symbol('Clock');
export const DATABASE = Symbol('Database');
export const BROKER = Symbol('Broker');
export const EVENT_HANDLERS = Symbol('EventHandlers');
export const JOB_HANDLERS = Symbol('JobHandlers');
