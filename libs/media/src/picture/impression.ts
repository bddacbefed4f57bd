import type { AdmittedPicture } from '../admitted.ts';
import { fromPixels, type Pixels } from './variants.ts';

/** A picture so small that looking at it costs nothing. */
const GLANCE = 96;

const hex = (mean: number): string => Math.round(mean).toString(16).padStart(2, '0');

/** The average colour, and where the eye goes first: a suggestion, at the centre of what draws attention in the square that best holds it. */
export async function impressionOf(pixels: Pixels): Promise<Pick<AdmittedPicture, 'colour' | 'focus'>> {
  const { data, info } = await fromPixels(pixels)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width: GLANCE, height: GLANCE, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const glance = { data, width: info.width, height: info.height, channels: info.channels };
  const { channels } = await fromPixels(glance).stats();
  const [red, green = red, blue = red] = channels.map(({ mean }) => mean);
  return { colour: `#${hex(red!)}${hex(green!)}${hex(blue!)}`, focus: await focusOf(glance) };
}

async function focusOf(glance: Pixels): Promise<AdmittedPicture['focus']> {
  const side = Math.round(GLANCE / 2);
  const { info } = await fromPixels(glance)
    .resize({ width: side, height: GLANCE, fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const share = (at: number | undefined): number => Math.min(1, Math.max(0, Math.round(((at ?? GLANCE / 2) / GLANCE) * 100) / 100));
  return { x: share(info.attentionX), y: share(info.attentionY) };
}
