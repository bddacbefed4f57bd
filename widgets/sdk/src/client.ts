import { openCommands, openQuestions, type OpenQuestion, type OperationName, type Operations } from '@delakultur/contracts/client';
import { OfflineError, ProblemError, problemOf, type ProblemDetails } from './problem.ts';
import { question } from './question.ts';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Names the command, so that sending it again has no second effect. One is made when it is absent. */
  readonly key?: string;
  /** Lets the command arrive though the page is left meanwhile. For small ones: a browser refuses those above 64 kB. */
  readonly keepalive?: boolean;
}

/** Talks to the API in terms of its contracts. */
export interface WidgetClient {
  /** Where the server is. */
  readonly endpoint: URL;
  /**
   * Carries out one operation. Rejects with `ProblemError` when the server says no, with `OfflineError` when nothing answers after three
   * tries, and with the signal's reason when it is aborted.
   */
  call<N extends OperationName>(name: N, input: Operations[N]['input'], options?: CallOptions): Promise<Operations[N]['output']>;
  /** The token with which a request of one's own is the person's, for what no operation carries: an upload. Null when nobody is signed in. */
  token(): Promise<string | null>;
  /** Hears what the server tells open pages at `path`, until the signal is aborted. Comes back by itself after a lost connection. */
  listen(path: string, listener: (event: MessageEvent<string>) => void, signal: AbortSignal): void;
}

/** What the client asks of the plugins. */
export interface ClientHooks {
  accessToken(): Promise<string | null>;
  request(request: Request): Promise<Request>;
  problem(problem: ProblemDetails): void;
}

const WAIT_BEFORE_RETRY = [300, 900];
/** The gateway answers within five seconds, whatever stands behind it: a silence this long is the network's. */
const ANSWER_WITHIN = 15_000;

export function createClient(endpoint: URL, hooks: ClientHooks): WidgetClient {
  return {
    endpoint,
    async call<N extends OperationName>(
      name: N,
      input: Operations[N]['input'],
      options: CallOptions = {},
    ): Promise<Operations[N]['output']> {
      const [request, token] = await Promise.all([
        requestOf(endpoint, name, input, options),
        needsNobody(name) ? null : hooks.accessToken(),
      ]);
      if (token) request.headers.set('authorization', `Bearer ${token}`);
      const response = await send(await hooks.request(request));
      if (response.ok) return response.json();
      const problem = await problemOf(response);
      hooks.problem(problem);
      throw new ProblemError(problem);
    },
    token: () => hooks.accessToken(),
    listen(path, listener, signal) {
      const source = new EventSource(new URL(path, endpoint));
      source.addEventListener('message', listener);
      signal.addEventListener('abort', () => source.close());
    },
  };
}

/** What anyone may ask is at hand; how to ask the rest is fetched by the first who does. */
export async function requestOf(endpoint: URL, name: OperationName, input: object, options: CallOptions = {}): Promise<Request> {
  if (isOpen(name)) return question(endpoint, openQuestions[name], input, options.signal);
  const { signedInRequest } = await import('./signed-in-request.ts').catch((cause: unknown) => {
    throw new OfflineError('No answer from the server', { cause });
  });
  return signedInRequest(endpoint, name, input, options);
}

const isOpen = (name: OperationName): name is OpenQuestion => name in openQuestions;
const needsNobody = (name: OperationName): boolean => isOpen(name) || openCommands.includes(name);

/** Sends until something answers, three times at most: a command carries its key, so a second arrival changes nothing. */
async function send(request: Request): Promise<Response> {
  for (const wait of [...WAIT_BEFORE_RETRY, undefined]) {
    try {
      return await fetchInTime(request.clone());
    } catch (error) {
      request.signal.throwIfAborted();
      if (!(error instanceof TypeError)) throw error;
      if (wait === undefined) throw new OfflineError('No answer from the server', { cause: error });
      await pause(wait, request.signal);
    }
  }
  throw new OfflineError('No answer from the server');
}

/** A connection that went silent would else be waited for as long as the browser likes; fails as one that broke. */
async function fetchInTime(request: Request): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new TypeError('No answer in time')), ANSWER_WITHIN);
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, silence.signal]) });
  } finally {
    clearTimeout(timer);
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
