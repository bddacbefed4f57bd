import { Refusal } from '../look.ts';
import type { MediaRefusal } from '@delakultur/kernel';

/** What is taken out of a part's text, or put in its place. */
export interface Edit {
  readonly parts: RegExp;
  readonly find: RegExp;
  readonly by: string;
}

/** Names of parts that a document is refused for. */
export interface Forbidden {
  readonly parts: RegExp;
  readonly reason: MediaRefusal;
}

export const edited = (edits: readonly Edit[], name: string, text: string): string =>
  edits.filter(({ parts }) => parts.test(name)).reduce((now, { find, by }) => now.replace(find, by), text);

export function refuseForbidden(forbidden: readonly Forbidden[], names: readonly string[]): void {
  for (const { parts, reason } of forbidden) {
    const name = names.find((one) => parts.test(one));
    if (name !== undefined) throw new Refusal(reason, name);
  }
}
