import { createHash } from 'node:crypto';
import { type Look, Refusal } from '../look.ts';
import type { MediaRefusal } from '@delakultur/kernel';
import { isSvg, sniff } from '../sniff.ts';
import { decoderOf, isDecodable } from './decoder.ts';
import { impressionOf } from './impression.ts';
import { pixelsOf, variantsOf } from './variants.ts';

/** Re-encodes a picture: what comes out are pixels of ours, and nothing else of what came in. Throws a `Refusal`. */
export async function lookAtPicture(bytes: Uint8Array): Promise<Look> {
  const type = await sniff(bytes);
  if (type === undefined || !isDecodable(type)) throw new Refusal(reasonAgainst(type, bytes), type);
  const { pixels, animated } = await decode(bytes, type);
  const { variants, files } = await variantsOf(pixels);
  const answer = {
    kind: 'picture' as const,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: pixels.width,
    height: pixels.height,
    variants,
    ...(await impressionOf(pixels)),
    animated,
  };
  return { answer, files };
}

function reasonAgainst(type: string | undefined, bytes: Uint8Array): MediaRefusal {
  if (type?.startsWith('image/hei')) return 'heic';
  if (type === 'application/eps' || isSvg(bytes)) return 'vector';
  return type?.startsWith('image/') ? 'not-allowed-type' : 'not-a-picture';
}

/** What a decoder says against a picture is the picture's fault: nothing else has been done with it yet. */
async function decode(bytes: Uint8Array, type: string) {
  try {
    const { picture, metadata } = await decoderOf(type)(bytes);
    return { pixels: await pixelsOf(picture), animated: type === 'image/apng' || (metadata.pages ?? 1) > 1 };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', String(error), { cause: error });
  }
}
