/** No control characters (NUL among them), no lone surrogates, no line separators, no noncharacters: what PostgreSQL, XML and screens all take. */
export const TEXT_PATTERN = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]+$/u;

/** The same, and nothing at all. */
export const MAYBE_TEXT_PATTERN = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]*$/u;

/** The same, with a sign that can be seen: what a link is called. */
export const NAME_PATTERN = /^(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]+$/u;

/** How a picture or a file is named: a UUID in lower case. */
export const MEDIA_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const LINE_LIKE = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]/gu;
const UNWANTED = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** The text with what `TEXT_PATTERN` refuses taken out: line ends and tabs become spaces, lone surrogates U+FFFD. */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll(LINE_LIKE, ' ').replaceAll(UNWANTED, '');

/** What CommonMark counts as white space beside a star or an underscore. */
export const MARKDOWN_SPACE = /[\t\n\f\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
