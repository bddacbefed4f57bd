import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { lettering } from '../parts/letters.ts';
import { cloud, grass, sky, sun, waves } from '../parts/outdoors.ts';
import { pencil, sheet, writing } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** Four hundred kronor are missing: a slip, a calculator, and words to ask about. */
function slip(pen: Pen): string {
  const row = (nth: number): string => {
    const y = -210 + nth * 66;
    const marked = nth === 3 ? pen.rect(-300, y - 26, 600, 50, PALETTE.honey, { lift: 0, opacity: 0.75 }) : '';
    return (
      marked +
      pen.line(
        [
          [-270, y],
          [-40 - (nth % 3) * 40, y],
        ],
        PALETTE.slate,
        9,
        { opacity: 0.6 },
      ) +
      pen.line(
        [
          [130 + (nth % 2) * 30, y],
          [264, y],
        ],
        PALETTE.slate,
        9,
        { opacity: 0.6 },
      ) +
      pen.line(
        [
          [-290, y + 33],
          [290, y + 33],
        ],
        PALETTE.iron,
        2,
        { opacity: 0.5 },
      )
    );
  };
  const key = (nth: number): string =>
    pen.rect(-126 + (nth % 4) * 66, -30 + Math.floor(nth / 4) * 66, 54, 52, nth % 4 === 3 ? PALETTE.clay : PALETTE.cream, {
      round: 12,
      lift: 5,
    });
  const coin = (x: number, y: number, radius: number, colour: string): string =>
    pen.oval(x, y, radius, radius, colour, { lift: 7 }) +
    pen.oval(x, y, radius * 0.78, radius * 0.78, PALETTE.snow, { lift: 0, opacity: 0.2 });
  return [
    pen.rect(-20, -20, 1640, 1240, PALETTE.dusk, { lift: 0, surface: 'brushed' }),
    sheet(pen, [560, 560, 720, 940], {
      turn: -4,
      content:
        pen.rect(-300, -420, 200, 60, PALETTE.rose, { lift: 0 }) +
        pen.rect(90, -410, 210, 34, PALETTE.slate, { lift: 0 }) +
        writing(pen, [-290, -310, 250], 2, { thick: 6, gap: 26 }) +
        pen.many(8, row) +
        lettering(pen, 96, 352, '408', 62, PALETTE.clay, { thick: 14 }),
    }),
    pen.line('590,930 640,886 790,868 900,900 900,950 790,984 650,978 590,940', PALETTE.clay, 8),
    at(
      1190,
      430,
      pen.rect(-170, -240, 340, 520, PALETTE.slate, { round: 34, lift: 16 }) +
        pen.rect(-132, -200, 264, 108, PALETTE.sage, { round: 10, lift: 0 }) +
        lettering(pen, -40, -182, '12%', 64, PALETTE.spruce, { thick: 12 }) +
        pen.many(16, key),
      { turn: 8 },
    ),
    coin(1010, 900, 58, PALETTE.ochre) +
      coin(1120, 960, 58, PALETTE.honey) +
      coin(1060, 1020, 46, PALETTE.fog) +
      coin(1230, 880, 40, PALETTE.fog) +
      coin(1300, 1010, 58, PALETTE.ochre),
    pencil(pen, 1410, 860, 380, { turn: -62, colour: PALETTE.honey }),
    sheet(pen, [1420, 140, 260, 240], {
      turn: 9,
      colour: PALETTE.blush,
      content: writing(pen, [-90, -60, 170], 4, { gap: 40, colour: PALETTE.brick }),
    }),
  ].join('');
}

/** Where the money had been earned: a kiosk by the sea, closed for the season. */
function kiosk(pen: Pen): string {
  const stripe = (nth: number): string =>
    pen.poly(
      [
        [452 + nth * 100, 470],
        [552 + nth * 100, 470],
        [544 + nth * 104, 584],
        [440 + nth * 104, 584],
      ],
      nth % 2 ? PALETTE.snow : PALETTE.clay,
      { lift: 7 },
    );
  const cone =
    pen.poly('-46,0 46,0 0,130', PALETTE.birch, { lift: 9 }) +
    pen.line('-24,40 22,0', PALETTE.wood, 5) +
    pen.line('24,40 -22,0', PALETTE.wood, 5) +
    pen.oval(0, -22, 58, 52, PALETTE.rose, { lift: 6 }) +
    pen.oval(4, -88, 46, 44, PALETTE.cream, { lift: 6 });
  return [
    sky(pen, [0, 0, 1600, 1200], '#bcd3d8'),
    sun(pen, 270, 220, 86),
    cloud(pen, 1230, 190, 150) + cloud(pen, 740, 130, 100),
    pen.rect(-20, 560, 1640, 300, PALETTE.dusk, { lift: 0, surface: 'brushed' }) + waves(pen, [0, 590, 1600, 210], 34),
    pen.poly('1220,580 1290,580 1256,470', PALETTE.snow, { lift: 3 }) +
      pen.poly('1200,584 1310,584 1290,606 1224,606', PALETTE.brick, { lift: 3 }),
    pen.curve('-100,850 200,780 600,810 1000,790 1400,820 1720,780 1720,1320 -100,1320', PALETTE.sand, { lift: -6, surface: 'brushed' }),
    grass(pen, [20, 830, 380, 60], 40, PALETTE.moss) + grass(pen, [1180, 830, 400, 70], 46, PALETTE.moss),
    pen.rect(480, 560, 680, 470, PALETTE.snow, { lift: 18, surface: 'brushed' }),
    pen.rect(530, 610, 580, 210, PALETTE.night, { lift: 0 }) + pen.rect(530, 610, 580, 210, PALETTE.sea, { lift: 0, opacity: 0.5 }),
    pen.many(3, (nth) =>
      pen.rect(590 + nth * 170, 690, 110, 130, [PALETTE.rose, PALETTE.cream, PALETTE.sage][nth]!, { lift: 4, round: 16 }),
    ),
    pen.rect(450, 812, 740, 38, PALETTE.birch, { lift: 14 }),
    pen.poly('430,476 520,370 1120,370 1210,476', PALETTE.brick, { lift: 10 }),
    pen.many(7, stripe),
    pen.many(9, (nth) =>
      pen.line(
        [
          [500 + nth * 78, 866],
          [500 + nth * 78, 1024],
        ],
        PALETTE.iron,
        4,
        { opacity: 0.4 },
      ),
    ),
    at(820, 280, cone, { scale: 1.2 }),
    at(
      1330,
      960,
      pen.line('-70,120 -40,-60', PALETTE.wood, 12) +
        pen.line('70,120 40,-60', PALETTE.wood, 12) +
        pen.rect(-90, -70, 180, 150, PALETTE.spruce, { lift: 10 }) +
        pen.poly('-26,-10 26,-10 0,62', PALETTE.birch, { lift: 0 }) +
        pen.oval(0, -20, 32, 28, PALETTE.rose, { lift: 0 }),
      { turn: 3 },
    ),
    pen.oval(250, 1040, 90, 22, PALETTE.wood, { lift: 10 }) +
      pen.line('250,1050 250,1150', PALETTE.bark, 16) +
      pen.oval(400, 1090, 26, 10, PALETTE.cream, { lift: 3 }),
  ].join('');
}

export const payslip: readonly Scene[] = [
  { name: 'procent-lonespecifikationen', format: 'lying', draw: slip },
  { name: 'procent-glasskiosken', format: 'lying', draw: kiosk },
];
