import { DOCUMENT_TYPES, type DocumentExtension, MEDIA_REFUSALS } from '@delakultur/kernel';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const size = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The files that a picture becomes: one a width and format, named by us. */
export const VARIANT_FORMATS = ['avif', 'webp', 'jpg'] as const;

const Variant = z
  .strictObject({ name: z.string(), format: z.enum(VARIANT_FORMATS), width: size, height: size, bytes: size })
  .refine(({ name, width, format }) => name === `${width}.${format}`);

const AdmittedPicture = z.strictObject({
  kind: z.literal('picture'),
  /** Of the original bytes. */
  sha256,
  /** As shown: the largest that any variant has. */
  width: size,
  height: size,
  variants: z.array(Variant).min(1).max(16),
  /** The average colour, for the place that the picture will take: `#rrggbb`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Where the eye goes first, as shares of width and height: a suggestion. */
  focus: z.strictObject({ x: share, y: share }),
  /** Whether it moved and stands still now. */
  animated: z.boolean(),
});

const extensions = Object.keys(DOCUMENT_TYPES) as DocumentExtension[];

const AdmittedFile = z
  .strictObject({
    kind: z.literal('file'),
    /** Of the original bytes. */
    sha256,
    name: z.string(),
    extension: z.enum(extensions),
    type: z.enum(Object.values(DOCUMENT_TYPES)),
    /** Of the cleaned file. */
    bytes: size,
  })
  .refine(({ name, extension, type }) => name === `file.${extension}` && type === DOCUMENT_TYPES[extension]);

/** `detail` is for logs, and never for readers: it may quote what a decoder says about a hostile file. */
const Refused = z.strictObject({ kind: z.literal('refused'), reason: z.enum(MEDIA_REFUSALS), detail: z.string().max(500).optional() });

/** What the child process may answer, and nothing else: it has looked into a hostile file. */
export const Answer = z.discriminatedUnion('kind', [AdmittedPicture, AdmittedFile, Refused]);

export type Variant = z.infer<typeof Variant>;
/** A picture that is re-encoded and carries no metadata; its variants lie in the output folder. */
export type AdmittedPicture = z.infer<typeof AdmittedPicture>;
/** A document that is written anew without active content or its author; it lies in the output folder under `name`. */
export type AdmittedFile = z.infer<typeof AdmittedFile>;
export type Admitted = AdmittedPicture | AdmittedFile;
/** A file that is not let in; nothing of it is left in the output folder. */
export type Refused = z.infer<typeof Refused>;
