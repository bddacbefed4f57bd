import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { cone } from '../parts/finds.ts';
import { planks, windowed } from '../parts/indoors.ts';
import { grass, hill, pineTree, sky, snowfall, spruce, stone, sun } from '../parts/outdoors.ts';
import { basket, eggCarton, pencil, sheet } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

const BOARDS = [PALETTE.birch, '#d8b687', '#e2c69d'];

const lying = (pen: Pen, x: number, y: number): string =>
  cone(pen, x, y, pen.between(84, 100), { turn: pen.between(-70, 70), open: pen.between(0.2, 0.6) });

/** Full cartons in a row, and one with three: a hundred is ten times ten. */
function cartons(pen: Pen): string {
  const tally =
    pen.many(4, (nth) =>
      pen.line(
        [
          [-60 + nth * 30, -50],
          [-64 + nth * 30, 30],
        ],
        PALETTE.snow,
        9,
      ),
    ) +
    pen.line('-84,14 52,-34', PALETTE.snow, 9) +
    pen.many(2, (nth) =>
      pen.line(
        [
          [92 + nth * 30, -50],
          [88 + nth * 30, 30],
        ],
        PALETTE.snow,
        9,
      ),
    );
  return [
    planks(pen, [0, 0, 1600, 1200], 7, BOARDS),
    eggCarton(pen, 420, 250, { turn: -4, content: (x, y) => lying(pen, x, y) }),
    eggCarton(pen, 470, 570, { turn: 2, colour: PALETTE.sage, content: (x, y) => lying(pen, x, y) }),
    eggCarton(pen, 400, 900, { turn: -3, colour: PALETTE.rose, content: (x, y, nth) => (nth < 3 ? lying(pen, x, y) : '') }),
    at(
      1190,
      300,
      pen.rect(-210, -150, 420, 300, PALETTE.wood, { lift: 14, round: 16 }) +
        pen.rect(-184, -124, 368, 248, PALETTE.spruce, { lift: 0, surface: 'brushed' }) +
        tally,
      { turn: 5 },
    ),
    pen.line('850,720 960,640 1090,700 1200,640 1330,700 1460,650', PALETTE.clay, 10),
    pen.line('860,860 1000,820 1130,870 1250,830', PALETTE.sea, 10),
    pen.many(5, (nth) => cone(pen, 900 + nth * 135, 960 + pen.between(-10, 14), 92, { turn: pen.between(-14, 14), open: nth / 5 })),
    cone(pen, 1500, 520, 110, { turn: 34, open: 0.7 }),
    cone(pen, 900, 160, 96, { turn: -60, open: 0.3 }),
  ].join('');
}

function pineHill(pen: Pen): string {
  return [
    sky(pen, [0, 0, 1600, 1200], PALETTE.mist),
    sun(pen, 1240, 300, 90),
    hill(pen, [1600, 1200], [620, 560, 600, 540, 590, 560], PALETTE.fog),
    pen.many(9, (nth) => pineTree(pen, 60 + nth * 185 + pen.between(-40, 40), 690 + pen.between(-30, 20), 330, '#8fa69b')),
    hill(pen, [1600, 1200], [720, 690, 640, 660, 720, 760], PALETTE.sage),
    pineTree(pen, 250, 880, 760, PALETTE.pine),
    pineTree(pen, 560, 800, 560, '#55796a'),
    pineTree(pen, 1380, 900, 820, PALETTE.spruce),
    hill(pen, [1600, 1200], [960, 880, 850, 890, 940, 960], PALETTE.moss),
    pen.curve('560,1240 700,1060 860,980 900,900 930,900 960,990 900,1100 880,1240', PALETTE.sand, { lift: 0, surface: 'brushed' }),
    stone(pen, 1250, 1010, 190),
    stone(pen, 170, 1080, 130, '#98a09f'),
    grass(pen, [0, 930, 1600, 260], 90),
    pen.many(11, () => cone(pen, pen.between(120, 1500), pen.between(1000, 1160), pen.between(42, 58), { turn: pen.between(-90, 90) })),
    basket(
      pen,
      480,
      990,
      140,
      pen.many(6, (nth) => cone(pen, -62 + nth * 25, -10 + (nth % 2) * 10, 62, { turn: pen.between(-50, 50) })),
    ),
    basket(pen, 1060, 1030, 84, cone(pen, -20, -6, 70, { turn: 30 }) + cone(pen, 30, -4, 70, { turn: -40 })),
  ].join('');
}

/** Warm cones open, cold and wet ones do not. */
function windowSill(pen: Pen): string {
  const view = [
    sky(pen, [0, 0, 1200, 1000], PALETTE.sky),
    hill(pen, [1200, 1000], [640, 560, 620, 570], PALETTE.snow),
    pen.many(7, (nth) => spruce(pen, 170 + nth * 150, 690 + pen.between(-20, 30), pen.between(240, 360), PALETTE.dusk)),
    hill(pen, [1200, 1000], [790, 760, 800, 830], PALETTE.mist),
    spruce(pen, 860, 960, 520, PALETTE.sea),
    pen.many(5, (nth) => pen.rect(200 + nth * 120, 860, 26, 120, PALETTE.bark, { lift: 3 })) +
      pen.rect(150, 890, 640, 22, PALETTE.bark, { lift: 3 }),
    snowfall(pen, [0, 0, 1200, 1000], 60),
  ].join('');
  const plate = (x: number, y: number, colour: string): string =>
    pen.oval(x, y, 250, 62, colour, { lift: 16 }) + pen.oval(x, y - 6, 196, 42, PALETTE.cream, { lift: 0 });
  return [
    pen.rect(-20, -20, 1240, 1640, PALETTE.blush, { lift: 0, surface: 'brushed' }),
    windowed(pen, [180, 140, 840, 900], view),
    pen.rect(-20, 1130, 1240, 500, PALETTE.cream, { lift: -8, surface: 'brushed' }),
    plate(330, 1330, PALETTE.clay),
    plate(870, 1390, PALETTE.sea),
    pen.many(3, (nth) => cone(pen, 205 + nth * 128, 1278 + (nth % 2) * 16, 142, { turn: pen.between(-12, 12), open: 0.95 })),
    pen.many(3, (nth) => cone(pen, 780 + nth * 92, 1342 + (nth % 2) * 14, 140, { turn: pen.between(-14, 14), open: -0.2 })),
    sheet(pen, [600, 1530, 220, 90], {
      turn: -3,
      content: pen.line('-70,0 -10,6 70,-4', PALETTE.slate, 6, { opacity: 0.5 }),
    }),
    pencil(pen, 800, 1540, 210, { turn: -12 }),
  ].join('');
}

export const cones: readonly Scene[] = [
  { name: 'hundra-kottar-aggkartonger', format: 'lying', draw: cartons },
  { name: 'hundra-kottar-tallbacken', format: 'lying', draw: pineHill },
  { name: 'hundra-kottar-i-fonstret', format: 'standing', draw: windowSill },
];
