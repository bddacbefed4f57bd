import { FocalPoint, Media as Shown } from '@delakultur/contracts';
import { z } from 'zod';
import type { Prisma } from '../../generated/client.ts';
import type { Media, MediaObject } from './media.rules.ts';

export type MediaRow = Prisma.MediaGetPayload<{ include: { object: true } }>;

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

const Stored = Shown.pick({ kind: true, state: true, refusal: true, description: true });

/** Rows are checked like any other input. */
export function mediaOf({ objectId: _o, unusedSince: _u, object, at, focalX, focalY, ...row }: MediaRow): Media {
  const { id, articleId, site, kommun, version, bytes, by, people, aiGenerated, origin, credit, licence, textInPicture } = row;
  const focal = { x: focalX, y: focalY };
  const { kind, state, refusal } = row;
  const description = { people, aiGenerated, origin, credit, licence, focal, textInPicture };
  const stored = Stored.parse({ kind, state, refusal, description });
  return { id, articleId, site, kommun, version, bytes, by, at: at.toISOString(), ...stored, object: object && objectOf(object) };
}

const objectOf = ({ id, bytes, admitted }: NonNullable<MediaRow['object']>): MediaObject => ({ id, bytes, ...Admitted.parse(admitted) });
