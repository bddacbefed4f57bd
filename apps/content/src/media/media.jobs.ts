import { Id } from '@delakultur/contracts';
import { jobType } from '@delakultur/jobs';
import { z } from 'zod';

/** The last byte of an upload is there: look into it. */
export const lookAtMedia = jobType('look-at-media', z.strictObject({ mediaId: Id }));
/** What nobody needs any longer, and what a process that was killed has left. */
export const tidyMedia = jobType('tidy-media', z.strictObject({}));
