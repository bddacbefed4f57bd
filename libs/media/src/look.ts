import type { Admitted, Refused } from './admitted.ts';
import type { MediaRefusal } from '@delakultur/kernel';

/** What a look into a file gives: the answer, and what is to be written. */
export interface Look {
  readonly answer: Admitted | Refused;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Ends a look: the file is not let in. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: MediaRefusal;

  constructor(reason: MediaRefusal, detail?: string, options?: ErrorOptions) {
    super(detail, options);
    this.reason = reason;
  }
}

/** What the parent asks of the child. */
export interface Errand {
  readonly input: string;
  readonly output: string;
  readonly kind: 'picture' | 'file';
}

/** What the child says: an answer for the parent to check, or that it could not read or write. */
export type Report = { readonly answer: unknown } | { readonly failed: string };
