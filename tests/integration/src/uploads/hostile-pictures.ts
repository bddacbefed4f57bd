import { MEDIA_LIMITS } from '@delakultur/kernel';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { cut, type Hostile, noise, picture, PLANTED, scratched, SCRIPT } from './hostile.ts';
import { chunk, png } from './png.ts';

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const small = { width: 64, height: 48 } as const;

const segment = (marker: number, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** A JPEG with a segment right behind its beginning. */
const withSegment = (jpeg: Uint8Array, marker: number, data: Uint8Array): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), segment(marker, data), jpeg.subarray(2)]);

const withChunk = (...extra: readonly Uint8Array[]): Buffer => png({ ...small, extra });

const frame = Buffer.from('21f90400010000002c00000000010001000002024c0100', 'hex');
const gifOf = (frames: number, width = 1, height = 1): Buffer =>
  Buffer.concat([
    text('GIF89a'),
    Buffer.from([width & 255, width >> 8, height & 255, height >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...Array.from({ length: frames }, () => frame),
    Buffer.from([0x3b]),
  ]);

const brand = (name: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), text(`ftyp${name}`), Buffer.alloc(8), text(name), noise(400, 7)]);

const plain = () => sharp(noise(64 * 48 * 3, 1), { raw: { ...small, channels: 3 } });

/** Honest pictures of each kind, as small as they come. */
async function honest() {
  const [jpeg, progressive, webp, avif, still] = await Promise.all([
    plain().jpeg().toBuffer(),
    plain().jpeg({ progressive: true }).toBuffer(),
    plain().webp().toBuffer(),
    plain().avif({ effort: 0 }).toBuffer(),
    plain().png().toBuffer(),
  ]);
  return { jpeg, progressive, webp, avif, png: still, gif: await plain().gif().toBuffer() };
}

type Honest = Awaited<ReturnType<typeof honest>>;

/** Everything that a camera, an editor or an attacker writes beside the pixels. */
async function talkative({ jpeg, webp }: Honest): Promise<readonly Hostile[]> {
  const exif = {
    IFD0: { Artist: PLANTED, ImageDescription: SCRIPT, Copyright: PLANTED },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 2/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 4/1 5/1' },
  };
  const told = (from: Uint8Array) => sharp(from).withExif(exif).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${PLANTED}</x:xmpmeta>`);
  const profile = Buffer.concat([noise(128, 3), text(PLANTED.repeat(50))]);
  const iptc = Buffer.concat([text('Photoshop 3.0\0'), text('8BIM\u0004\u0004\0\0\0\0\0\u0014\u001C\u0002\u0050\0\u000C'), text(PLANTED)]);
  return [
    picture('EXIF with HTML and a place, in JPEG', await told(jpeg).jpeg().toBuffer(), 'clean'),
    picture('EXIF with HTML and a place, in WebP', await told(webp).webp().toBuffer(), 'clean'),
    picture('EXIF with HTML and a place, in AVIF', await told(jpeg).avif({ effort: 0 }).toBuffer(), 'clean'),
    picture('EXIF with HTML and a place, in PNG', await told(jpeg).png().toBuffer(), 'clean'),
    picture('a wide colour profile', await sharp(jpeg).withIccProfile('p3').jpeg().toBuffer(), 'clean'),
    picture('CMYK', await sharp(jpeg).toColourspace('cmyk').jpeg().toBuffer(), 'clean'),
    picture(
      'a colour profile that is none',
      withSegment(jpeg, 0xe2, Buffer.concat([text('ICC_PROFILE\0\u0001\u0001'), profile])),
      'clean',
      'damaged',
    ),
    picture('IPTC', withSegment(jpeg, 0xed, iptc), 'clean'),
    picture('HTML in a comment', withSegment(jpeg, 0xfe, text(SCRIPT)), 'clean'),
    picture(
      'XMP with an entity',
      withSegment(jpeg, 0xe1, text(`http://ns.adobe.com/xap/1.0/\0<!DOCTYPE a [<!ENTITY b "${PLANTED}">]><a>&b;</a>`)),
      'clean',
    ),
    picture(
      'EXIF that leads outside of itself',
      withSegment(jpeg, 0xe1, Buffer.concat([text('Exif\0\0II*\0\u00FF\u00FF\u00FF\u007F'), text(PLANTED)])),
      'clean',
      'damaged',
    ),
    picture(
      'EXIF that leads to itself',
      withSegment(jpeg, 0xe1, Buffer.from('45786966000049492a0008000000010012010300010000000600000008000000', 'hex')),
      'clean',
      'damaged',
    ),
    picture(
      'text in PNG',
      withChunk(chunk('tEXt', text(`Author\0${SCRIPT}`)), chunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${PLANTED}`))),
      'clean',
    ),
    picture('a chunk of its own in PNG', withChunk(chunk('prVt', text(SCRIPT))), 'clean'),
    ...(await Promise.all(
      [2, 6, 8].map(async (orientation) =>
        picture(`EXIF that turns it (${orientation})`, await sharp(jpeg).withMetadata({ orientation }).jpeg().toBuffer(), 'clean'),
      ),
    )),
  ];
}

/** Two kinds of file at once: a browser or program that guesses another kind would run them. */
function twofold({ jpeg, png: still, gif, webp, avif }: Honest): readonly Hostile[] {
  const tails = { HTML: SCRIPT, PHP: `<?php system($_GET['${PLANTED}']); ?>` };
  const pictures = { jpeg, png: still, gif, webp, avif };
  return [
    ...Object.entries(pictures).flatMap(([kind, bytes]) =>
      Object.entries(tails).map(([what, tail]) =>
        picture(`${kind} that goes on as ${what}`, Buffer.concat([bytes, text(tail)]), 'clean', 'damaged'),
      ),
    ),
    picture(
      'GIF that is script',
      Buffer.concat([text(`GIF89a=/*${PLANTED}*/1;alert(1);/*`), gif.subarray(12), text('*/')]),
      'damaged',
      'too-many-pixels',
      'clean',
    ),
    picture('JPEG that is script', withSegment(jpeg, 0xe0, text(`JFIF\0=/*${PLANTED}*/`)), 'clean', 'damaged'),
    picture('HTML before a JPEG', Buffer.concat([text(SCRIPT), jpeg]), 'not-a-picture'),
    picture('PDF before a JPEG', Buffer.concat([text('%PDF-1.7\n'), jpeg]), 'not-a-picture'),
  ];
}

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' }, limitInputPixels: false });

const claims = (width: number, height: number): Buffer => png({ width, height, rows: Buffer.alloc(1000) });

/** Small files that ask for much. */
async function bombs(): Promise<readonly Hostile[]> {
  const zeros = deflateSync(Buffer.alloc(40 * 2 ** 20));
  return [
    picture('30 000 × 30 000 pixels', claims(30_000, 30_000), 'too-many-pixels'),
    picture('65 535 × 65 535 pixels, in GIF', gifOf(1, 65_535, 65_535), 'too-many-pixels', 'clean'),
    picture('a billion pixels high', claims(1, 2 ** 30), 'too-many-pixels', 'damaged'),
    picture('no pixels wide', claims(0, 64), 'damaged'),
    picture('64 megapixels that are not there', claims(8000, 8000), 'damaged'),
    picture(
      '64 megapixels in passes',
      png({ width: 8000, height: 8000, isInterlaced: true, rows: Buffer.alloc(1000) }),
      'too-many-pixels',
      'damaged',
    ),
    picture('64 megapixels, sound', await flat(8192, 8192).png({ compressionLevel: 1 }).toBuffer(), 'clean'),
    picture(
      '64 megapixels, sound, on its side',
      await flat(8192, 8192).withMetadata({ orientation: 6 }).jpeg({ quality: 40 }).toBuffer(),
      'clean',
    ),
    picture(
      '49 megapixels in scans',
      await flat(7000, 7000).jpeg({ progressive: true, quality: 40, chromaSubsampling: '4:4:4' }).toBuffer(),
      'too-many-pixels',
    ),
    picture('a page and a half wide, sixty thousand high', await flat(900, 60_000).jpeg({ quality: 40 }).toBuffer(), 'clean'),
    picture(
      'as many pixels as AVIF may have',
      await flat(3300, 3400).avif({ effort: 0, quality: 30, chromaSubsampling: '4:2:0' }).toBuffer(),
      'clean',
    ),
    picture('more pixels than AVIF may have', await flat(3500, 4000).avif({ effort: 0, quality: 30 }).toBuffer(), 'too-many-pixels'),
    picture('as many pixels as GIF may have', await flat(4700, 4700).gif({ effort: 1 }).toBuffer(), 'clean'),
    picture(
      'as many pixels in passes as there may be',
      await flat(7200, 7200).png({ progressive: true, compressionLevel: 1 }).toBuffer(),
      'clean',
    ),
    picture('10 000 frames', gifOf(10_000), 'clean'),
    picture('text that unpacks to 40 MB', withChunk(chunk('zTXt', Buffer.concat([text('Comment\0\0'), zeros]))), 'clean', 'damaged'),
    picture(
      'text in every language that unpacks to 40 MB',
      withChunk(chunk('iTXt', Buffer.concat([text('Comment\0\u0001\0\0\0'), zeros]))),
      'clean',
      'damaged',
    ),
    picture('a colour profile that unpacks to 40 MB', withChunk(chunk('iCCP', Buffer.concat([text('p\0\0'), zeros]))), 'clean', 'damaged'),
    picture(
      '5 000 pieces of text',
      withChunk(...Array.from({ length: 5000 }, (_, nth) => chunk('tEXt', text(`k${nth}\0${PLANTED}`)))),
      'clean',
      'damaged',
    ),
    picture('pixels that unpack to 40 MB', png({ ...small, rows: Buffer.alloc(40 * 2 ** 20) }), 'clean', 'damaged'),
    picture('a byte more than allowed', Buffer.alloc(MEDIA_LIMITS.bytes + 1, 0xff), 'too-large'),
  ];
}

const svg = (inside: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${inside}</svg>`);

/** What is no picture of pixels that we show. */
function others(): readonly Hostile[] {
  const drawings = {
    script: svg(SCRIPT),
    'an event': Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${PLANTED}')"/>`),
    'foreign HTML': svg(
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert(1)"/></body></foreignObject>',
    ),
    'an entity from elsewhere': Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>').toString()}`,
    ),
    'a comment first': Buffer.from(`<!-- ${'x'.repeat(3000)} -->${svg('').toString()}`),
    'a prefix': Buffer.from('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'),
    'a mark of order': Buffer.concat([Buffer.from('efbbbf', 'hex'), svg('')]),
    'wide letters': Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(svg('').toString(), 'utf16le')]),
  };
  return [
    ...Object.entries(drawings).map(([what, bytes]) => picture(`SVG with ${what}`, bytes, 'vector')),
    ...['heic', 'heix', 'mif1', 'hevc', 'msf1'].map((name) => picture(`HEIC (${name})`, brand(name), 'heic')),
    picture('AVIF in name alone', brand('avif'), 'damaged'),
    picture('EPS', text('%!PS-Adobe-3.0 EPSF-3.0\n(x) show'), 'vector'),
    picture('TIFF', Buffer.concat([Buffer.from('49492a0008000000', 'hex'), noise(300, 5)]), 'not-allowed-type'),
    picture('BMP', Buffer.concat([text('BM'), noise(300, 6)]), 'not-allowed-type'),
    picture('Photoshop', Buffer.concat([text('8BPS'), noise(300, 6)]), 'not-allowed-type'),
    picture('an icon', Buffer.concat([Buffer.from('00000100', 'hex'), noise(300, 6)]), 'not-allowed-type'),
    picture('JPEG XL', Buffer.concat([Buffer.from('ff0a', 'hex'), noise(300, 6)]), 'not-allowed-type', 'not-a-picture'),
    picture('a program', Buffer.concat([text('MZ'), noise(300, 8)]), 'not-a-picture'),
    picture('HTML', text(`<!doctype html>${SCRIPT}`), 'not-a-picture'),
    picture('a shell script', text('#!/bin/sh\nexit 1'), 'not-a-picture'),
    picture('a command to ImageMagick', text('push graphic-context\nviewbox 0 0 64 64\nfill "url(https://x/|id)"'), 'not-a-picture'),
    picture('no bytes', Buffer.alloc(0), 'damaged'),
    picture('one byte', Buffer.from([0xff]), 'not-a-picture'),
    ...Array.from({ length: 4 }, (_, nth) => picture(`random bytes ${nth}`, noise(5000, nth + 20), 'not-a-picture')),
  ];
}

function broken(kinds: Honest): readonly Hostile[] {
  return Object.entries(kinds).flatMap(([kind, bytes]) => [
    ...cut(bytes, 4).map((part) =>
      picture(`${kind} cut off at ${part.length} of ${bytes.length}`, part, 'damaged', 'too-many-pixels', 'not-a-picture'),
    ),
    ...[1, 2].map((seed) => picture(`${kind} scratched (${seed})`, scratched(bytes, seed), 'damaged', 'too-many-pixels', 'clean')),
  ]);
}

/** Pictures that mean harm, or are broken; made here, of nobody. */
export async function hostilePictures(): Promise<readonly Hostile[]> {
  const kinds = await honest();
  return [...(await talkative(kinds)), ...twofold(kinds), ...(await bombs()), ...others(), ...broken(kinds)];
}
