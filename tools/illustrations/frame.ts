import { PALETTE } from './palette.ts';
import { Pen, at } from './pen.ts';

/** A phone held that way; scenes are composed on a sheet of this size. */
export const FORMATS = { lying: [1600, 1200], standing: [1200, 1600] } as const;
/** Pixels for each unit of the sheet: as many as the widest column shows on a sharp screen, and no more to encode when the demo is filled. */
const SCALE = 0.8;
export type Format = keyof typeof FORMATS;

/** One picture: its name is its file's name and the seed of its hand. */
export interface Scene {
  readonly name: string;
  readonly format: Format;
  readonly draw: (pen: Pen) => string;
}

/** The whole picture as SVG, the same every time. */
export function svgOf({ name, format, draw }: Scene): string {
  const [width, height] = FORMATS[format];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * SCALE}" height="${height * SCALE}">`,
    `<defs>${surfaces()}</defs>`,
    draw(new Pen(name)),
    `<rect width="${width}" height="${height}" fill="url(#grain)"/></svg>`,
  ].join('');
}

/** Paper is not plastic: specks everywhere, the brush on large pieces, threads in cloth. */
function surfaces(): string {
  const pen = new Pen('surfaces');
  const tone = (): string => pen.pick([PALETTE.snow, PALETTE.ink]);
  const speck = (x: number, y: number): string =>
    `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${pen.between(0.7, 1.9).toFixed(1)}" fill="${tone()}" opacity=".13"/>`;
  const brush = (x: number, y: number): string =>
    pen.line(
      [
        [x, y],
        [x + pen.between(20, 70), y + pen.between(-3, 3)],
        [x + pen.between(80, 180), y + pen.between(-5, 5)],
      ],
      tone(),
      pen.between(3, 7),
      { opacity: 0.042 },
    );
  const strokes = pen.strewn(34, [0, 0, 380, 380], brush);
  return [
    pattern('grain', 420, pen.strewn(150, [0, 0, 420, 420], speck)),
    pattern('brushed', 380, strokes + at(-380, 0, strokes)),
    pattern('woven', 48, pen.many(6, thread)),
  ].join('');
}

const thread = (nth: number): string =>
  `<path d="M0 ${nth * 8}H48M${nth * 8} 0V48" stroke="${nth % 2 ? PALETTE.snow : PALETTE.ink}" stroke-width="2" opacity=".06"/>`;

const pattern = (id: string, size: number, content: string): string =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${content}</pattern>`;
