import { z } from 'zod';
import { rpc } from './rpc.ts';
import { Lang } from './scalars.ts';

/** How often notices come as mail: each at once, gathered each morning, gathered each Monday, or not at all. */
export const MAIL_RHYTHMS = ['at-once', 'daily', 'weekly', 'never'] as const;
export const MailRhythm = z.enum(MAIL_RHYTHMS).meta({ id: 'MailRhythm' });
export type MailRhythm = z.output<typeof MailRhythm>;

/** How a person wants to be written to. Where to is in nobody's reply. */
export const MailPreference = z.strictObject({ rhythm: MailRhythm, lang: Lang }).meta({ id: 'MailPreference' });
export type MailPreference = z.output<typeof MailPreference>;

export const readMailPreference = rpc('dk.rpc.people.mail.read.v1', {
  summary: 'Read how often I get mail, and in which language',
  access: 'signed-in',
  input: z.strictObject({}),
  output: MailPreference,
  problems: [],
  http: { method: 'GET', path: '/v1/me/mail' },
});

export const setMailPreference = rpc('dk.rpc.people.mail.set.v1', {
  summary: 'Choose how often I get mail, and in which language',
  access: 'signed-in',
  input: z.strictObject({ rhythm: MailRhythm, lang: Lang }),
  output: MailPreference,
  problems: [],
  http: { method: 'PUT', path: '/v1/me/mail' },
});

/** Doing it twice is answered as the first time. */
export const unsubscribe = rpc('dk.rpc.people.mail.unsubscribe.v1', {
  summary: 'Get no more mail, by the signed link in each mail',
  access: 'anyone',
  input: z.strictObject({ token: z.string().min(1).max(2_000) }),
  output: z.strictObject({ rhythm: z.literal('never') }).meta({ id: 'Unsubscribed' }),
  problems: ['link-refused'],
  http: { method: 'POST', path: '/v1/unsubscriptions' },
});
