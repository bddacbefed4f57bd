import { fail, ok, type Result } from '@delakultur/kernel';

/** What is known about the page that calls a signed-in operation. */
export interface CallingPage {
  /** The `Origin` header; absent for our own pages' reads and for programs that are no browsers. */
  readonly origin: string | undefined;
  readonly ownOrigin: string;
  /** The municipalities that have registered this very origin. */
  readonly registeredFor: readonly string[];
}

/** Whether a page may call at all, and read the answer: our own, or one that a municipality registered, letter by letter. */
export const mayCall = ({ origin, ownOrigin, registeredFor }: CallingPage): boolean =>
  origin === undefined || origin === ownOrigin || registeredFor.length > 0;

/** A token is good only on pages of the municipality that it comes from, and on our own (R6 A3, A16). A token that names no municipality is the service's to refuse. */
export function checkHome(page: CallingPage, claimedKommun: string | undefined): Result<'fits', 'origin-refused'> {
  const { origin, ownOrigin, registeredFor } = page;
  if (!mayCall(page)) return fail('origin-refused');
  const isAtHome = origin === undefined || origin === ownOrigin || claimedKommun === undefined || registeredFor.includes(claimedKommun);
  return isAtHome ? ok('fits') : fail('origin-refused');
}
