import type { Rpc } from '@delakultur/contracts';
import type { TokenVerifier, VerifiedToken } from '@delakultur/identity';
import type { Clock } from '@delakultur/kernel';
import { isFresh, namesCaller } from './access.rules.ts';
import { orProblem, ProblemError } from './problem-error.ts';

export interface GateOptions {
  readonly verifier: TokenVerifier;
  /** How old a sign-in may be where a fresh one is asked for. */
  readonly freshMinutes: number;
  /** The machine's own: sign-in happened by that, however the platform's clock is moved (ADR 0011). */
  readonly clock: Clock;
}

/** Lets a request in by its token alone, as the operation's access asks; what the person may do here is for later. */
export class Gate {
  constructor(private readonly options: GateOptions) {}

  /** Who asks; undefined for what is open to anyone, and for a service in its own name. Throws the problem otherwise. */
  async admit(contract: Rpc, token: string | undefined): Promise<VerifiedToken | undefined> {
    if (contract.access === 'signed-in') return this.person(contract, signedIn(token));
    if (contract.access === 'service') await this.assertNamed(contract, signedIn(token));
    return undefined;
  }

  private async person({ fresh }: Rpc, token: string): Promise<VerifiedToken> {
    const person = orProblem(await this.options.verifier.verify(token));
    if (fresh) this.assertFresh(person);
    return person;
  }

  private async assertNamed(contract: Rpc, token: string): Promise<void> {
    const { clientId } = orProblem(await this.options.verifier.verifyService(token));
    if (!namesCaller(contract, clientId)) throw new ProblemError('forbidden');
  }

  private assertFresh(person: VerifiedToken): void {
    const { clock, freshMinutes: minutes } = this.options;
    if (!isFresh(person, { now: clock.now(), minutes })) throw new ProblemError('sign-in-too-old', { maxAge: minutes * 60 });
  }
}

/** What only somebody signed in has; `not-signed-in` where there is none. */
export function signedIn<T>(who: T | undefined): T {
  if (!who) throw new ProblemError('not-signed-in');
  return who;
}
