import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

/** What a list of mails says of one. */
export interface MailSummary {
  readonly id: string;
  readonly receivedAt: string;
  /** When it was sent, as its sender says. */
  readonly sentAt: string;
  readonly from: string;
  /** To whom it was really sent: the envelope's addresses. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly links: readonly string[];
}

export interface Mail extends MailSummary {
  readonly text: string;
  /** Undefined for a mail of plain text. */
  readonly html: string | undefined;
  /** As they came, in their order. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Who a mail is from and whom it is to, as SMTP says it. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

const MOST_LINKS = 50;
const ADDRESS_IN_TEXT = /https?:\/\/[^\s<>"'()[\]]+/g;
/** A full stop after an address belongs to the sentence. */
const SENTENCE_END = /[.,;:!?]+$/;

/** The addresses that a text holds, each once. */
export const linksIn = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(ADDRESS_IN_TEXT), ([address]) => address.replace(SENTENCE_END, ''))),
];

/** What a receiving server writes above a mail, so that a file holds all that is known of it (RFC 5321, 4.4; the second as Postfix does). */
export const withEnvelope = (raw: Buffer, { from, to }: Envelope): Buffer =>
  Buffer.concat([Buffer.from([`Return-Path: <${from}>`, ...to.map((one) => `Delivered-To: ${one}`), ''].join('\r\n')), raw]);

const OPTIONS = { skipTextToHtml: true, skipImageLinks: true, maxHtmlLengthToParse: 500_000, checksumAlgo: false } as const;

/** Reads a mail; anything that came in over SMTP is one, however odd. */
export async function readMail(id: string, receivedAt: Date, raw: Buffer): Promise<Mail> {
  const parsed = await simpleParser(raw, OPTIONS);
  const text = parsed.text ?? '';
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    sentAt: (parsed.date ?? receivedAt).toISOString(),
    from: parsed.from?.text ?? '',
    to: deliveredTo(parsed),
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? '',
    links: linksIn(text).slice(0, MOST_LINKS),
    text,
    html: parsed.html || undefined,
    headers: parsed.headerLines.map(({ line }) => headerOf(line)),
  };
}

export const summaryOf = ({ id, receivedAt, sentAt, from, to, subject, messageId, links }: Mail): MailSummary => ({
  id,
  receivedAt,
  sentAt,
  from,
  to,
  subject,
  messageId,
  links,
});

function deliveredTo({ headers }: ParsedMail): readonly string[] {
  const found = headers.get('delivered-to') as AddressObject | readonly AddressObject[] | undefined;
  return [found ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));
}

function headerOf(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':');
  return {
    name: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .replaceAll(/\r?\n\s+/g, ' ')
      .trim(),
  };
}
