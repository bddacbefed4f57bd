import type { Client } from 'pg';

/** How many mails stand where; those that are sent, or had nothing to tell any more, need nobody's care. */
export interface MailCounts {
  readonly waiting: number;
  readonly failed: number;
  /** Taken for sending ten minutes ago or more: the process was killed, or the line broke off. */
  readonly uncertain: number;
}

const COUNTS = `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'failed')::int as failed,
  count(*) filter (where state = 'claimed' and claimed_at < people.dk_now() - interval '10 minutes')::int as uncertain from people.mail`;

/** Reads them as the service people itself does. */
export async function readMailCounts(client: Client): Promise<MailCounts> {
  await client.query(`set app.system = 'on'`);
  const { rows } = await client.query<MailCounts>(COUNTS);
  return rows[0]!;
}

const SENTENCES = {
  waiting: (count: number) => `${count} waiting`,
  failed: (count: number) => `${count} refused for good`,
  uncertain: (count: number) => `${count} of which nobody knows whether they were sent, and which are not sent again`,
} as const;

/** A line for humans; nothing when there is nothing to tell. */
export function mailLine(counts: MailCounts): string {
  const told = (['waiting', 'failed', 'uncertain'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => SENTENCES[state](counts[state]));
  return told.length === 0 ? '' : `\nMails: ${told.join('; ')}.\n`;
}
