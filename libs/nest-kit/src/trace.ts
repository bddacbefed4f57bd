import type { MsgHdrs } from '@nats-io/transport-node';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The id that ties together what one request did in every process (W3C trace context); undefined when the request brought none. */
export function traceIdOf(context: { getHeaders(): MsgHdrs | undefined }): string | undefined {
  return TRACEPARENT.exec(context.getHeaders?.()?.get('traceparent') ?? '')?.[1];
}
