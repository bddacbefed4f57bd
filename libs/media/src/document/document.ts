import { type Look, Refusal } from '../look.ts';

/** Writes a document anew without what acts when it is opened and without its author. Throws a `Refusal`. */
export async function lookAtDocument(_bytes: Uint8Array): Promise<Look> {
  throw new Refusal('not-allowed-type');
}
