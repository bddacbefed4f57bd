/** The parts of a PNG that make its pixels; what else it may carry is text, dates and places. */
const PNG_PIXELS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'pHYs',
  'sBIT',
  'bKGD',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A picture without what a camera or a program wrote beside its pixels, which are left as they are; anything else as it is. */
export function withoutMetadata(type: string | undefined, bytes: Buffer): Buffer {
  if (type === 'image/jpeg') return Buffer.concat([...jpegPixels(bytes)]);
  if (type === 'image/png' || type === 'image/apng') return Buffer.concat([...pngPixels(bytes)]);
  return bytes;
}

/** A marker with a length, up to the pixels; those for applications (but for colours: JFIF, Adobe) and comments are left out. */
function* jpegPixels(bytes: Buffer): Generator<Buffer> {
  yield bytes.subarray(0, 2);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) break;
    const isExtra = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isExtra) yield bytes.subarray(at, next);
    else if (marker === 0xe1) yield upright(bytes.subarray(at + 4, next));
    at = next;
  }
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  yield bytes.subarray(at, end > at ? end + 2 : undefined);
}

/** EXIF with nothing but which side is up, so that a picture does not fall over when the rest goes. */
function upright(exif: Buffer): Buffer {
  const turn = orientationOf(exif);
  if (turn < 2) return Buffer.alloc(0);
  return Buffer.from(`ffe1002245786966000049492a000800000001001201030001000000${turn.toString(16).padStart(2, '0')}00000000000000`, 'hex');
}

function orientationOf(exif: Buffer): number {
  const tiff = exif.subarray(6);
  if (exif.toString('latin1', 0, 4) !== 'Exif' || tiff.length < 14) return 1;
  const isLittle = tiff[0] === 0x49;
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let nth = 0; nth < Math.min(short(start), 64); nth += 1) {
    const at = start + 2 + nth * 12;
    if (short(at) === 0x0112) return Math.min(short(at + 8), 8);
  }
  return 1;
}

function* pngPixels(bytes: Buffer): Generator<Buffer> {
  yield bytes.subarray(0, 8);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (PNG_PIXELS.has(name)) yield bytes.subarray(at, next);
    if (name === 'IEND') return;
    at = next;
  }
}
