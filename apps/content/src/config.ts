import { readConfig, serviceEnvironment } from '@delakultur/nest-kit';
import { z } from 'zod';

const Environment = z.object({
  ...serviceEnvironment,
  /** What the links in people's mails are signed with; the same in people, which sends them. */
  DK_LINK_SECRET: z.string().min(32),
  /** Kill tests only: where this process ends as by a power cut. */
  DK_FAILPOINT: z.string().optional(),
});

export const config = readConfig(Environment, process.env);
