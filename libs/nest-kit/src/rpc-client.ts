import type { Output, ProblemDetails, Rpc, WireInput } from '@delakultur/contracts';
import { headers, RequestError, TimeoutError, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import { ProblemError } from './problem-error.ts';

/** What goes along with a request beside its input. */
export interface AskOptions {
  readonly token?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** A reply as it travels: its bytes are never parsed on the way. */
export interface WireReply {
  readonly body: Uint8Array;
  readonly status: number;
  readonly version: string | undefined;
}

const TIMEOUT_MS = 5_000;

/** Asks services by contract. No answer in time, or nobody there, is the problem `service-unavailable`. */
export class RpcClient {
  constructor(private readonly nats: NatsConnection) {}

  /** The reply's bytes, whatever its status: for handing on. */
  async ask(contract: Rpc, input: unknown, options: AskOptions = {}): Promise<WireReply> {
    const { data, headers: reply } = await this.nats
      .request(contract.subject, JSON.stringify(input), { timeout: TIMEOUT_MS, headers: requestHeaders(options) })
      .catch((error: unknown) => unavailable(contract, error));
    return { body: data, status: Number(reply?.get('dk-status') || 500), version: reply?.get('dk-version') || undefined };
  }

  /** The reply's content by its contract; a problem that the service answered is thrown as it is. */
  async call<C extends Rpc>(contract: C, input: WireInput<C>, options: AskOptions = {}): Promise<Output<C>> {
    const { body, status } = await this.ask(contract, input, options);
    const content: unknown = JSON.parse(new TextDecoder().decode(body));
    if (status >= 400) throw problemFrom(content);
    return content as Output<C>;
  }
}

function requestHeaders({ token, idempotencyKey, traceparent }: AskOptions): MsgHdrs {
  const all = headers();
  if (token) all.set('authorization', `Bearer ${token}`);
  if (idempotencyKey) all.set('dk-idempotency-key', idempotencyKey);
  if (traceparent) all.set('traceparent', traceparent);
  return all;
}

function unavailable({ subject }: Rpc, error: unknown): never {
  const nobodyThere = error instanceof RequestError || error instanceof TimeoutError || (error as Error).name === 'TimeoutError';
  const cause = new Error(`asking ${subject} failed`, { cause: error });
  throw nobodyThere ? new ProblemError('service-unavailable', {}, { cause }) : cause;
}

function problemFrom(content: unknown): ProblemError {
  const { type = '', title: _title, status: _status, ...extras } = content as Partial<ProblemDetails>;
  const slug = type.split('/').at(-1) as ConstructorParameters<typeof ProblemError>[0];
  return new ProblemError(slug, extras);
}
