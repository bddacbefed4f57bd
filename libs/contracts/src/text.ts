import { z } from 'zod';

/** Bidirectional overrides and other invisible formatting that can make a text read as something else (Trojan Source, CVE-2021-42574). */
const INVISIBLE = /[\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;
// oxlint-disable-next-line no-control-regex -- these are the characters that we look for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/**
 * A text of 1 to `max` characters that PostgreSQL, XML and a screen take as it is: NFC, trimmed, without invisible formatting.
 * NUL and other control characters, and lone surrogates, are refused: the first make the database fail, the second are lost in it.
 */
export const text = (max: number) =>
  z
    .string()
    .overwrite((value) => value.normalize('NFC').replace(INVISIBLE, '').trim())
    .min(1, 'must not be empty')
    .max(max)
    .refine((value) => !CONTROL.test(value) && value.isWellFormed(), 'has a character that cannot be kept');
