import { PALETTE } from '../palette.ts';
import { type Outline, type Point, pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

const SCALES = ['#8a6248', '#a87c57'] as const;

/** A cone 100 high around its middle, its stalk upwards; `open` from 0 (wet) to 1 (warm and dry). */
export function cone(pen: Pen, x: number, y: number, size: number, { turn = 0, open = 0.4 } = {}): string {
  const rows = 5;
  const scale = (row: number, across: number): string => {
    const along = row / (rows - 1);
    const reach = (10 + 12 * Math.sin(Math.PI * (0.25 + 0.75 * along)) - along * 5) * (1 + open * 0.55);
    const [wide, long] = [18 - along * 4, 24 + open * 2];
    const outline: Point[] = [
      [-wide * 0.45, -8],
      [wide * 0.45, -8],
      [wide * 0.6, long * 0.4],
      [0, long * 0.86],
      [-wide * 0.6, long * 0.4],
    ];
    const tip = pen.line(
      [
        [-wide * 0.2, long * 0.6],
        [0, long * 0.7],
        [wide * 0.2, long * 0.6],
      ],
      PALETTE.birch,
      2.6,
      { opacity: 0.9 },
    );
    const drawn = pen.curve(outline, SCALES[row % 2]!, { lift: 3 }) + tip;
    return at(across * reach, -36 + along * 60, drawn, { turn: -across * (8 + open * 48) });
  };
  const row = (nth: number): string => (nth % 2 ? [-1.1, 1.1, 0] : [-1.25, 1.25, -0.45, 0.45]).map((across) => scale(nth, across)).join('');
  const body = pen.curve('0,-44 20,-30 22,-4 13,28 0,46 -13,28 -22,-4 -20,-30', '#4d362b', { lift: 5 });
  const stalk = pen.line('0,-42 2,-56', '#4d362b', 6);
  return at(x, y, stalk + body + [...Array(rows).keys()].toReversed().map(row).join(''), { scale: size / 100, turn });
}

const LEAVES = {
  birch: '0,-50 26,-18 34,10 14,34 0,38 -14,34 -34,10 -26,-18',
  oak: '0,-52 16,-40 12,-26 30,-20 22,-4 34,8 20,18 20,32 0,40 -20,32 -20,18 -34,8 -22,-4 -30,-20 -12,-26 -16,-40',
  maple: '0,-56 10,-30 28,-40 26,-18 52,-20 34,2 44,16 18,20 0,36 -18,20 -44,16 -34,2 -52,-20 -26,-18 -28,-40 -10,-30',
} as const;

export function leaf(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  { turn = 0, kind = 'birch' as keyof typeof LEAVES, colour = PALETTE.ochre as string } = {},
): string {
  const outline = kind === 'maple' ? pen.poly(LEAVES[kind], colour, { lift: 4 }) : pen.curve(LEAVES[kind], colour, { lift: 4 });
  const veins =
    pen.line('0,58 0,-34', PALETTE.bark, 3, { opacity: 0.6 }) +
    pen.line('0,10 18,-8', PALETTE.bark, 2, { opacity: 0.45 }) +
    pen.line('0,10 -18,-8', PALETTE.bark, 2, { opacity: 0.45 });
  return at(x, y, outline + veins, { scale: size / 100, turn });
}

/** A worm along its points. */
export function worm(pen: Pen, along: Outline, width = 16): string {
  const points = pointsOf(along);
  return (
    pen.line(
      points.map(([x, y]): Point => [x + 3, y + 5]),
      PALETTE.ink,
      width,
      { opacity: 0.15 },
    ) +
    pen.line(points, PALETTE.rose, width) +
    pen.line(points.slice(1, 3), '#c9806c', width + 1) +
    pen.line(points, PALETTE.blush, width / 4, { opacity: 0.5 })
  );
}
