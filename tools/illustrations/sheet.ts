import sharp from 'sharp';

const [COLUMNS, CELL] = [3, 520] as const;

/** All pictures beside each other in one file, to look at them as a set. */
export async function contactSheet(pictures: readonly Buffer[], file: string): Promise<void> {
  const cells = await Promise.all(
    pictures.map(async (picture, nth) => ({
      input: await sharp(picture)
        .resize(CELL - 12, CELL - 12, { fit: 'contain', background: '#222222' })
        .png()
        .toBuffer(),
      left: (nth % COLUMNS) * CELL,
      top: Math.floor(nth / COLUMNS) * CELL,
    })),
  );
  const height = Math.ceil(pictures.length / COLUMNS) * CELL;
  await sharp({ create: { width: COLUMNS * CELL, height, channels: 3, background: '#222222' } })
    .composite(cells)
    .png()
    .toFile(file);
}
