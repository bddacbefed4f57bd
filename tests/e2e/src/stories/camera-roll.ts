import ExifReader from 'exifreader';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';

/** A file as a device's own chooser hands it over. */
export interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const TAKEN_AT_HOME = {
  IFD0: { Make: 'Fairphone', Artist: 'Åsa Ek' },
  IFD2: { DateTimeOriginal: '2026:03:14 09:26:53' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 8/1 2/1', GPSLongitudeRef: 'E', GPSLongitude: '12/1 56/1 45/1' },
};

/** Grain, as every camera gives it: it makes a picture as heavy as real ones are. */
const grain = (width: number, height: number, background: string, sigma = 18) =>
  sharp({ create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma } } });

const spots = (width: number, height: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${[0.2, 0.5, 0.8]
      .map((x, at) => `<ellipse cx="${x * width}" cy="${height / 2}" rx="${width / 12}" ry="${height / (3 + at)}" fill="#6b4a2b"/>`)
      .join('')}</svg>`,
  );

const photo = (width: number, height: number, background: string, sigma?: number): Promise<Buffer> =>
  grain(width, height, background, sigma)
    .composite([{ input: spots(width, height) }])
    .jpeg({ quality: 90 })
    .withExif(TAKEN_AT_HOME)
    .toBuffer();

/** Three pictures as they lie in a telephone, and one in a format that many cannot see. The first is too heavy for one piece, the second light enough to be sent as it is. */
export async function cameraRoll(): Promise<readonly Chosen[]> {
  const [heavy, light, cutOut] = await Promise.all([
    photo(4_032, 3_024, '#7fa05a', 45),
    photo(1_000, 1_400, '#90a8c0'),
    sharp({ create: { width: 1_200, height: 900, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .composite([{ input: await grain(850, 850, '#fff').png().toBuffer() }, { input: spots(1_200, 900) }])
      .png()
      .toBuffer(),
  ]);
  for (const picture of [heavy, light]) expect(placeIn(picture)).toBeDefined();
  return [
    { name: 'IMG_0411.JPG', mimeType: 'image/jpeg', buffer: heavy },
    { name: 'IMG_0412.JPG', mimeType: 'image/jpeg', buffer: light },
    { name: 'IMG_0413.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic') },
    { name: 'Kottar, urklippta.png', mimeType: 'image/png', buffer: cutOut },
  ];
}

/** What a picture says beside what it shows. */
export const toldBy = (picture: Buffer) => ExifReader.load(picture, { expanded: true });

const placeIn = (picture: Buffer) => toldBy(picture).gps;

/** A worksheet, as a browser saves it. */
export async function worksheet(browser: Browser): Promise<Chosen> {
  const page = await browser.newPage();
  await page.setContent('<title>Kottprotokoll</title><h1>Kottprotokoll</h1><p>Så många kottar vägde en vante: ____</p>');
  const buffer = await page.pdf({ format: 'A5' });
  await page.close();
  return { name: 'kott_protokoll-2.pdf', mimeType: 'application/pdf', buffer };
}
