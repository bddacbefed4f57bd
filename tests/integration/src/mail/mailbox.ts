import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, freePort, ROOT, startPart } from '@delakultur/stack';
import { expect } from 'vitest';

export interface MailSummary {
  readonly id: string;
  readonly sentAt: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly links: readonly string[];
}
export interface Mail extends MailSummary {
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** The demo's mailbox as a process of its own: a real SMTP server for whoever sends. */
export interface Mailbox {
  readonly smtpUrl: string;
  readonly url: string;
  list(): Promise<readonly MailSummary[]>;
  /** All that one address has got, newest first. */
  of(person: { readonly email: string }): Promise<readonly MailSummary[]>;
  /** Waits until the address has this many, and reads the newest. */
  read(person: { readonly email: string }, count: number): Promise<Mail>;
  stop(): Promise<void>;
}

const PATIENCE = { timeout: 60_000 };

export async function startMailbox(): Promise<Mailbox> {
  const folder = mkdtempSync(join(tmpdir(), 'dk-mails-'));
  const [smtpPort, port] = [await freePort(), await freePort()];
  const part = await startPart({
    name: 'mailbox',
    program: process.execPath,
    args: [join(ROOT, 'apps/mailbox/src/main.ts')],
    env: {
      ...process.env,
      DK_MAILBOX_SMTP_PORT: String(smtpPort),
      DK_MAILBOX_PORT: String(port),
      DK_MAILBOX_FOLDER: join(folder, 'mails'),
    },
    logFile: join(folder, 'mailbox.log'),
    isReady: async () => (await answers(port)) && answers(smtpPort),
  });
  const url = `http://127.0.0.1:${port}`;
  const json = async <T>(path: string): Promise<T> => (await (await fetch(`${url}${path}`)).json()) as T;
  const list = async () => (await json<{ items: MailSummary[] }>('/mails.json')).items;
  const of = async ({ email }: { readonly email: string }) => (await list()).filter(({ to }) => to.includes(email));
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url,
    list,
    of,
    async read(person, count) {
      await expect.poll(async () => (await of(person)).length, PATIENCE).toBe(count);
      const [newest] = await of(person);
      return json(`/mails/${newest!.id}.json`);
    },
    async stop() {
      await part.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
