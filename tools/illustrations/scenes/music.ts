import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { daylight, room } from '../parts/indoors.ts';
import { type Pen, at } from '../pen.ts';

/** Instruments that wait for a tune. */
function draw(pen: Pen): string {
  const guitar =
    pen.rect(-17, -470, 34, 330, PALETTE.bark, { lift: 10 }) +
    pen.rect(-30, -540, 60, 84, PALETTE.brick, { round: 12, lift: 10 }) +
    pen.curve(
      '0,-170 70,-160 92,-100 70,-40 120,30 126,110 70,170 0,180 -70,170 -126,110 -120,30 -70,-40 -92,-100 -70,-160',
      PALETTE.ochre,
      { lift: 14, surface: 'brushed' },
    ) +
    pen.oval(0, -20, 42, 42, PALETTE.bark, { lift: 0 }) +
    pen.rect(-52, 92, 104, 22, PALETTE.bark, { lift: 4 }) +
    pen.many(4, (nth) =>
      pen.line(
        [
          [-11 + nth * 7.4, -500],
          [-11 + nth * 7.4, 100],
        ],
        PALETTE.cream,
        2,
      ),
    );
  const drum = (x: number, y: number, size: number, colour: string): string =>
    at(
      x,
      y,
      pen.rect(-100, 0, 200, 150, colour, { lift: 12, surface: 'brushed' }) +
        pen.oval(0, 150, 100, 26, colour, { lift: 0 }) +
        pen.many(7, (nth) =>
          pen.line(
            [
              [-94 + nth * 31, 12],
              [-78 + nth * 31, 150],
            ],
            PALETTE.cream,
            6,
          ),
        ) +
        pen.oval(0, 0, 104, 30, PALETTE.cream, { lift: 4 }) +
        pen.oval(0, 0, 90, 22, PALETTE.snow, { lift: 0 }),
      { scale: size / 100 },
    );
  const colours = [PALETTE.clay, PALETTE.ochre, PALETTE.honey, PALETTE.moss, PALETTE.pine, PALETTE.sea, PALETTE.dusk, PALETTE.plum];
  const note = (x: number, y: number, colour: string): string =>
    pen.oval(x, y, 26, 19, colour, { lift: 4 }) +
    pen.line(
      [
        [x + 24, y - 4],
        [x + 24, y - 120],
      ],
      colour,
      9,
    ) +
    pen.line(
      [
        [x + 24, y - 118],
        [x + 60, y - 96],
        [x + 62, y - 60],
      ],
      colour,
      9,
    );
  return [
    room(pen, [1600, 1200, 780], '#dccdb3', '#9a7f69'),
    daylight(pen, 120, 40, 700),
    at(330, 860, guitar, { turn: -7 }),
    pen.line('110,1050 330,1010 560,1050', PALETTE.bark, 20),
    at(
      920,
      900,
      pen.poly('-360,-20 360,-70 360,60 -360,150', PALETTE.wood, { lift: 14 }) +
        colours.map((colour, nth) => pen.rect(-340 + nth * 86, -70 + nth * 5, 70, 250 - nth * 20, colour, { round: 12, lift: 8 })).join(''),
    ),
    at(820, 1110, pen.line('-110,20 110,-20', PALETTE.bark, 12) + pen.oval(116, -22, 26, 26, PALETTE.clay, { lift: 6 }), { turn: -3 }) +
      at(1020, 1120, pen.line('-110,-10 110,10', PALETTE.bark, 12) + pen.oval(-116, -12, 26, 26, PALETTE.sea, { lift: 6 })),
    drum(1350, 640, 120, PALETTE.brick) + drum(1470, 900, 90, PALETTE.sea),
    note(640, 330, PALETTE.clay) + note(830, 240, PALETTE.sea) + note(1000, 330, PALETTE.pine) + note(1180, 210, PALETTE.plum),
  ].join('');
}

export const music: Scene = { name: 'musik-instrumenten', format: 'lying', draw };
