import type { ResumableOptions, ResumableUpload } from './resumable-upload.ts';

/** One file on its way. */
export type Carried = Pick<ResumableUpload, 'start' | 'pause' | 'cancel'>;

/** What carries a file to the server. */
export type Carrier = new (file: Blob, options: ResumableOptions) => Carried;

/** By tus 1.0, fetched when somebody has chosen a file. */
export const resumable = async (): Promise<Carrier> => (await import('./resumable-upload.ts')).ResumableUpload;
