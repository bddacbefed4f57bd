import { PALETTE } from '../palette.ts';
import type { Point } from '../path.ts';
import { type Field, type Pen, at } from '../pen.ts';

export const sky = (pen: Pen, [, , width, height]: Field, colour: string = PALETTE.mist): string =>
  pen.rect(-20, -20, width + 40, height + 40, colour, { lift: 0, surface: 'brushed' });

export const sun = (pen: Pen, x: number, y: number, radius: number, colour: string = PALETTE.honey): string =>
  pen.oval(x, y, radius * 1.35, radius * 1.35, colour, { lift: 0, opacity: 0.25 }) + pen.oval(x, y, radius, radius, colour, { lift: 0 });

export const cloud = (pen: Pen, x: number, y: number, size: number, colour: string = PALETTE.snow): string =>
  at(x, y, pen.curve('-100,20 -78,-18 -40,-22 -12,-52 36,-44 52,-14 92,-8 104,22 40,30 -50,30', colour, { lift: 5 }), {
    scale: size / 100,
  });

/** Ground from edge to edge: its ridge goes through the given heights, evenly apart. */
export function hill(pen: Pen, [width, height]: readonly [number, number], ridge: readonly number[], colour: string): string {
  const top = ridge.map((y, nth): Point => [-60 + ((width + 120) * nth) / (ridge.length - 1), y]);
  return pen.curve([...top, [width + 200, height + 120], [-200, height + 120]], colour, { lift: -6, surface: 'brushed' });
}

/** A spruce on its foot at the origin of `x, y`. */
export function spruce(pen: Pen, x: number, y: number, height: number, colour: string = PALETTE.spruce): string {
  const tiers = 5;
  const tier = (nth: number): string => {
    const top = -100 + nth * 16;
    const reach = 10 + nth * 7 + pen.between(-2, 2);
    return pen.poly(
      [
        [pen.between(-2, 2), top],
        [reach, top + 26],
        [reach * 0.35, top + 22],
        [-reach * 0.4, top + 23],
        [-reach, top + 25],
      ],
      colour,
      { lift: 2 },
    );
  };
  return at(x, y, pen.rect(-4, -22, 8, 22, PALETTE.bark, { lift: 0 }) + [...Array(tiers).keys()].toReversed().map(tier).join(''), {
    scale: height / 100,
  });
}

/** A pine: a long bare stem, red where the light falls, and a crown in clouds. */
export function pineTree(pen: Pen, x: number, y: number, height: number, crown: string = PALETTE.pine): string {
  const lean = pen.between(-3, 3);
  const stem = pen.poly(
    [
      [-3.4, 0],
      [-2 + lean, -50],
      [-1.2 + lean, -84],
      [1.4 + lean, -84],
      [2.4 + lean, -50],
      [3.6, 0],
    ],
    PALETTE.bark,
    { lift: 1 },
  );
  const glow = pen.line(
    [
      [-1 + lean, -48],
      [-0.6 + lean, -80],
    ],
    PALETTE.clay,
    1.6,
    { opacity: 0.8 },
  );
  const branches =
    pen.line(
      [
        [lean, -58],
        [16 + lean, -68],
      ],
      PALETTE.bark,
      1.6,
    ) +
    pen.line(
      [
        [lean, -64],
        [-16 + lean, -74],
      ],
      PALETTE.bark,
      1.6,
    );
  const tufts = [
    [20, -69, 14, 6],
    [-18, -76, 15, 6.5],
    [8, -82, 18, 8],
    [-4, -92, 15, 8],
  ] as const;
  const crownOf = tufts.map(([dx, dy, rx, ry]) => tuft(pen, dx + lean, dy, rx, ry, crown)).join('');
  return at(x, y, branches + stem + glow + crownOf, { scale: height / 100 });
}

const tuft = (pen: Pen, x: number, y: number, rx: number, ry: number, colour: string): string =>
  pen.curve(
    [
      [x - rx, y + ry * 0.4],
      [x - rx * 0.7, y - ry * 0.5],
      [x - rx * 0.1, y - ry],
      [x + rx * 0.6, y - ry * 0.6],
      [x + rx, y + ry * 0.3],
      [x + rx * 0.3, y + ry * 0.7],
      [x - rx * 0.4, y + ry * 0.6],
    ],
    colour,
    { lift: 1.2 },
  );

export function birchTree(pen: Pen, x: number, y: number, height: number, crown: string = PALETTE.ochre): string {
  const stem = pen.poly('-3,0 -1.6,-78 1.6,-78 3.2,0', PALETTE.snow, { lift: 1 });
  const bark = pen.many(9, (nth) =>
    pen.line(
      [
        [pen.between(-2.4, 0), -6 - nth * 8],
        [pen.between(0.4, 2.2), -6.4 - nth * 8],
      ],
      PALETTE.ink,
      0.9,
    ),
  );
  const leaves = pen.curve('-20,-58 -24,-78 -12,-98 4,-104 20,-90 24,-70 14,-54 0,-60', crown, { lift: 2, surface: 'brushed' });
  return at(x, y, leaves + stem + bark, { scale: height / 100 });
}

export const stone = (pen: Pen, x: number, y: number, size: number, colour: string = PALETTE.iron): string =>
  at(x, y, pen.curve('-50,18 -40,-16 -6,-34 34,-24 52,6 44,22 -30,26', colour, { lift: 5, surface: 'brushed' }), { scale: size / 100 });

export const grass = (pen: Pen, field: Field, count: number, colour: string = PALETTE.pine): string =>
  pen.strewn(count, field, (x, y) =>
    pen.line(
      [
        [x, y],
        [x + pen.between(-5, 2), y - pen.between(10, 24)],
      ],
      colour,
      3.4,
      { opacity: 0.7 },
    ),
  );

export const snowfall = (pen: Pen, field: Field, count: number): string =>
  pen.strewn(
    count,
    field,
    (x, y) =>
      `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${pen.between(2.5, 7).toFixed(1)}" fill="${PALETTE.snow}" opacity=".85"/>`,
  );

export const rain = (pen: Pen, field: Field, count: number, colour: string = PALETTE.snow): string =>
  pen.strewn(count, field, (x, y) =>
    pen.line(
      [
        [x, y],
        [x - 12, y + pen.between(34, 62)],
      ],
      colour,
      3,
      { opacity: 0.45 },
    ),
  );

/** Long, low waves over a field. */
export const waves = (pen: Pen, [x, y, width, height]: Field, count: number, colour: string = PALETTE.snow): string =>
  pen.strewn(count, [x, y, width, height], (left, top) => {
    const reach = pen.between(40, 130);
    return pen.line(
      [
        [left, top],
        [left + reach / 3, top - 4],
        [left + (reach * 2) / 3, top + 3],
        [left + reach, top - 1],
      ],
      colour,
      3.4,
      { opacity: 0.4 },
    );
  });
