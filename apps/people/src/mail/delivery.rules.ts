/** What has become of a mail that was handed to a mail server. */
export type Delivery =
  | { readonly outcome: 'sent' }
  /** The server certainly does not have it; `forGood` when it never will take it. */
  | { readonly outcome: 'refused'; readonly forGood: boolean; readonly error: string }
  /** The line broke off when the server may have had it already. */
  | { readonly outcome: 'unknown'; readonly error: string };

/** What SMTP says of a failure. */
export interface Failed {
  /** The client's word for it: `ECONNECTION`. */
  readonly code: string | undefined;
  /** The server's: 550. */
  readonly responseCode: number | undefined;
  readonly command: string | undefined;
  /** Whether anything of the mail itself had left us. */
  readonly hasBegun: boolean;
}

/** The commands that are about this mail, and not about who we are. */
const OF_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** A server that answers no has not taken it (RFC 5321, 4.2.1); one that says nothing may have. */
export function deliveryOf({ code, responseCode, command, hasBegun }: Failed): Delivery {
  const error = [code, responseCode, command].filter(Boolean).join(' ') || 'no reason given';
  if (responseCode === undefined && hasBegun) return { outcome: 'unknown', error };
  const forGood = (responseCode ?? 0) >= 500 && OF_THE_MAIL.includes(command ?? '');
  return { outcome: 'refused', forGood, error };
}

const MINUTE = 60_000;
/** From soon, for a server that greylists, to hours, for one that is down for a night. About a day and a half in all. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 720].map((minutes) => minutes * MINUTE);

/** When a refused mail is tried again; null when it has been tried enough. */
export function nextTryOf({ forGood }: { readonly forGood: boolean }, attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return forGood || pause === undefined ? null : new Date(now.getTime() + pause);
}
