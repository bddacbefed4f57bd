import { MEDIA_LIMITS } from '@delakultur/kernel';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { MAX_HELD_BYTES } from '../limits.ts';
import { Refusal } from '../look.ts';

/** The pictures that we decode: by media type, with the one loader that each may use. */
const LOADERS: Readonly<Record<string, string>> = {
  'image/jpeg': 'VipsForeignLoadJpeg',
  'image/png': 'VipsForeignLoadPng',
  'image/apng': 'VipsForeignLoadPng',
  'image/webp': 'VipsForeignLoadWebp',
  'image/avif': 'VipsForeignLoadHeif',
  'image/gif': 'VipsForeignLoadNsgif',
};

export const isDecodable = (type: string): boolean => type in LOADERS;

/** Opens pictures of that type and of no other: whatever else the bytes may also be, no other decoder sees them. */
export function decoderOf(type: string): (bytes: Uint8Array) => Promise<{ picture: Sharp; metadata: Metadata }> {
  sharp.cache(false);
  sharp.concurrency(2);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: [LOADERS[type]!] });
  return async (bytes) => {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pixels = metadata.width * (metadata.pageHeight ?? metadata.height);
    const held = heldBytes(metadata, pixels);
    if (pixels > MEDIA_LIMITS.pixels || held > MAX_HELD_BYTES)
      throw new Refusal('too-many-pixels', `${pixels} pixels, ${held} bytes at once`);
    return { picture: sharp(bytes, { failOn: 'error', limitInputPixels: MEDIA_LIMITS.pixels }).timeout({ seconds: 15 }), metadata };
  };
}

/**
 * Bytes that a decoder holds for each pixel, as measured: most read a row at a time, but what comes in passes or frames comes whole, and AV1
 * keeps several frames. Depth counts on top.
 */
function weightOf({ format, isProgressive, channels, chromaSubsampling }: Metadata): number {
  if (format === 'jpeg') return isProgressive ? (chromaSubsampling === '4:2:0' ? 3 : 2 * channels) : 0;
  if (format === 'png') return isProgressive ? channels : 0;
  if (format === 'heif') return 14;
  return format === 'gif' ? 7 : channels;
}

const DEPTH: Readonly<Record<string, number>> = { uchar: 1, ushort: 2 };

const heldBytes = (metadata: Metadata, pixels: number): number => pixels * weightOf(metadata) * (DEPTH[metadata.depth] ?? 4);
