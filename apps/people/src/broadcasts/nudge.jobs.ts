import { jobType } from '@delakultur/jobs';
import { z } from 'zod';

/** On weekdays: reminds of what was not read, and of what was not said. */
export const giveNudges = jobType('give-nudges', z.strictObject({}));
