import type { Input, Output, Rpc } from '@delakultur/contracts';
import { SetMetadata } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { Call } from './call.ts';
import type { RawReply } from './raw-reply.ts';

export const CONTRACT = 'dk:contract';

type Handler<C extends Rpc> = (input: Input<C>, call: Call) => Promise<Output<C> | RawReply>;

/** Binds a method to a contract: its subject, who may ask, and a check of what comes in and what goes out. */
export const Handle =
  <C extends Rpc>(contract: C) =>
  <T extends Handler<C>>(target: object, key: string, descriptor: TypedPropertyDescriptor<T>): void => {
    SetMetadata(CONTRACT, contract)(target, key, descriptor);
    MessagePattern(contract.subject)(target, key, descriptor);
    // The interceptor has put the checked input and the call in these two places.
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
  };
