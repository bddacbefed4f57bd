import type { ProblemDetails } from '@delakultur/contracts';
import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import { RawReply } from './raw-reply.ts';

interface Outgoing {
  readonly err?: ProblemDetails;
  readonly response?: { readonly version?: unknown } | RawReply;
}

/**
 * What Nest's NATS server reads and writes, without Nest's envelope. The body is the JSON itself, so that a gateway can hand its bytes on;
 * the status and the version of what it shows travel as headers.
 */
export const serviceCodec = {
  deserializer: { deserialize: (msg: Msg) => ({ pattern: msg.subject, id: msg.reply, data: jsonOf(msg) }) },
  serializer: {
    serialize: ({ err, response }: Outgoing) => {
      if (err) return { data: JSON.stringify(err), headers: replyHeaders(err.status) };
      if (response instanceof RawReply) return { data: response.json, headers: replyHeaders(200) };
      const version = typeof response?.version === 'number' ? response.version : undefined;
      return { data: JSON.stringify(response), headers: replyHeaders(200, version) };
    },
  },
};

/** Bytes that are no JSON become nothing, which no contract takes: so the sender hears of it, where Nest would only log it. */
function jsonOf(msg: Msg): unknown {
  try {
    return msg.json();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function replyHeaders(status: number, version?: number): MsgHdrs {
  const all = headers();
  all.set('dk-status', String(status));
  if (version !== undefined) all.set('dk-version', String(version));
  return all;
}
