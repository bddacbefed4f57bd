import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Envelope } from './mail.ts';
import type { MailFolder } from './mail-folder.ts';

const MOST_BYTES = 1_000_000;
const MOST_RECIPIENTS = 50;

/** An answer to a client that asks for too much; the connection goes on. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

const envelopeOf = ({ envelope: { mailFrom, rcptTo } }: SMTPServerSession): Envelope => ({
  from: mailFrom ? mailFrom.address : '',
  to: rcptTo.map(({ address }) => address),
});

/** Reads to the end, so that the next command is found, but keeps no more than is allowed. */
async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw new Refusal(552, 'The mail is too big');
  return Buffer.concat(chunks);
}

/** Keeps one mail, and says as what. What goes wrong on our side is for a later try. */
const keeperOf =
  (mails: MailFolder) =>
  async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const raw = await readAll(stream);
    try {
      const { id } = await mails.add(raw, envelopeOf(session));
      return `Kept as ${id}`;
    } catch (error) {
      console.error(error);
      throw new Refusal(451, 'The mail could not be kept');
    }
  };

/** Takes every mail for everyone, without sign-in and without TLS: it is for one machine. */
export function createSmtpServer(mails: MailFolder): SMTPServer {
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Delakultur mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    maxClients: 50,
    socketTimeout: 30_000,
    closeTimeout: 1_000,
    onRcptTo(_address, { envelope }, done) {
      done(envelope.rcptTo.length < MOST_RECIPIENTS ? null : new Refusal(452, 'Too many recipients'));
    },
    onData: callbackify(keeperOf(mails)),
  });
  // A client that breaks off, or talks nonsense, is its own problem.
  server.on('error', ({ message }) => console.warn(`SMTP: ${message}`));
  return server;
}
