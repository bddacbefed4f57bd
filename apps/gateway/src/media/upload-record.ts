import { z } from 'zod';

/** What the gateway keeps of an upload beside its bytes: whose it is, and how long it has to become. */
export const UploadRecord = z.strictObject({
  by: z.string(),
  size: z.int(),
  createdAt: z.iso.datetime(),
  /** Whether it lies in the quarantine; its bytes are no longer here then. */
  isWhole: z.boolean(),
});
export type UploadRecord = z.output<typeof UploadRecord>;
