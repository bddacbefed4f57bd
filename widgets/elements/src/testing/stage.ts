import type { OperationName, Operations } from '@delakultur/contracts/client';
import {
  client as clientToken,
  newId,
  OfflineError,
  ProblemError,
  session as sessionToken,
  type CallOptions,
  type Session,
  type SessionState,
  type SignInOutcome,
  type WidgetClient,
} from '@delakultur/sdk';

/** What a staged server answers. An operation that is not here does not answer at all. */
export type Answers = {
  readonly [N in OperationName]?: (
    input: Operations[N]['input'],
    options: CallOptions,
  ) => Operations[N]['output'] | Promise<Operations[N]['output']>;
};

/** One call that an element made. */
export interface StagedCall {
  readonly name: OperationName;
  readonly input: object;
  readonly key: string;
}

type Person = Extract<SessionState, { phase: 'signed-in' }>['person'];

/** Somebody who signs in and out at the test's word. */
export class StagedSession implements Session {
  readonly #listeners = new Set<() => void>();
  state: SessionState;
  /** Who comes at the next sign-in. */
  next: Person | undefined;
  /** How a confirmation ends. */
  confirms: SignInOutcome = 'signed-in';

  constructor(person?: Person) {
    this.state = person ? { phase: 'signed-in', person } : { phase: 'signed-out' };
    this.next = person;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  become(state: SessionState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  signIn(): Promise<SignInOutcome> {
    if (this.next) this.become({ phase: 'signed-in', person: this.next });
    return Promise.resolve(this.next ? 'signed-in' : 'closed');
  }

  /** Gives the password again, or does not, as `confirms` says. */
  confirm(): Promise<SignInOutcome> {
    return Promise.resolve(this.confirms);
  }

  switchAccount(): Promise<SignInOutcome> {
    return this.signIn();
  }

  signOut(): Promise<void> {
    this.become({ phase: 'signed-out' });
    return Promise.resolve();
  }
}

export interface Stage {
  readonly session: StagedSession;
  readonly calls: readonly StagedCall[];
  /** The server answers these from now on. */
  answer(answers: Answers): void;
}

/** Gives the elements below `root` a session and a server of their own, as a host page's own provider would. For tests and the gallery. */
export function stage(root: HTMLElement, answers: Answers, person?: Person): Stage {
  const calls: StagedCall[] = [];
  let current = answers;
  const session = new StagedSession(person);
  const client: WidgetClient = {
    endpoint: new URL('http://delakultur.localhost/'),
    listen: () => undefined,
    token: () => Promise.resolve(session.state.phase === 'signed-in' ? 'a-token' : null),
    async call<N extends OperationName>(name: N, input: Operations[N]['input'], options: CallOptions = {}) {
      calls.push({ name, input, key: options.key ?? newId() });
      const answer = current[name] as ((input: Operations[N]['input'], options: CallOptions) => Operations[N]['output']) | undefined;
      if (!answer) throw new OfflineError(`Nothing answers ${name}`);
      return answer(input, options);
    },
  };
  const values = new Map<unknown, unknown>([
    [clientToken, client],
    [sessionToken, session],
  ]);
  root.addEventListener('context-request', (event) => {
    if (!values.has(event.context)) return;
    event.stopImmediatePropagation();
    event.callback(values.get(event.context));
  });
  return {
    session,
    calls,
    answer: (more) => {
      current = { ...current, ...more };
    },
  };
}

/** An answer that never comes. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** A server that says no. */
export const refuses =
  (slug: string, status = 409) =>
  (): never => {
    throw new ProblemError({ type: `https://delakultur.example/problems/${slug}`, title: slug, status });
  };

/** A network that is gone. */
export const offline = (): never => {
  throw new OfflineError('No answer');
};
