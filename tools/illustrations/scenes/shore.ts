import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { cloud, sky, stone, waves } from '../parts/outdoors.ts';
import { type Pen, at } from '../pen.ts';

/** The shore, a bucket, and somebody with claws who is only visiting. */
function draw(pen: Pen): string {
  const crab =
    pen.many(
      3,
      (nth) =>
        pen.line(
          [
            [-60, 10],
            [-110 - nth * 8, -10 + nth * 30],
            [-130 - nth * 4, 30 + nth * 30],
          ],
          PALETTE.brick,
          12,
        ) +
        pen.line(
          [
            [60, 10],
            [110 + nth * 8, -10 + nth * 30],
            [130 + nth * 4, 30 + nth * 30],
          ],
          PALETTE.brick,
          12,
        ),
    ) +
    pen.line('-66,-20 -110,-70 -90,-104', PALETTE.brick, 16) +
    pen.line('66,-20 110,-70 90,-104', PALETTE.brick, 16) +
    pen.curve('-110,-96 -96,-142 -76,-116 -66,-140 -64,-96 -88,-80', PALETTE.clay, { lift: 5 }) +
    pen.curve('110,-96 96,-142 76,-116 66,-140 64,-96 88,-80', PALETTE.clay, { lift: 5 }) +
    pen.curve('-90,0 -60,-44 0,-56 60,-44 90,0 60,46 0,56 -60,46', PALETTE.clay, { lift: 8, surface: 'brushed' }) +
    pen.oval(-24, -56, 9, 12, PALETTE.ink, { lift: 0 }) +
    pen.oval(24, -56, 9, 12, PALETTE.ink, { lift: 0 });
  const shell = (x: number, y: number, size: number, turn: number): string =>
    at(
      x,
      y,
      pen.curve('0,50 -50,10 -44,-36 0,-54 44,-36 50,10', pen.pick([PALETTE.cream, PALETTE.blush, PALETTE.rose]), { lift: 6 }) +
        pen.many(5, (nth) =>
          pen.line(
            [
              [0, 44],
              [-36 + nth * 18, -34],
            ],
            PALETTE.bark,
            3,
            { opacity: 0.4 },
          ),
        ),
      { scale: size / 100, turn },
    );
  return [
    sky(pen, [0, 0, 1600, 1200], '#c6dade'),
    cloud(pen, 340, 170, 160) + cloud(pen, 1230, 230, 120),
    pen.rect(-20, 380, 1640, 420, PALETTE.dusk, { lift: 0, surface: 'brushed' }) + waves(pen, [0, 410, 1500, 230], 40),
    pen.curve('1000,410 1130,320 1240,330 1360,250 1500,290 1720,270 1720,470 1000,430', PALETTE.pine, { lift: 4 }) +
      pen.rect(1400, 120, 60, 150, PALETTE.snow, { lift: 6 }) +
      pen.rect(1392, 170, 76, 34, PALETTE.clay, { lift: 0 }) +
      pen.poly('1388,122 1430,70 1472,122', PALETTE.slate, { lift: 4 }),
    pen.curve('-100,700 250,640 560,690 900,640 1250,690 1720,630 1720,1320 -100,1320', PALETTE.snow, { lift: 0, opacity: 0.8 }),
    pen.curve('-100,740 260,680 560,730 900,684 1250,730 1720,670 1720,1320 -100,1320', PALETTE.sand, { lift: 0, surface: 'brushed' }),
    stone(pen, 190, 800, 270) + stone(pen, 390, 830, 150, '#96a0a2') + stone(pen, 1480, 820, 210),
    at(
      520,
      970,
      pen.poly('-130,-150 130,-150 100,110 -100,110', PALETTE.sea, { lift: 14 }) +
        pen.oval(0, -150, 130, 32, PALETTE.night, { lift: 0 }) +
        pen.oval(0, -142, 112, 22, PALETTE.sky, { lift: 0 }) +
        pen.line('-128,-146 -90,-270 90,-270 128,-146', PALETTE.cream, 10),
    ),
    at(900, 1000, crab),
    at(
      1240,
      960,
      pen.oval(0, 0, 130, 130, PALETTE.bark, { lift: 14 }) +
        pen.oval(0, 0, 108, 108, PALETTE.mist, { lift: 0 }) +
        pen.line('96,96 220,220', PALETTE.bark, 34) +
        pen.line('-70,-40 -20,-80', PALETTE.snow, 12),
    ) + shell(1236, 966, 120, 12),
    shell(700, 1130, 80, -24) + shell(260, 1100, 66, 30) + shell(1010, 1140, 54, 70),
    pen.line('1100,1120 1160,1090 1190,1130 1250,1100', PALETTE.moss, 14) + pen.line('60,1000 130,960 170,1000 230,970', PALETTE.moss, 14),
  ].join('');
}

export const shore: Scene = { name: 'stranden-krabban', format: 'lying', draw };
