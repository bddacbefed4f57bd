import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { leaf } from '../parts/finds.ts';
import { room } from '../parts/indoors.ts';
import { books } from '../parts/things.ts';
import { pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

/** A hut of blankets where eighty children cannot be heard. */
function draw(pen: Pen): string {
  const lights = pointsOf('470,330 600,400 760,430 920,400 1080,340');
  return [
    room(pen, [1600, 1200, 800], '#8da79c', '#8f7868'),
    pen.oval(800, 1030, 690, 150, '#a58f80', { lift: 0, surface: 'woven' }),
    pen.line('800,130 380,960', PALETTE.wood, 22) +
      pen.line('800,130 1220,960', PALETTE.wood, 22) +
      pen.line('820,120 700,40', PALETTE.wood, 22) +
      pen.line('780,120 900,40', PALETTE.wood, 22),
    pen.poly('800,150 1240,980 360,980', '#5d4a52', { lift: 12 }),
    pen.oval(800, 800, 260, 160, PALETTE.honey, { lift: 0, opacity: 0.2 }),
    pen.curve('560,960 600,860 760,830 820,900 800,980', PALETTE.sea, { lift: 8, surface: 'woven' }) +
      pen.curve('780,970 800,880 930,850 1040,900 1050,980', PALETTE.rose, { lift: 8, surface: 'woven' }) +
      pen.curve('700,900 730,800 850,790 900,850 860,920', PALETTE.honey, { lift: 8, surface: 'woven' }),
    pen.poly('800,140 360,990 560,990 640,700 760,380', PALETTE.linen, { lift: 12, surface: 'woven' }) +
      pen.poly('800,140 1240,990 1040,990 960,700 840,380', PALETTE.cream, { lift: 12, surface: 'woven' }),
    pen.line(lights, PALETTE.slate, 5) +
      lights
        .map(
          ([x, y]) =>
            pen.oval(x, y + 16, 26, 30, PALETTE.honey, { lift: 0, opacity: 0.3 }) + pen.oval(x, y + 14, 12, 16, PALETTE.snow, { lift: 0 }),
        )
        .join(''),
    pen.rect(60, 560, 240, 26, PALETTE.birch, { lift: 12 }) + books(pen, 80, 560, 4, 160),
    at(
      1420,
      1010,
      pen.poly('-70,-20 70,-20 54,100 -54,100', PALETTE.clay, { lift: 10 }) +
        pen.many(7, (nth) =>
          leaf(pen, -60 + nth * 20, -90 - (3 - Math.abs(3 - nth)) * 34, 130, {
            colour: pen.pick([PALETTE.pine, PALETTE.moss, PALETTE.spruce]),
            turn: -48 + nth * 16,
          }),
        ),
    ),
    at(
      290,
      1060,
      pen.rect(-120, -30, 240, 60, PALETTE.plum, { round: 8, lift: 8 }) + pen.rect(-104, -56, 216, 40, PALETTE.sea, { round: 8, lift: 6 }),
      { turn: -4 },
    ),
    pen.oval(1120, 1070, 54, 60, PALETTE.wood, { lift: 8 }) +
      pen.oval(1120, 990, 44, 42, PALETTE.wood, { lift: 5 }) +
      pen.oval(1088, 958, 16, 16, PALETTE.wood, { lift: 2 }) +
      pen.oval(1152, 958, 16, 16, PALETTE.wood, { lift: 2 }) +
      pen.oval(1120, 1002, 20, 15, PALETTE.birch, { lift: 0 }) +
      pen.oval(1106, 984, 4, 5, PALETTE.ink, { lift: 0 }) +
      pen.oval(1134, 984, 4, 5, PALETTE.ink, { lift: 0 }) +
      pen.oval(1120, 996, 5, 4, PALETTE.ink, { lift: 0 }),
  ].join('');
}

export const den: Scene = { name: 'fritids-lugna-kojan', format: 'lying', draw };
