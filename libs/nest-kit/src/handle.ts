import type { Input, Output, Rpc } from '@delakultur/contracts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { Call } from './call.ts';
import type { RawReply } from './raw-reply.ts';

export const CONTRACT = 'dk:contract';

/** Binds a method to a contract: its subject, who may ask, and a check of what comes in and what goes out. */
export const Handle = <C extends Rpc>(contract: C) =>
  applyDecorators(MessagePattern(contract.subject), SetMetadata(CONTRACT, contract)) as <T>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<T> & (T extends Handler<C> ? unknown : never),
  ) => void;

type Handler<C extends Rpc> = (input: Input<C>, call: Call) => Promise<Output<C> | RawReply>;
