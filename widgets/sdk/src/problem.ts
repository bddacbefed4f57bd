/** The body of a failed request, as RFC 9457 has it. `errors` points at the fields of an invalid one, `maxAge` says how many seconds old a sign-in may be. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly traceId?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly maxAge?: number;
}

/** The server answered, and said no. Switch on `slug`; `detail` is for people and may change. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.title);
    this.problem = problem;
  }

  /** The last part of the problem's type: `article-version-stale`. */
  get slug(): string {
    return this.problem.type.slice(this.problem.type.lastIndexOf('/') + 1);
  }
}

/** Nothing answered: the network is gone, or the server is. Whatever was sent with a key may be sent again. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

/** Reads a failed answer. Whatever is no problem document (a proxy's error page) becomes `unexpected-answer`. */
export async function problemOf(response: Response): Promise<ProblemDetails> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) return (await response.json()) as ProblemDetails;
  return { type: 'about:blank/unexpected-answer', title: response.statusText || 'Unexpected answer', status: response.status };
}
