import { PALETTE } from '../palette.ts';
import { type Field, type Pen, at } from '../pen.ts';

/** A carton of ten from above, with what lies in each hollow. */
export function eggCarton(
  pen: Pen,
  x: number,
  y: number,
  {
    turn = 0,
    scale = 1,
    colour = '#b9b3a6',
    content,
  }: { turn?: number; scale?: number; colour?: string; content: (x: number, y: number, nth: number) => string },
): string {
  const hollow = (nth: number): string => {
    const [left, top] = [-224 + (nth % 5) * 112, nth < 5 ? -58 : 58];
    return (
      pen.oval(left, top, 50, 50, '#8f897d', { lift: 0 }) +
      pen.oval(left + 4, top + 5, 42, 42, '#a39d90', { lift: 0 }) +
      content(left, top, nth)
    );
  };
  const bumps = pen.many(4, (nth) => pen.oval(-168 + nth * 112, 0, 15, 15, '#cdc7bb', { lift: 3 }));
  return at(x, y, pen.rect(-296, -130, 592, 260, colour, { round: 40, lift: 14, surface: 'woven' }) + pen.many(10, hollow) + bumps, {
    turn,
    scale,
  });
}

/** A sheet of paper from above; its lines are writing nobody needs to read. */
export function sheet(pen: Pen, [x, y, width, height]: Field, { turn = 0, colour = PALETTE.snow as string, content = '' } = {}): string {
  return at(x, y, pen.rect(-width / 2, -height / 2, width, height, colour, { lift: 9 }) + content, { turn });
}

/** Lines of handwriting or print, from the left edge downwards. */
export const writing = (
  pen: Pen,
  [x, y, width]: readonly [number, number, number],
  count: number,
  { gap = 34, colour = PALETTE.slate as string, thick = 7, opacity = 0.55 } = {},
): string =>
  pen.many(count, (nth) => {
    const reach = nth === count - 1 ? width * 0.55 : width * pen.between(0.86, 1);
    return pen.line(
      [
        [x, y + nth * gap],
        [x + reach * 0.5, y + nth * gap + pen.between(-2, 2)],
        [x + reach, y + nth * gap],
      ],
      colour,
      thick,
      { opacity },
    );
  });

export const pencil = (pen: Pen, x: number, y: number, length: number, { turn = 0, colour = PALETTE.ochre as string } = {}): string =>
  at(
    x,
    y,
    pen.rect(-length / 2, -11, length - 50, 22, colour, { lift: 6 }) +
      pen.poly(
        [
          [length / 2 - 50, -11],
          [length / 2, 0],
          [length / 2 - 50, 11],
        ],
        PALETTE.birch,
        { lift: 6 },
      ) +
      pen.poly(
        [
          [length / 2 - 16, -4],
          [length / 2, 0],
          [length / 2 - 16, 4],
        ],
        PALETTE.ink,
        { lift: 0 },
      ) +
      pen.rect(-length / 2 - 4, -11, 26, 22, PALETTE.rose, { lift: 0 }) +
      pen.line(
        [
          [-length / 2 + 24, 0],
          [length / 2 - 54, 0],
        ],
        PALETTE.ink,
        2.4,
        { opacity: 0.25 },
      ),
    { turn },
  );

export const cup = (pen: Pen, x: number, y: number, size: number, colour: string = PALETTE.sea): string =>
  at(
    x,
    y,
    `${pen.line('44,-24 74,-20 70,22 40,26', colour, 14)}${pen.poly('-50,-50 50,-50 42,50 -42,50', colour, {
      lift: 9,
    })}${pen.oval(0, -50, 50, 10, '#4a342a', { lift: 0 })}`,
    { scale: size / 100 },
  );

/** Steam, or a smell, that rises from a place. */
export const steam = (pen: Pen, x: number, y: number, height: number, colour: string = PALETTE.snow): string =>
  pen.many(3, (nth) => {
    const left = x + (nth - 1) * height * 0.22;
    return pen.line(
      [
        [left, y],
        [left + 14, y - height * 0.3],
        [left - 12, y - height * 0.62],
        [left + 10, y - height * pen.between(0.85, 1.05)],
      ],
      colour,
      9,
      { opacity: 0.55 },
    );
  });

/** A jar with its lid; what it holds is drawn inside it. */
export function jar(
  pen: Pen,
  x: number,
  y: number,
  [width, height]: readonly [number, number],
  content: string,
  { lid = PALETTE.clay as string | null } = {},
): string {
  const outline = (lift: number, opacity?: number): string =>
    pen.rect(-width / 2, -height, width, height, PALETTE.fog, { round: width * 0.16, lift, ...(opacity === undefined ? {} : { opacity }) });
  const shine = pen.line(
    [
      [-width * 0.36, -height * 0.84],
      [-width * 0.38, -height * 0.3],
    ],
    PALETTE.snow,
    width * 0.05,
    { opacity: 0.75 },
  );
  const cover =
    lid === null
      ? pen.rect(-width * 0.44, -height - 10, width * 0.88, 18, PALETTE.mist, { lift: 2, round: 8 })
      : pen.rect(-width * 0.47, -height - height * 0.13, width * 0.94, height * 0.17, lid, { round: 10, lift: 5 });
  return at(x, y, outline(10) + pen.inside(outline(0), content) + outline(0, 0.18) + shine + cover);
}

export function basket(pen: Pen, x: number, y: number, size: number, content = ''): string {
  const weave = pen.many(4, (nth) =>
    pen.line(
      [
        [-92 + nth * 5, 14 + nth * 24],
        [0, 26 + nth * 24],
        [92 - nth * 5, 14 + nth * 24],
      ],
      PALETTE.bark,
      5,
      { opacity: 0.4 },
    ),
  );
  const ribs = pen.many(8, (nth) =>
    pen.line(
      [
        [-84 + nth * 24, 6],
        [-66 + nth * 19, 104],
      ],
      PALETTE.bark,
      4,
      { opacity: 0.28 },
    ),
  );
  return at(
    x,
    y,
    pen.line('-88,0 -70,-96 0,-132 70,-96 88,0', PALETTE.wood, 14) +
      pen.oval(0, 0, 98, 26, '#5b4031', { lift: 0 }) +
      content +
      pen.poly('-100,2 -60,16 0,21 60,16 100,2 76,112 -76,112', PALETTE.wood, { lift: 10, surface: 'woven' }) +
      weave +
      ribs,
    { scale: size / 100 },
  );
}

/** Books in a row, their backs towards us. */
export const books = (pen: Pen, x: number, y: number, count: number, height = 190): string => {
  let left = x;
  return pen.many(count, () => {
    const [width, tall] = [pen.between(32, 62), height * pen.between(0.74, 1)];
    const back = pen.rect(
      left,
      y - tall,
      width,
      tall,
      pen.pick([PALETTE.clay, PALETTE.sea, PALETTE.ochre, PALETTE.pine, PALETTE.plum, PALETTE.linen, PALETTE.dusk]),
      { lift: 6 },
    );
    const bands =
      pen.rect(left + 6, y - tall * 0.82, width - 12, 8, PALETTE.cream, { lift: 0, opacity: 0.8 }) +
      pen.rect(left + 6, y - tall * 0.2, width - 12, 6, PALETTE.cream, { lift: 0, opacity: 0.6 });
    left += width + 3;
    return back + bands;
  });
};

/** A tablet or a telephone from the front; its face is what it shows. */
export const screen = (pen: Pen, [x, y, width, height]: Field, face: string, { turn = 0 } = {}): string =>
  at(
    x,
    y,
    pen.rect(-width / 2, -height / 2, width, height, PALETTE.slate, { round: 26, lift: 12 }) +
      pen.inside(pen.rect(-width / 2 + 20, -height / 2 + 20, width - 40, height - 40, PALETTE.mist, { lift: 0, round: 10 }), face),
    { turn },
  );
