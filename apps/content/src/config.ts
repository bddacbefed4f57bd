import { readConfig, serviceEnvironment } from '@delakultur/nest-kit';
import { z } from 'zod';

const Environment = z.object({
  ...serviceEnvironment,
  /** What the links in people's mails are signed with; the same in people, which sends them. */
  DK_LINK_SECRET: z.string().min(32),
  /** Where uploads wait for a look, and where what is clean lies: a folder each, or a bucket (libs/storage). The gateway has the same. */
  DK_MEDIA_QUARANTINE: z.string().min(1),
  DK_MEDIA_STORE: z.string().min(1),
  /** For buckets. */
  DK_MEDIA_ACCESS_KEY: z.string().min(1).optional(),
  DK_MEDIA_SECRET_KEY: z.string().min(1).optional(),
  /** Kill tests only: where this process ends as by a power cut. */
  DK_FAILPOINT: z.string().optional(),
});

export const config = readConfig(Environment, process.env);
