import { readConfig, serviceEnvironment } from '@delakultur/nest-kit';
import { z } from 'zod';

const Environment = z.object({
  ...serviceEnvironment,
  /** Kill tests only: where this process ends as by a power cut. */
  DK_FAILPOINT: z.string().optional(),
});

export const config = readConfig(Environment, process.env);
