import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { room, windowed } from '../parts/indoors.ts';
import { hill, rain, sky } from '../parts/outdoors.ts';
import type { Point } from '../path.ts';
import { type Pen, at } from '../pen.ts';

const CUSHIONS = [PALETTE.plum, PALETTE.dusk, PALETTE.pine];

/** Half circles of sound, wider and weaker. */
const sound = (pen: Pen, x: number, y: number, count: number, colour: string): string =>
  pen.many(count, (nth) => {
    const radius = 120 + nth * 84;
    const arc = [-60, -30, 0, 30, 60].map((degrees): Point => [
      x + radius * Math.cos(((degrees - 62) * Math.PI) / 180),
      y + radius * Math.sin(((degrees - 62) * Math.PI) / 180),
    ]);
    return pen.line(arc, colour, 9, { opacity: 0.75 - nth * 0.13, dash: '2 26' });
  });

/** The old recorder with its one red button. */
const recorder = (pen: Pen, x: number, y: number, scale: number, turn = 0): string =>
  at(
    x,
    y,
    pen.rect(-150, -86, 300, 172, PALETTE.slate, { round: 24, lift: 14 }) +
      pen.rect(-126, -64, 152, 86, PALETTE.iron, { round: 10, lift: 0 }) +
      pen.many(
        2,
        (nth) =>
          pen.oval(-88 + nth * 76, -21, 26, 26, PALETTE.cream, { lift: 2 }) +
          pen.oval(-88 + nth * 76, -21, 9, 9, PALETTE.slate, { lift: 0 }),
      ) +
      pen.many(5, (nth) =>
        pen.line(
          [
            [-118 + nth * 30, 42],
            [-118 + nth * 30, 66],
          ],
          PALETTE.ink,
          7,
          { opacity: 0.6 },
        ),
      ) +
      pen.oval(86, -10, 44, 44, PALETTE.clay, { lift: 8 }) +
      pen.oval(78, -20, 12, 8, PALETTE.blush, { lift: 0, opacity: 0.8 }),
    { scale, turn },
  );

const mattress = (pen: Pen, x: number, y: number, colour: string): string =>
  pen.rect(x, y, 410, 74, PALETTE.linen, { round: 26, lift: 12, surface: 'woven' }) +
  pen.curve(
    [
      [x + 130, y - 14],
      [x + 240, y - 36],
      [x + 370, y - 20],
      [x + 424, y + 16],
      [x + 414, y + 66],
      [x + 260, y + 58],
      [x + 140, y + 66],
    ],
    colour,
    { lift: 8, surface: 'woven' },
  ) +
  pen.rect(x + 16, y - 34, 108, 56, PALETTE.cream, { round: 24, lift: 6 });

function restRoom(pen: Pen): string {
  const night =
    sky(pen, [0, 0, 1600, 1200], '#6d8fa3') +
    hill(pen, [1600, 1200], [430, 380, 420, 390], PALETTE.sea) +
    rain(pen, [1000, 60, 500, 420], 40);
  return [
    room(pen, [1600, 1200, 800], '#4a6378', '#6d6064'),
    windowed(pen, [1120, 150, 330, 360], night),
    pen.poly('1050,96 1120,96 1150,300 1110,560 1030,570', PALETTE.plum, { lift: 10, surface: 'woven' }),
    pen.poly('1450,96 1530,96 1546,570 1470,560 1430,300', PALETTE.plum, { lift: 10, surface: 'woven' }),
    mattress(pen, 80, 800, CUSHIONS[2]!),
    mattress(pen, 590, 810, CUSHIONS[0]!),
    mattress(pen, 1110, 800, CUSHIONS[1]!),
    pen.oval(660, 1040, 520, 108, '#8b7472', { lift: 0, surface: 'woven' }) + pen.oval(660, 1040, 400, 78, '#9c8480', { lift: 0 }),
    recorder(pen, 620, 990, 1.1, -3),
    sound(pen, 690, 950, 5, PALETTE.honey),
    mattress(pen, 1170, 1010, PALETTE.brick),
  ].join('');
}

/** Rain in a downpipe: a word before it had a name. */
function downpipe(pen: Pen): string {
  const planksOf = pen.many(13, (nth) =>
    pen.rect(nth * 96 - 20, -20, 92, 1320, pen.pick([PALETTE.brick, '#a14b35', '#8f3f2d']), { lift: 4, surface: 'brushed' }),
  );
  const drop = (x: number, y: number, size: number): string =>
    pen.curve(
      [
        [x, y - size],
        [x + size * 0.5, y],
        [x, y + size * 0.5],
        [x - size * 0.5, y],
      ],
      PALETTE.sky,
      { lift: 2 },
    );
  return [
    planksOf,
    pen.rect(-20, 1240, 1240, 380, '#868d88', { lift: -10, surface: 'brushed' }),
    pen.rect(-20, -20, 1240, 96, PALETTE.slate, { lift: 18 }),
    pen.rect(700, 50, 96, 900, PALETTE.iron, { lift: 22 }),
    pen.poly('700,940 796,940 690,1130 600,1090', PALETTE.iron, { lift: 18 }),
    pen.many(3, (nth) => pen.rect(684, 210 + nth * 300, 128, 34, PALETTE.slate, { lift: 8, round: 6 })),
    pen.line('722,90 722,920', PALETTE.snow, 10, { opacity: 0.4 }),
    pen.oval(560, 1380, 400, 110, PALETTE.dusk, { lift: 0 }) +
      pen.oval(560, 1374, 300, 74, PALETTE.sky, { lift: 0, opacity: 0.5 }) +
      pen.oval(560, 1368, 150, 34, PALETTE.mist, { lift: 0, opacity: 0.6 }),
    pen.line('640,1120 610,1180 588,1260 572,1360', PALETTE.mist, 34, { opacity: 0.85 }),
    drop(500, 1210, 26) + drop(690, 1250, 22) + drop(430, 1290, 18) + drop(660, 1330, 16),
    rain(pen, [0, 80, 1200, 1150], 70),
    recorder(pen, 930, 1290, 0.95, 4),
  ].join('');
}

export const listening: readonly Scene[] = [
  { name: 'vilan-inspelaren', format: 'lying', draw: restRoom },
  { name: 'vilan-regn-i-stupror', format: 'standing', draw: downpipe },
];
