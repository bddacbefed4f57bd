import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { planks } from '../parts/indoors.ts';
import { basket } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

const CLOTHS = [PALETTE.rose, PALETTE.sky, PALETTE.honey, PALETTE.sage, PALETTE.linen, PALETTE.dusk];

/** Half done: a patchwork with the needle still in it. */
function draw(pen: Pen): string {
  const skein = (x: number, y: number, colour: string): string =>
    pen.oval(x, y, 92, 92, colour, { lift: 12 }) +
    pen.many(6, (nth) =>
      pen.line(
        [
          [x - 80 + nth * 10, y - 30 + nth * 14],
          [x, y - 54 + nth * 20],
          [x + 78 - nth * 8, y - 24 + nth * 12],
        ],
        PALETTE.snow,
        4,
        { opacity: 0.4 },
      ),
    );
  const patch = (nth: number): string =>
    pen.rect(-280 + (nth % 4) * 142, -210 + Math.floor(nth / 4) * 142, 138, 138, CLOTHS[(nth + Math.floor(nth / 4)) % CLOTHS.length]!, {
      lift: 4,
      surface: 'woven',
    });
  return [
    planks(pen, [0, 0, 1200, 1600], 9, ['#e0cba8', '#dbc49e', '#e5d2b2']),
    at(
      560,
      620,
      pen.rect(-320, -250, 650, 500, PALETTE.snow, { lift: 14, surface: 'woven' }) +
        pen.many(12, patch) +
        pen.line('-270,-60 -120,-120 40,-40 180,-110 280,-60', PALETTE.clay, 9, { dash: '26 18' }),
      { turn: -6, scale: 1.25 },
    ),
    at(960, 420, pen.line('-70,40 60,-50', PALETTE.iron, 9) + pen.line('60,-50 130,-20 110,90 20,120 -120,60', PALETTE.clay, 6)),
    skein(240, 1200, PALETTE.clay) + skein(420, 1320, PALETTE.sea) + skein(230, 1410, PALETTE.honey),
    basket(pen, 860, 1260, 190, skein(-30, -30, PALETTE.plum) + skein(50, -10, PALETTE.pine)),
    at(
      560,
      1090,
      pen.line('-20,0 150,-70', PALETTE.fog, 24) +
        pen.line('-20,-40 150,40', PALETTE.fog, 24) +
        pen.oval(-60, 22, 46, 34, PALETTE.brick, { lift: 8 }) +
        pen.oval(-60, -56, 46, 34, PALETTE.brick, { lift: 8 }) +
        pen.oval(-60, 22, 24, 16, '#e0cba8', { lift: 0 }) +
        pen.oval(-60, -56, 24, 16, '#e0cba8', { lift: 0 }),
      { turn: 12 },
    ),
  ].join('');
}

export const textiles: Scene = { name: 'textil-lapptacket', format: 'standing', draw };
