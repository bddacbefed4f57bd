import type { Call as RecordedCall } from '@delakultur/database';
import type { VerifiedToken } from '@delakultur/identity';
import type { Caller } from '@delakultur/kernel';

/** What comes with a request beside its input. */
export interface Call {
  /** The access token as it came, for asking other services in the caller's name. */
  readonly token: string | undefined;
  readonly traceparent: string | undefined;
  /** What the reply is recorded under; absent when the caller gave no idempotency key. */
  readonly recorded: RecordedCall | undefined;
  /** Who asks. An operation for anyone must not read it: it throws `not-signed-in` when nobody is. */
  readonly caller: Caller;
  /** What the token says of who asks, names among it; throws as `caller` does. */
  readonly identity: VerifiedToken;
}
