// Draws the pictures of the demo: `node tools/illustrations/draw.ts [--sheet <file.png>] [name …]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { svgOf } from './frame.ts';
import { SCENES } from './scenes.ts';
import { contactSheet } from './sheet.ts';

const FOLDER = new URL('../../apps/content/demo/pictures/', import.meta.url);
const QUALITY = 80;

const words = process.argv.slice(2);
const sheet = words[0] === '--sheet' ? words.splice(0, 2)[1] : undefined;
const wanted = SCENES.filter(({ name }) => words.length === 0 || words.some((word) => name.startsWith(word)));

mkdirSync(FOLDER, { recursive: true });
const drawn = await Promise.all(
  wanted.map(async (scene) => ({
    name: scene.name,
    jpeg: await sharp(Buffer.from(svgOf(scene)))
      .jpeg({ quality: QUALITY, mozjpeg: true })
      .toBuffer(),
  })),
);
for (const { name, jpeg } of drawn) writeFileSync(new URL(`${name}.jpg`, FOLDER), jpeg);
if (sheet)
  await contactSheet(
    drawn.map(({ jpeg }) => jpeg),
    sheet,
  );

const kilobytes = drawn.map(({ jpeg }) => jpeg.length / 1000);
const total = kilobytes.reduce((sum, one) => sum + one, 0);
console.log(`${drawn.length} pictures, ${total.toFixed(0)} kB in all, the largest ${Math.max(...kilobytes).toFixed(0)} kB.`);
