import { Kommun } from '@delakultur/contracts';
import { readConfig, serviceEnvironment } from '@delakultur/nest-kit';
import { z } from 'zod';

const Origin = z.url().refine((text) => new URL(text).origin === text, 'must be an origin without a path');

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    context.addIssue('must be JSON');
    return z.NEVER;
  }
});

const Environment = z.object({
  ...serviceEnvironment,
  /** Kill tests only: where this process ends as by a power cut. */
  DK_FAILPOINT: z.string().optional(),
  /** `smtp://host:port`, or `smtps://user:password@host`; without it no mail is sent. */
  DK_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mails are from: `Delakultur <delakultur@familjenhelsingborg.example>`. */
  DK_MAIL_FROM: z
    .string()
    .regex(/^[^<>"\r\n]*<[!-;=?-~]+@[\w.-]+>$/, 'must be a name and an address in angle brackets')
    .default('Delakultur <delakultur@delakultur.example>'),
  /** Where our own pages are, for the links in mails. */
  DK_GATEWAY_ORIGIN: Origin.default('http://delakultur.localhost:7400'),
  /** Signs the links in mails; the content service has the same. */
  DK_LINK_SECRET: z.string().min(32),
  /** Demo only: where the municipalities' intranets stand, `{ "1277": ["http://astorp.localhost:7410"] }`. */
  DK_DEMO_ORIGINS: Json.pipe(z.record(Kommun, z.array(Origin))).optional(),
});

export const config = readConfig(Environment, process.env);
