import { PALETTE } from './palette.ts';
import { type Outline, type Point, pointsOf, closedCurve, closedLine, openCurve, openLine, sampled } from './path.ts';

/** How a piece of paper lies: how far above what is beneath it, and what can be seen on its surface. */
export interface Look {
  /** Length of its shadow; 0 lies flat. */
  readonly lift?: number;
  readonly opacity?: number;
  readonly surface?: 'plain' | 'brushed' | 'woven';
}
export interface Stroke {
  readonly opacity?: number;
  readonly bend?: 'smooth' | 'sharp';
  readonly dash?: string;
  readonly cap?: 'round' | 'butt';
}

/** Cuts pieces of paper by a hand that is never quite steady, and always the same for the same name. */
export class Pen {
  private state: number;
  private clips = 0;

  constructor(name: string) {
    this.state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261);
  }

  /** A number from `low` up to `high`, the next in the name's own series (mulberry32). */
  between(low: number, high: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return low + (((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296) * (high - low);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.between(0, choices.length))]!;
  }

  /** As many as asked for, each by its number. */
  many(count: number, one: (nth: number) => string): string {
    return Array.from({ length: count }, (_, nth) => one(nth)).join('');
  }

  poly(outline: Outline, fill: string, look: Look = {}): string {
    return paper(closedLine(this.shaken(sampled(pointsOf(outline), 120), 1.8)), fill, look);
  }

  curve(outline: Outline, fill: string, look: Look = {}): string {
    return paper(closedCurve(this.shaken(pointsOf(outline), 1.5)), fill, look);
  }

  rect(x: number, y: number, width: number, height: number, fill: string, look: Look & { readonly round?: number } = {}): string {
    const { round = 0 } = look;
    if (round === 0) return this.poly(cornersOf(x, y, width, height), fill, look);
    return paper(closedLine(this.shaken(roundedOf(x, y, width, height, Math.min(round, width / 2, height / 2)), 0.8)), fill, look);
  }

  oval(x: number, y: number, rx: number, ry: number, fill: string, look: Look = {}): string {
    const count = Math.max(8, Math.min(20, Math.round((rx + ry) / 8)));
    const points = Array.from({ length: count }, (_, nth): Point => {
      const angle = (nth / count) * 2 * Math.PI;
      return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
    });
    return paper(closedCurve(this.shaken(points, Math.min(1.8, (rx + ry) / 60))), fill, look);
  }

  line(outline: Outline, colour: string, width: number, { opacity, bend = 'smooth', dash, cap = 'round' }: Stroke = {}): string {
    const shaken = this.shaken(pointsOf(outline), Math.min(1.2, width / 4));
    const path = bend === 'smooth' ? openCurve(shaken) : openLine(shaken);
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="round"${optional('opacity', opacity)}${optional('stroke-dasharray', dash)}/>`;
  }

  /** Small marks strewn over a field. */
  strewn(count: number, [x, y, width, height]: Field, one: (x: number, y: number, nth: number) => string): string {
    return this.many(count, (nth) => one(this.between(x, x + width), this.between(y, y + height), nth));
  }

  /** Shows of the content only what is inside the outline. */
  inside(outline: string, content: string): string {
    this.clips += 1;
    return `<clipPath id="c${this.clips}">${outline}</clipPath><g clip-path="url(#c${this.clips})">${content}</g>`;
  }

  private shaken(points: readonly Point[], by: number): Point[] {
    return points.map(([x, y]) => [x + this.between(-by, by), y + this.between(-by, by)]);
  }
}

/** Left edge, top edge, width, height. */
export type Field = readonly [number, number, number, number];

interface Place {
  readonly scale?: number;
  readonly turn?: number;
  readonly opacity?: number;
  readonly mirrored?: boolean;
}

/** Puts what was drawn around the origin somewhere. */
export const at = (x: number, y: number, content: string, { scale = 1, turn = 0, opacity, mirrored = false }: Place = {}): string =>
  `<g transform="translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${scale === 1 && !mirrored ? '' : ` scale(${mirrored ? -scale : scale} ${scale})`}"${optional('opacity', opacity)}>${content}</g>`;

const SURFACES = { brushed: 'url(#brushed)', woven: 'url(#woven)' } as const;

const paper = (path: string, fill: string, { lift = 8, opacity, surface = 'plain' }: Look): string =>
  [
    lift > 0 ? `<path d="${path}" transform="translate(${round(lift * 0.7)} ${lift})" fill="${PALETTE.ink}" opacity=".15"/>` : '',
    `<path d="${path}" fill="${fill}"${optional('opacity', opacity)}/>`,
    surface === 'plain' ? '' : `<path d="${path}" fill="${SURFACES[surface]}"/>`,
  ].join('');

const optional = (name: string, value: string | number | undefined): string => (value === undefined ? '' : ` ${name}="${value}"`);
const round = (value: number): number => Math.round(value * 10) / 10;

const cornersOf = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

function roundedOf(x: number, y: number, width: number, height: number, radius: number): Point[] {
  const middles = [
    [x + width - radius, y + radius, -90],
    [x + width - radius, y + height - radius, 0],
    [x + radius, y + height - radius, 90],
    [x + radius, y + radius, 180],
  ] as const;
  return middles.flatMap(([cx, cy, from]) =>
    [0, 22.5, 45, 67.5, 90].map((degrees): Point => {
      const angle = ((from + degrees) * Math.PI) / 180;
      return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    }),
  );
}
