import { z } from 'zod';

const Port = z.coerce.number().int().min(1).max(65_535);

const Environment = z.object({
  /** Where mails come in. */
  DK_MAILBOX_SMTP_PORT: Port,
  /** Where they are read. */
  DK_MAILBOX_PORT: Port,
  /** Where they are kept; made when it is not there. */
  DK_MAILBOX_FOLDER: z.string().min(1),
});

export interface Config {
  readonly smtpPort: number;
  readonly port: number;
  readonly folder: string;
}

/** Reads the environment once, and names everything that is missing at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { success, data, error } = Environment.safeParse(environment);
  if (!success) throw new Error(`The mailbox cannot start. ${z.prettifyError(error)}`);
  return { smtpPort: data.DK_MAILBOX_SMTP_PORT, port: data.DK_MAILBOX_PORT, folder: data.DK_MAILBOX_FOLDER };
}
