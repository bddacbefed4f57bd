import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { hill, spruce } from '../parts/outdoors.ts';
import { cup } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** The telescope on the hill, and all of them in a row for once. */
function draw(pen: Pen): string {
  const banded = (x: number, y: number, radius: number, colour: string, bands: string): string =>
    pen.oval(x, y, radius, radius, colour, { lift: 0 }) +
    pen.inside(
      pen.oval(x, y, radius, radius, colour, { lift: 0 }),
      pen.many(4, (nth) =>
        pen.line(
          [
            [x - radius, y - radius * 0.6 + nth * radius * 0.42],
            [x, y - radius * 0.5 + nth * radius * 0.42],
            [x + radius, y - radius * 0.64 + nth * radius * 0.42],
          ],
          bands,
          radius * 0.14,
          { opacity: 0.6 },
        ),
      ),
    );
  return [
    pen.rect(-20, -20, 1240, 1640, '#1f3347', { lift: 0, surface: 'brushed' }),
    pen.strewn(120, [0, 0, 1200, 1200], (x, y) =>
      pen.oval(x, y, pen.between(1.4, 4), pen.between(1.4, 4), PALETTE.cream, { lift: 0, opacity: 0.8 }),
    ),
    pen.line('-40,900 240,640 560,420 900,250 1260,130', PALETTE.dusk, 5, { opacity: 0.5, dash: '3 20' }),
    pen.oval(150, 730, 38, 38, PALETTE.iron, { lift: 0 }) +
      pen.oval(138, 722, 9, 8, PALETTE.slate, { lift: 0 }) +
      pen.oval(162, 744, 7, 6, PALETTE.slate, { lift: 0 }),
    pen.oval(330, 570, 58, 58, PALETTE.dusk, { lift: 0 }) +
      pen.curve('300,548 330,530 352,552 336,584 306,580', PALETTE.moss, { lift: 0 }) +
      pen.curve('346,596 372,580 378,604 356,616', PALETTE.moss, { lift: 0 }),
    banded(520, 430, 46, PALETTE.clay, PALETTE.brick),
    banded(740, 330, 118, PALETTE.sand, PALETTE.wood),
    at(
      990,
      190,
      pen.line('-170,40 -60,36 70,0 176,-46', PALETTE.birch, 18) +
        banded(0, 0, 84, PALETTE.honey, PALETTE.ochre) +
        pen.line('-84,38 0,28 86,-8', PALETTE.birch, 18),
      { turn: -4 },
    ),
    hill(pen, [1200, 1600], [1180, 1120, 1150, 1090, 1130], '#1a2a38'),
    pen.many(7, (nth) => spruce(pen, 60 + nth * 190, 1230 + pen.between(-30, 20), pen.between(190, 300), '#15242f')),
    hill(pen, [1200, 1600], [1320, 1250, 1230, 1270, 1330], '#2b4a48'),
    at(
      640,
      1150,
      pen.line('0,60 -120,330', PALETTE.bark, 20) +
        pen.line('0,60 130,330', PALETTE.bark, 20) +
        pen.line('0,60 10,350', PALETTE.bark, 20) +
        at(
          0,
          30,
          pen.rect(-230, -44, 300, 88, PALETTE.cream, { lift: 8 }) +
            pen.rect(60, -56, 150, 112, PALETTE.clay, { lift: 8 }) +
            pen.rect(-300, -24, 76, 48, PALETTE.slate, { lift: 6 }) +
            pen.oval(212, 0, 14, 54, PALETTE.sky, { lift: 0 }),
          { turn: -38 },
        ),
    ),
    pen.oval(330, 1440, 130, 34, '#3d6a5e', { lift: 0 }) + at(330, 1400, cup(pen, 0, 0, 70, PALETTE.brick)),
    pen.oval(920, 1460, 190, 40, PALETTE.plum, { lift: 6, surface: 'woven' }),
  ].join('');
}

export const planets: Scene = { name: 'planeterna-over-kullen', format: 'standing', draw };
