import { FocalPoint, Media as Shown, MediaDescription } from '@delakultur/contracts';
import { z } from 'zod';
import type { Media, MediaObject } from './media.rules.ts';

/** What the door said of a content, as its row keeps it. */
export const Admitted = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('picture'),
    width: z.int(),
    height: z.int(),
    colour: z.string(),
    isAnimated: z.boolean(),
    /** Where the eye goes first, in per cent. */
    focus: FocalPoint,
    variants: z.array(z.object({ name: z.string(), format: z.enum(['avif', 'webp', 'jpg']), width: z.int(), bytes: z.int() })),
  }),
  z.object({ kind: z.literal('file'), name: z.string(), extension: z.string(), type: z.string() }),
]);
export type Admitted = z.output<typeof Admitted>;

const Row = z.object({
  ...Shown.pick({ id: true, articleId: true, kind: true, state: true, refusal: true, version: true, bytes: true, by: true }).shape,
  ...MediaDescription.omit({ focal: true }).shape,
  site: z.string(),
  kommun: z.string(),
  at: z.date(),
  focalX: z.int(),
  focalY: z.int(),
  object: z.object({ id: z.string(), bytes: z.int(), admitted: Admitted }).nullable(),
});

/** Rows are checked like any other input. */
export function mediaOf(row: object): Media {
  const { people, aiGenerated, origin, credit, licence, textInPicture, focalX, focalY, at, object, ...media } = Row.parse(row);
  const description = { people, aiGenerated, origin, credit, licence, textInPicture, focal: { x: focalX, y: focalY } };
  return { ...media, description, at: at.toISOString(), object: object && objectOf(object) };
}

const objectOf = ({ id, bytes, admitted }: { readonly id: string; readonly bytes: number; readonly admitted: Admitted }): MediaObject => ({
  id,
  bytes,
  ...admitted,
});
