import { jobType } from '@delakultur/jobs';
import { z } from 'zod';

/** Sends one mail, if it still waits to be sent. */
export const sendMail = jobType('send-mail', z.strictObject({ mailId: z.uuid() }));

/** Gathers what is to be told of a day or a week. */
export const gatherMails = jobType('gather-mails', z.strictObject({}));

/** Looks after mails that no job came for, counts those of which nobody knows, and forgets the old. */
export const tidyMails = jobType('tidy-mails', z.strictObject({}));
