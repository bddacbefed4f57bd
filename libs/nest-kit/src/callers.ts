import type { Call, Reply } from '@delakultur/database';
import type { VerifiedToken } from '@delakultur/identity';
import type { Caller } from '@delakultur/kernel';

/** Finds what a verified person may do here, from the service's own tables. Every service provides its own. */
export abstract class Callers {
  abstract of(token: VerifiedToken): Promise<Caller>;
}

/** Finds the answer that a command gave before, or null when it is new. Every service provides its own database's. */
export abstract class Replies {
  abstract find(call: Call): Promise<Reply | null>;
}
