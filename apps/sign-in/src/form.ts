import type { IncomingMessage } from 'node:http';

const LONGEST = 16_384;

/** A request that is none of ours to answer: too big, most likely. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** Reads a form's fields from a request. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST) throw new BadRequest('the form is too long');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
