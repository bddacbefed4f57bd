import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { lettering } from '../parts/letters.ts';
import { birchTree, hill, sky, spruce } from '../parts/outdoors.ts';
import { writing } from '../parts/things.ts';
import type { Point } from '../path.ts';
import { type Pen, at } from '../pen.ts';

/** A large button with its four holes. */
const button = (pen: Pen, x: number, y: number, radius: number, colour: string): string =>
  pen.oval(x, y, radius, radius, colour, { lift: radius / 6 }) +
  pen.oval(x, y, radius * 0.73, radius * 0.73, PALETTE.snow, { lift: 0, opacity: 0.16 }) +
  [-0.22, 0.22]
    .flatMap((dx) =>
      [-0.22, 0.22].map((dy) =>
        pen.oval(x + dx * radius, y + dy * radius, radius / 9, radius / 9, PALETTE.ink, { lift: 0, opacity: 0.75 }),
      ),
    )
    .join('');

/** A place in the square, -1 to 1 both ways, as seen from the near side. */
const corner = (across: number, down: number): Point => [800 + across * (330 + (down + 1) * 160), 740 + down * 300];

/** The square on the schoolyard: four courts, a ball, and a queue of nobody. */
function kingSquare(pen: Pen): string {
  const chalk = (from: Point, to: Point): string =>
    pen.line([from, [(from[0] + to[0]) / 2 + 3, (from[1] + to[1]) / 2 - 2], to], PALETTE.snow, 15, { opacity: 0.9 });
  const numbers = [
    ['1', -0.58, -0.62, 80],
    ['2', 0.16, -0.62, 80],
    ['3', -0.62, 0.32, 120],
    ['4', 0.46, 0.32, 120],
  ] as const;
  return [
    sky(pen, [0, 0, 1600, 1200], PALETTE.sky),
    hill(pen, [1600, 1200], [250, 220, 240, 210, 250], PALETTE.sage),
    pen.rect(90, 60, 560, 240, PALETTE.brick, { lift: 10, surface: 'brushed' }) +
      pen.poly('60,70 120,-30 640,-30 690,70', PALETTE.slate, { lift: 8 }) +
      pen.many(
        4,
        (nth) =>
          pen.rect(140 + nth * 126, 120, 82, 110, PALETTE.mist, { lift: 4 }) +
          pen.rect(178 + nth * 126, 120, 8, 110, PALETTE.snow, { lift: 0 }),
      ),
    birchTree(pen, 1010, 330, 300),
    birchTree(pen, 1190, 320, 250, PALETTE.honey),
    spruce(pen, 1450, 330, 310),
    hill(pen, [1600, 1200], [312, 306, 312, 308, 312], '#8e9298'),
    pen.strewn(26, [0, 360, 1600, 820], (x, y) =>
      pen.line(
        [
          [x, y],
          [x + pen.between(20, 60), y + pen.between(-4, 4)],
        ],
        PALETTE.ink,
        4,
        { opacity: 0.09 },
      ),
    ),
    chalk(corner(-1, -1), corner(1, -1)) +
      chalk(corner(-1, 1), corner(1, 1)) +
      chalk(corner(-1, -1), corner(-1, 1)) +
      chalk(corner(1, -1), corner(1, 1)) +
      chalk(corner(0, -1), corner(0, 1)) +
      chalk(corner(-1, 0), corner(1, 0)),
    numbers
      .map(([digit, across, down, size]) =>
        lettering(pen, ...(corner(across, down) as [number, number]), digit, size, PALETTE.honey, { thick: 14 }),
      )
      .join(''),
    pen.oval(1070, 618, 92, 20, PALETTE.ink, { lift: 0, opacity: 0.2 }),
    at(
      1066,
      520,
      pen.oval(0, 0, 84, 84, PALETTE.clay, { lift: 0 }) +
        pen.line('-74,-30 0,10 76,-30', PALETTE.cream, 9) +
        pen.line('-20,-80 -34,0 -8,82', PALETTE.cream, 9) +
        pen.oval(-30, -36, 20, 14, PALETTE.blush, { lift: 0, opacity: 0.7 }),
    ),
    pen.line('1120,430 1180,370', PALETTE.snow, 7, { opacity: 0.7, dash: '4 20' }),
    pen.line('140,1010 250,980 330,1030 430,1000', PALETTE.ochre, 8) +
      button(pen, 170, 1000, 36, PALETTE.sea) +
      button(pen, 262, 985, 36, PALETTE.plum) +
      button(pen, 344, 1028, 36, PALETTE.pine),
  ].join('');
}

/** The old sign, painted over, with two lines left; buttons on a string keep count. */
function paintedSign(pen: Pen): string {
  return [
    pen.many(9, (nth) =>
      pen.rect(nth * 140 - 20, -20, 136, 1640, pen.pick(['#5e7f70', '#688a7a', '#587768']), { lift: 4, surface: 'brushed' }),
    ),
    pen.rect(90, 150, 760, 1010, PALETTE.birch, { lift: 20, surface: 'brushed' }),
    pen.rect(130, 190, 680, 930, PALETTE.cream, { lift: 0, surface: 'brushed' }),
    pen.many(5, (nth) => writing(pen, [230, 290 + nth * 168, 460], 1, { thick: 16, opacity: 0.2 })),
    pen.curve('160,250 480,210 780,250 770,420 790,640 740,820 780,1060 480,1100 180,1070 150,820 200,620 150,420', PALETTE.snow, {
      lift: 0,
      opacity: 0.86,
      surface: 'brushed',
    }),
    lettering(pen, 200, 380, '1', 150, PALETTE.clay) +
      writing(pen, [340, 410, 400], 2, { gap: 78, thick: 18, colour: PALETTE.sea, opacity: 0.85 }),
    lettering(pen, 200, 740, '2', 150, PALETTE.clay) +
      writing(pen, [340, 770, 400], 2, { gap: 78, thick: 18, colour: PALETTE.sea, opacity: 0.85 }),
    pen.many(4, (nth) => pen.oval(120 + (nth % 2) * 700, 180 + (nth > 1 ? 950 : 0), 14, 14, PALETTE.iron, { lift: 3 })),
    at(
      1010,
      120,
      pen.oval(0, 0, 22, 22, PALETTE.iron, { lift: 6 }) +
        pen.line('0,0 8,420 -6,800 0,1190', PALETTE.linen, 14) +
        button(pen, 0, 330, 74, PALETTE.clay) +
        button(pen, 0, 520, 74, PALETTE.honey) +
        button(pen, 0, 880, 74, PALETTE.sea) +
        pen.oval(0, 1200, 26, 26, PALETTE.linen, { lift: 6 }),
    ),
    at(
      330,
      1330,
      pen.rect(-130, -70, 260, 250, PALETTE.iron, { lift: 14, round: 14 }) +
        pen.oval(0, -70, 130, 32, PALETTE.slate, { lift: 0 }) +
        pen.oval(0, -66, 112, 24, PALETTE.snow, { lift: 0 }) +
        pen.poly('-124,-10 -80,-50 -40,30 -90,60', PALETTE.snow, { lift: 0 }),
    ),
    at(
      640,
      1440,
      pen.rect(-190, -16, 240, 32, PALETTE.wood, { lift: 10, round: 14 }) +
        pen.rect(40, -34, 60, 68, PALETTE.iron, { lift: 6 }) +
        pen.poly('96,-36 190,-30 200,30 96,36', PALETTE.snow, { lift: 8 }),
      { turn: -10 },
    ),
  ].join('');
}

export const rules: readonly Scene[] = [
  { name: 'kingrutan', format: 'lying', draw: kingSquare },
  { name: 'kingrutan-skylten', format: 'standing', draw: paintedSign },
];
