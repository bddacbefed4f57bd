import { createServiceToken, type ServiceTokenOptions } from '@delakultur/identity';
import { orProblem } from './problem-error.ts';

/** The service's own token, for asking another service when no caller is there: `rpc.call(contract, input, { token: await ownToken.get() })`. */
export class OwnToken {
  private readonly ask: ReturnType<typeof createServiceToken>;

  constructor(options: ServiceTokenOptions) {
    this.ask = createServiceToken(options);
  }

  /** A token that is good for at least as long as a request; the problem `identity-unavailable` while sign-in is away. */
  async get(): Promise<string> {
    return orProblem(await this.ask());
  }
}
