import type { Lang } from '@delakultur/contracts';
import type { LetterKind } from './letter-kinds.ts';
import { en } from './letter.words.en.ts';
import { sv } from './letter.words.sv.ts';

export type LetterWords = Readonly<typeof sv>;

export const LETTER_WORDS: Readonly<Record<Lang, LetterWords>> = { sv, en };

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(sv.kinds, kind);
