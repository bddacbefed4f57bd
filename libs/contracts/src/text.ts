import { z } from 'zod';

/** Bidirectional overrides and other invisible formatting that can make a text read as something else (Trojan Source, CVE-2021-42574). */
const INVISIBLE = /[\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** No text holds them: NUL makes PostgreSQL fail, and one U+FFFF in a title makes a whole feed unreadable as XML. */
const UNKEEPABLE = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;
/** Something that a reader sees: a title of soft hyphens, Hangul fillers or blank Braille stands in a list as nothing. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A text of 1 to `max` characters that PostgreSQL, XML and a screen take as it is: NFC, trimmed, without invisible formatting.
 * Control characters, noncharacters and lone surrogates are refused: they break the database, XML, or are lost on the way.
 */
export const text = (max: number) =>
  z
    .string()
    .overwrite((value) => value.normalize('NFC').replace(INVISIBLE, '').trim())
    .min(1, 'must not be empty')
    .max(max)
    .refine((value) => VISIBLE.test(value), 'must not be empty')
    .refine((value) => !UNKEEPABLE.test(value) && value.isWellFormed(), 'has a character that cannot be kept');
