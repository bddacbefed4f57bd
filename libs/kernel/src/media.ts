/** What an upload may be: in bytes, and in pixels as phones count them (a camera of 64 megapixels makes 9248 × 6936). */
export const MEDIA_LIMITS = {
  bytes: 25_000_000,
  pixels: 2 ** 26,
  /** Pictures and files of one article. */
  perArticle: 60,
} as const;

/** Why a file is not let in. A reason is never renamed or given another meaning once released: rows keep it. */
export const MEDIA_REFUSALS = [
  /** More bytes than allowed. */
  'too-large',
  /** No bytes, cut off, or not what its own header says: it does not open here, and hardly elsewhere. */
  'damaged',
  /** A picture of a phone's own kind (HEIC, HEIF), which few browsers show. */
  'heic',
  /** A drawing (SVG, EPS): it may carry script, and is not made of pixels. */
  'vector',
  /** Something else than a picture, where a picture was asked for. */
  'not-a-picture',
  /** More pixels than allowed, or so many that decoding it would take too much memory. */
  'too-many-pixels',
  /** Sound and whole, but of a kind that we do not take here. */
  'not-allowed-type',
  /** A document with macros or other program code of its own. */
  'has-macros',
  /** A document that does something when opened: script, actions, forms that run, a template or data from elsewhere. */
  'has-active-content',
  /** A document with another file inside that we cannot look into. */
  'has-embedded-files',
  /** Locked by a password or by rights management. */
  'encrypted',
  /** Unpacks to more than any honest document does. */
  'bomb',
  /** The program that looked at it had to be stopped: it crashed, took too long or too much memory. */
  'unreadable',
] as const;
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

/** The kinds of documents that are let in, and what is kept of them: the ending of a name, and its media type. */
export const DOCUMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
} as const;
export type DocumentExtension = keyof typeof DOCUMENT_TYPES;
