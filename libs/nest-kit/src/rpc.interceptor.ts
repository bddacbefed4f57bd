import { type Rpc, isCommand } from '@delakultur/contracts';
import { bodyHash } from '@delakultur/database';
import type { VerifiedToken } from '@delakultur/identity';
import type { Caller } from '@delakultur/kernel';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NatsContext } from '@nestjs/microservices';
import { catchError, from, map, of, type Observable, switchMap } from 'rxjs';
import type { Call } from './call.ts';
import { Callers, Replies } from './callers.ts';
import { Gate, signedIn } from './gate.ts';
import { CONTRACT } from './handle.ts';
import { invalidRequest, ProblemError } from './problem-error.ts';
import { RawReply } from './raw-reply.ts';

const MAX_KEY_LENGTH = 100;

/** Stands before every handler: checks the input, finds out who asks, answers a repeated command as before, and checks the output. */
@Injectable()
export class RpcInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly replies: Replies,
    private readonly gate: Gate,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<Rpc>(CONTRACT, context.getHandler());
    const args = context.getArgs<[unknown, unknown]>();
    return from(this.enter(contract, args[0], context.switchToRpc().getContext<NatsContext>())).pipe(
      switchMap(({ input, call, answered }) => {
        if (answered !== undefined) return of(answered);
        [args[0], args[1]] = [input, call];
        return next.handle().pipe(
          map((output: unknown) => (output instanceof RawReply ? output : contract.output.parse(output))),
          catchError((error: unknown) => this.answeredMeanwhile(call, error)),
        );
      }),
    );
  }

  /** What fails because the very same command was faster, of a double click or a retry, is answered as that one was. */
  private async answeredMeanwhile({ recorded }: Call, error: unknown): Promise<unknown> {
    const reply = recorded && (await this.replies.find(recorded));
    if (!reply) throw error;
    return reply.body;
  }

  private async enter(contract: Rpc, raw: unknown, context: NatsContext) {
    const { data: input, error } = contract.input.safeParse(raw);
    if (error) throw invalidRequest(error);
    const headers = context.getHeaders() as { get(name: string): string } | undefined;
    const token = /^Bearer (.+)$/.exec(headers?.get('authorization') ?? '')?.[1];
    const identity = await this.gate.admit(contract, token);
    const caller = identity && (await this.callers.of(identity));
    const recorded = caller && recordedCall(contract, caller.personId, headers?.get('dk-idempotency-key'), input);
    const call: Call = {
      token,
      recorded,
      traceparent: headers?.get('traceparent') || undefined,
      get caller(): Caller {
        return signedIn(caller);
      },
      get identity(): VerifiedToken {
        return signedIn(identity);
      },
    };
    const reply = recorded && (await this.replies.find(recorded));
    return { input, call, answered: reply?.body };
  }
}

/** What the reply of a command is kept under, so that a retry after a lost answer has no second effect (L10). */
function recordedCall(contract: Rpc, actor: string, key: string | undefined, input: unknown): Call['recorded'] {
  if (!key || !isCommand(contract)) return undefined;
  if (key.length > MAX_KEY_LENGTH)
    throw new ProblemError('invalid-request', { detail: `An idempotency key has at most ${MAX_KEY_LENGTH} characters.` });
  return { actor, key, operation: contract.subject, bodyHash: bodyHash(JSON.stringify(input)) };
}
