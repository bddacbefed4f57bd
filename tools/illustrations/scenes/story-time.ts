import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { lamp, room } from '../parts/indoors.ts';
import { books, writing } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

const PAINTS = [PALETTE.clay, PALETTE.honey, PALETTE.sea, PALETTE.pine, PALETTE.rose, PALETTE.plum] as const;

/** A blanket with books in several scripts, and a lamp that has been lit for a story. */
function draw(pen: Pen): string {
  const scripts = [
    (p: Pen) => writing(p, [-120, -60, 100], 4, { gap: 34, thick: 6 }),
    (p: Pen) =>
      p.many(
        4,
        (nth) =>
          p.line(
            [
              [-20, -60 + nth * 34],
              [-46, -68 + nth * 34],
              [-62, -54 + nth * 34],
              [-90, -66 + nth * 34],
              [-118, -58 + nth * 34],
            ],
            PALETTE.slate,
            6,
            { opacity: 0.6 },
          ) + p.oval(-76, -76 + nth * 34, 4, 4, PALETTE.slate, { lift: 0 }),
      ),
    (p: Pen) =>
      p.many(12, (nth) =>
        p.rect(-118 + (nth % 4) * 27, -70 + Math.floor(nth / 4) * 40, 18, 22, PALETTE.slate, { lift: 0, round: 3, opacity: 0.6 }),
      ),
  ];
  const open = (x: number, y: number, nth: number, turn: number, picture: string): string =>
    at(
      x,
      y,
      pen.rect(-160, -104, 320, 208, PAINTS[nth]!, { lift: 12 }) +
        pen.poly('-146,-96 -4,-86 -4,92 -146,88', PALETTE.snow, { lift: 3 }) +
        pen.poly('146,-96 4,-86 4,92 146,88', PALETTE.cream, { lift: 3 }) +
        scripts[nth % 3]!(pen) +
        picture,
      { turn },
    );
  const moon =
    pen.rect(20, -70, 110, 140, PALETTE.night, { lift: 0 }) +
    pen.oval(76, -20, 30, 30, PALETTE.honey, { lift: 0 }) +
    pen.oval(90, -28, 26, 26, PALETTE.night, { lift: 0 });
  const house =
    pen.rect(20, -70, 110, 140, PALETTE.sky, { lift: 0 }) +
    pen.rect(44, 0, 64, 56, PALETTE.brick, { lift: 0 }) +
    pen.poly('36,2 76,-40 116,2', PALETTE.slate, { lift: 0 });
  const fish =
    pen.rect(20, -70, 110, 140, PALETTE.sage, { lift: 0 }) +
    pen.curve('36,0 64,-26 98,-4 120,-22 120,22 98,4 64,26', PALETTE.clay, { lift: 0 });
  const tile = (nth: number): string =>
    pen.rect(
      -20 + (nth % 8) * 210,
      560 + Math.floor(nth / 8) * 170,
      208,
      168,
      nth % 2 === Math.floor(nth / 8) % 2 ? PALETTE.rose : PALETTE.blush,
      { lift: 0, surface: 'woven' },
    );
  return [
    room(pen, [1600, 1200, 520], '#52687a', '#8c6b5b'),
    pen.rect(80, 310, 620, 26, PALETTE.wood, { lift: 12 }) + books(pen, 110, 310, 11, 190),
    lamp(pen, 1160, 250, 130, PALETTE.ochre) + pen.poly('1070,300 1250,300 1500,760 820,760', PALETTE.honey, { lift: 0, opacity: 0.16 }),
    pen.inside(pen.poly('120,560 1480,540 1580,1180 30,1190', PALETTE.rose, { lift: 0 }), pen.many(32, tile)),
    open(420, 760, 0, -7, moon),
    open(880, 700, 1, 3, fish),
    open(1250, 900, 2, 9, house),
    open(700, 1020, 3, -4, moon),
    at(
      250,
      1010,
      pen.rect(-110, -150, 220, 300, PALETTE.sea, { lift: 14 }) +
        pen.rect(-92, -128, 184, 130, PALETTE.cream, { lift: 0 }) +
        pen.oval(0, -64, 46, 46, PALETTE.honey, { lift: 0 }) +
        writing(pen, [-70, 50, 140], 2, { gap: 36, thick: 10, colour: PALETTE.cream, opacity: 0.9 }),
      { turn: 10 },
    ),
  ].join('');
}

export const storyTime: Scene = { name: 'sagostund-flera-sprak', format: 'lying', draw };
