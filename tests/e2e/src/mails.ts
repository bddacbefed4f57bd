import { vi } from 'vitest';
import type { RunningPlatform } from './started.ts';

export interface Mail {
  readonly subject: string;
  readonly links: readonly string[];
  readonly text: string;
}

interface Listed extends Omit<Mail, 'text'> {
  readonly id: string;
  readonly to: readonly string[];
}

/** The newest mail to somebody with this subject; waits for it to come. */
export function mailTo({ mails }: RunningPlatform, username: string, subject: RegExp): Promise<Mail> {
  return vi.waitFor(
    async () => {
      const { items } = await ask<{ items: readonly Listed[] }>(`${mails.url}/mails.json`);
      const theirs = items.filter(({ to }) => to.some((address) => address.startsWith(`${username}@`)));
      const mail = theirs.find((one) => subject.test(one.subject));
      if (!mail) throw new Error(`no mail ${subject} to ${username}, but ${theirs.map((one) => `«${one.subject}»`).join(', ') || 'none'}`);
      return ask<Mail>(`${mails.url}/mails/${mail.id}.json`);
    },
    { timeout: 60_000, interval: 250 },
  );
}

const ask = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;
