import type { Readable } from 'node:stream';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type NodemailerError } from 'nodemailer';
import { type Delivery, deliveryOf } from './delivery.rules.ts';
import type { Letter } from './letter.ts';

export interface MailerOptions {
  /** `smtp://host:port`, or `smtps://user:password@host` for TLS from the first byte; undefined turns mail off. */
  readonly url: string | undefined;
  /** `Delakultur <delakultur@familjenhelsingborg.example>` */
  readonly from: string;
}

/** A letter on its way: to whom, and what makes it this one. */
export interface Outgoing {
  readonly id: string;
  readonly to: string;
  readonly letter: Letter;
  readonly at: Date;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 } as const;

/** `smtp` is made safe by STARTTLS where the server has it; a password goes over TLS or not at all. */
function transportOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  return createTransport({
    pool: true,
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: auth !== undefined,
    ...(auth && { auth }),
    ...TIMEOUTS,
    maxConnections: 2,
    idleTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Hands letters to a mail server over a few lines that are kept open, and knows of each what became of it. */
export class Mailer implements OnModuleDestroy {
  readonly #transport: ReturnType<typeof transportOf> | undefined;
  readonly #from: string;
  readonly #bytes = new Map<string, Readable>();

  constructor({ url, from }: MailerOptions) {
    this.#from = from;
    if (url === undefined) new Logger(Mailer.name).warn('mail is off: DK_SMTP_URL is not set');
    else this.#transport = transportOf(url);
    this.#transport?.use('stream', (mail, done) => {
      mail.message.processFunc((bytes: Readable) => {
        this.#bytes.set(mail.message.messageId(), bytes);
        return bytes;
      });
      done();
    });
  }

  get isOn(): boolean {
    return this.#transport !== undefined;
  }

  async deliver({ id, to, at, letter: { subject, text, html, unsubscribe } }: Outgoing): Promise<Delivery> {
    if (!this.#transport) return { outcome: 'refused', forGood: false, error: 'mail is off' };
    const messageId = `<${id}@${domainOf(this.#from)}>`;
    try {
      await this.#transport.sendMail({
        messageId,
        from: this.#from,
        to,
        date: at,
        subject,
        text,
        html,
        textEncoding: 'quoted-printable',
        headers: {
          'Auto-Submitted': 'auto-generated',
          // RFC 8058: a mail program's own button.
          'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
      return { outcome: 'sent' };
    } catch (error) {
      if (!isOfMail(error)) throw error;
      const { code, responseCode, command } = error;
      return deliveryOf({ code, responseCode, command, hasBegun: this.#bytes.get(messageId)?.readableDidRead ?? false });
    } finally {
      this.#bytes.delete(messageId);
    }
  }

  onModuleDestroy(): void {
    this.#transport?.close();
  }
}

const isOfMail = (error: unknown): error is NodemailerError => error instanceof Error && 'code' in error && typeof error.code === 'string';

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'delakultur.invalid';
