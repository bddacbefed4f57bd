import { problemDetails, type ProblemDetails } from '@delakultur/contracts';
import { MAX_PAYLOAD } from '@delakultur/messaging';
import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import { RawReply } from './raw-reply.ts';

interface Outgoing {
  readonly err?: ProblemDetails;
  readonly response?: { readonly version?: unknown } | RawReply;
}

/** What a reply leaves for its headers. */
const MOST_BYTES = MAX_PAYLOAD - 4_096;
const logger = new Logger('Replies');

/**
 * What Nest's NATS server reads and writes, without Nest's envelope. The body is the JSON itself, so that a gateway can hand its bytes on;
 * the status and the version of what it shows travel as headers.
 */
export const serviceCodec = {
  deserializer: { deserialize: (msg: Msg) => ({ pattern: msg.subject, id: msg.reply, data: jsonOf(msg) }) },
  serializer: {
    serialize: ({ err, response }: Outgoing) => {
      if (err) return problemReply(err);
      if (response instanceof RawReply) return reply(response.json);
      return reply(JSON.stringify(response), typeof response?.version === 'number' ? response.version : undefined);
    },
  },
};

/** The broker would not take a larger one, and whoever asked would wait in vain. */
function reply(data: string, version?: number) {
  const bytes = Buffer.byteLength(data);
  if (bytes <= MOST_BYTES) return { data, headers: replyHeaders(200, version) };
  logger.error({ message: 'a reply is larger than a message can be', bytes });
  return problemReply(problemDetails('internal-error'));
}

const problemReply = (problem: ProblemDetails) => ({ data: JSON.stringify(problem), headers: replyHeaders(problem.status) });

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
