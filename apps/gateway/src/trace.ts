import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** 32 digits; `randomUUID` keeps randomness in stock, where `randomBytes` fetches it for every request. */
const hex = (): string => randomUUID().replaceAll('-', '');

/** The request's place in a trace (W3C): what it brought, or a new one that stays with the request. */
export function traceparentOf({ headers }: { readonly headers: IncomingHttpHeaders }): string {
  const brought = headers['traceparent'];
  if (typeof brought === 'string' && TRACEPARENT.test(brought)) return brought;
  const made = `00-${hex()}-${hex().slice(-16)}-01`;
  headers['traceparent'] = made;
  return made;
}

/** The id that every log line about this request carries, in every process. */
export const traceIdOf = (request: { readonly headers: IncomingHttpHeaders }): string => traceparentOf(request).slice(3, 35);
