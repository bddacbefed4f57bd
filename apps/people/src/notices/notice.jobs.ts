import { jobType } from '@delakultur/jobs';
import { z } from 'zod';

/** Every night: what is too old to be of use goes. */
export const sweepNotices = jobType('sweep-notices', z.strictObject({}));
