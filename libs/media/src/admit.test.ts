import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admit } from './admit.ts';
import type { AdmittedPicture } from './admitted.ts';
import { AdmissionError } from './admission-error.ts';
import { askChild } from './child.ts';
import { LOOK } from './limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'dk-media-'));
afterAll(() => rmSync(folder, { recursive: true }));

const place = (bytes: Uint8Array) => {
  const output = mkdtempSync(join(folder, 'out-'));
  const input = `${output}.upload`;
  writeFileSync(input, bytes);
  return { input, output };
};

/** A grey field with something red low on the right. */
const field = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } }).composite([
    {
      input: { create: { width: width / 8, height: width / 8, channels: 3, background: '#e02020' } },
      left: (width / 8) * 6,
      top: (height / 8) * 6,
    },
  ]);

describe('C10: a picture', () => {
  let picture: AdmittedPicture;
  let output: string;

  beforeAll(async () => {
    const lying = await field(1600, 1200).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const files = place(lying);
    output = files.output;
    picture = (await admit({ ...files, kind: 'picture' })) as AdmittedPicture;
  });

  it('stands upright, as the camera was held', () => expect([picture.width, picture.height]).toEqual([1200, 1600]));

  it('comes in widths up to its own, in AVIF and WebP, with one JPEG for those without', () => {
    expect(picture.variants.map(({ name }) => name)).toEqual([
      '320.avif',
      '320.webp',
      '640.avif',
      '640.webp',
      '1200.avif',
      '1200.webp',
      '1200.jpg',
    ]);
  });

  it('is written as it is told: each file of that size, and no other', async () => {
    expect(readdirSync(output).toSorted()).toEqual(picture.variants.map(({ name }) => name).toSorted());
    for (const { name, width, height, bytes } of picture.variants) {
      const written = readFileSync(join(output, name));
      expect({
        bytes: written.length,
        ...(({ width: w, height: h }) => ({ width: w, height: h }))(await sharp(written).metadata()),
      }).toEqual({
        bytes,
        width,
        height,
      });
    }
  });

  it('says its average colour', () => expect(picture.colour).toMatch(/^#8[0-9a-f]7[0-9a-f]7[0-9a-f]$/));

  it('says where the eye goes first, once it stands upright', () => {
    expect(picture.focus.x).toBeGreaterThan(0.6);
    expect(picture.focus.y).toBeLessThan(0.4);
  });

  it('says when it moved', async () => {
    const frames = await sharp(Buffer.alloc(32 * 64 * 3, 90).fill(200, 32 * 32 * 3), {
      raw: { width: 32, height: 64, channels: 3, pageHeight: 32 },
    })
      .gif({ delay: [100, 100] })
      .toBuffer();
    await expect(admit({ ...place(frames), kind: 'picture' })).resolves.toMatchObject({ animated: true, width: 32, height: 32 });
    expect(picture.animated).toBe(false);
  });
});

const sound = () => field(64, 64).png().toBuffer();

describe('a look that goes wrong', () => {
  it('refuses a file whose look takes too long', async () => {
    const errand = { ...place(await sound()), kind: 'picture' as const };
    await expect(askChild(errand, { ...LOOK, milliseconds: 5 })).resolves.toMatchObject({ reason: 'unreadable', detail: 'took too long' });
  });

  it.skipIf(process.platform === 'win32')('refuses a file whose look takes too much memory', async () => {
    const errand = { ...place(await sound()), kind: 'picture' as const };
    await expect(askChild(errand, { ...LOOK, dataMegabytes: 200 })).resolves.toMatchObject({ reason: 'unreadable' });
  });

  it('throws when there is no such file, so that it is tried again', async () => {
    await expect(admit({ input: join(folder, 'none'), output: folder, kind: 'picture' })).rejects.toThrow(AdmissionError);
  });

  it('throws when the results cannot be written, so that it is tried again', async () => {
    const { input } = place(await sound());
    await expect(admit({ input, output: join(folder, 'none'), kind: 'picture' })).rejects.toThrow(AdmissionError);
  });
});
