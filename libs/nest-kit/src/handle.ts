import type { Input, Output, Rpc } from '@delakultur/contracts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { Call } from './call.ts';
import type { RawReply } from './raw-reply.ts';

export const CONTRACT = 'dk:contract';

/** Binds a method to a contract: its subject, who may ask, and a check of what comes in and what goes out. */
export const Handle = <C extends Rpc>(contract: C) =>
  applyDecorators(MessagePattern(contract.subject), SetMetadata(CONTRACT, contract), inputAndCall) as <T>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<T> & (T extends Handler<C> ? unknown : never),
  ) => void;

/** Left to itself, Nest hands a method its first argument only; the interceptor has put the call in the place of the context. */
const inputAndCall: MethodDecorator = (target, key) => {
  Payload()(target, key, 0);
  Ctx()(target, key, 1);
};

type Handler<C extends Rpc> = (input: Input<C>, call: Call) => Promise<Output<C> | RawReply>;
