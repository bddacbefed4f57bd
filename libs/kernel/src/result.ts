export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure<P> {
  readonly ok: false;
  readonly problem: P;
}

/** The outcome of a rule: a value, or the slug of an expected problem. Rules return it and never throw. */
export type Result<T, P> = Success<T> | Failure<P>;

export const ok = <T>(value: T): Success<T> => ({ ok: true, value });
export const fail = <P>(problem: P): Failure<P> => ({ ok: false, problem });
