import type { Media, MediaDescription } from '@delakultur/contracts/client';
import { people } from './people.ts';

export const mediaId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const undescribed: MediaDescription = {
  people: null,
  aiGenerated: false,
  origin: null,
  credit: null,
  licence: null,
  focal: { x: 50, y: 50 },
  textInPicture: null,
};
/** Everything answered, nothing in the way. */
export const described: MediaDescription = { ...undescribed, people: 'nobody', origin: 'own', textInPicture: 'none' };

/** The address of a picture that is drawn here, so that it comes wherever it is shown. */
export async function drawnPicture(): Promise<string> {
  const canvas = new OffscreenCanvas(32, 24);
  canvas.getContext('2d')?.fillRect(0, 0, 16, 12);
  return URL.createObjectURL(await canvas.convertToBlob());
}

/** A clean picture of an article, not described yet unless told. */
export function aPicture({
  number = 1,
  description = {},
  href,
  ...more
}: Partial<Omit<Media, 'description'>> & {
  readonly number?: number;
  readonly description?: Partial<MediaDescription>;
  readonly href?: string;
} = {}): Media {
  const id = mediaId(number);
  const said = { ...undescribed, ...description };
  return {
    id,
    articleId: '00000000-0000-4000-8000-00000000a001',
    kind: 'picture',
    state: 'clean',
    refusal: null,
    version: 1,
    bytes: 1_200_000,
    by: people.author.id,
    at: '2026-11-20T09:00:00.000Z',
    duplicateOf: null,
    wasAnimated: false,
    description: said,
    shown: {
      kind: 'picture',
      id,
      width: 1600,
      height: 1200,
      colour: '#8a9a7b',
      focal: said.focal,
      sources: [{ type: 'image/webp', variants: [{ width: 320, href: href ?? `/media/${id}/320.webp` }] }],
      aiGenerated: said.aiGenerated,
      credit: said.credit,
      licence: said.licence,
    },
    mayDescribe: true,
    ...more,
  };
}
