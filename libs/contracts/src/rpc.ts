import type { z } from 'zod';
import type { ProblemSlug } from './problems.ts';

/** Where an operation stands in HTTP. Path parameters are fields of the input; the rest goes in the query (GET) or the body. */
export interface HttpFace {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
}

/** One operation: its subject, shapes, possible problems and HTTP face. Handler, route, types, client and documents derive from it. */
export interface Rpc<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly subject: string;
  readonly summary: string;
  /**
   * `anyone` needs no token; `signed-in` needs one that names a person and their municipality; `service` needs the own token of a service that
   * `calledBy` names, and has no HTTP face (ADR 0011).
   */
  readonly access: 'anyone' | 'signed-in' | 'service';
  /** The person has to have signed in a short while ago, else `sign-in-too-old` (RFC 9470): single sign-on alone does not do. */
  readonly fresh?: boolean;
  readonly input: I;
  readonly output: O;
  /** What it may answer beside the common problems. */
  readonly problems: readonly ProblemSlug[];
  readonly http?: HttpFace;
  /** Which services ask it; the gateway asks whatever has an HTTP face or names it here. The broker lets nobody ask a service of which they name nothing. */
  readonly calledBy?: readonly Caller[];
}

export type ServiceName = 'content' | 'people';
export type Caller = ServiceName | 'gateway';

/** What goes with each access level, so that a declaration that contradicts itself does not compile. */
type Access =
  | { readonly access: 'anyone'; readonly fresh?: undefined }
  | { readonly access: 'signed-in' }
  | {
      readonly access: 'service';
      readonly fresh?: undefined;
      readonly http?: undefined;
      readonly calledBy: readonly [ServiceName, ...ServiceName[]];
    };

export type Input<C extends Rpc> = z.output<C['input']>;
/** What a caller sends: fields with a default may be left out. */
export type WireInput<C extends Rpc> = z.input<C['input']>;
export type Output<C extends Rpc> = z.input<C['output']>;

/** Declares one operation on `dk.rpc.<service>.<entity>.<verb>.v<major>`. */
export const rpc = <I extends z.ZodType, O extends z.ZodType>(subject: string, shape: Omit<Rpc<I, O>, 'subject'> & Access): Rpc<I, O> => ({
  subject,
  ...shape,
});

/** `dk.rpc.content.article.save.v1` → `content`, `article.save`. */
export function partsOf({ subject }: Rpc): { readonly service: string; readonly name: string } {
  const [, , service = '', entity = '', verb = ''] = subject.split('.');
  return { service, name: `${entity}.${verb}` };
}

/** A command changes something: it takes an idempotency key, and a retry with the same key has no second effect. */
export const isCommand = ({ http }: Rpc): boolean => http !== undefined && http.method !== 'GET';
