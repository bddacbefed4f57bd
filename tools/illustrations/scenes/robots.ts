import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { leaf } from '../parts/finds.ts';
import { planks } from '../parts/indoors.ts';
import type { Point } from '../path.ts';
import { type Pen, at } from '../pen.ts';

/** The middle of a square on the mat. */
const middle = (column: number, row: number): Point => [339 + column * 184, 159 + row * 184];

/** Small robots on a mat: forward, forward, turn. */
function draw(pen: Pen): string {
  const cell = (nth: number): string =>
    pen.rect(250 + (nth % 6) * 184, 70 + Math.floor(nth / 6) * 184, 178, 178, pen.pick([PALETTE.snow, PALETTE.cream, '#efe6d3']), {
      lift: 0,
    });
  const robot = (column: number, row: number, colour: string, turn: number): string =>
    at(
      ...middle(column, row),
      pen.oval(0, 0, 68, 72, colour, { lift: 12, surface: 'brushed' }) +
        pen.oval(0, -34, 40, 26, PALETTE.snow, { lift: 0, opacity: 0.9 }) +
        pen.oval(-16, -38, 8, 9, PALETTE.ink, { lift: 0 }) +
        pen.oval(16, -38, 8, 9, PALETTE.ink, { lift: 0 }) +
        pen.poly('0,2 20,26 -20,26', PALETTE.cream, { lift: 3 }) +
        pen.oval(0, 44, 13, 13, PALETTE.pine, { lift: 3 }) +
        pen.oval(-72, 8, 12, 26, PALETTE.ink, { lift: 0 }) +
        pen.oval(72, 8, 12, 26, PALETTE.ink, { lift: 0 }),
      { turn },
    );
  const card = (nth: number, turn: number): string =>
    at(
      130 + (nth % 2) * 1370,
      190 + Math.floor(nth / 2) * 270,
      pen.rect(-76, -96, 152, 192, [PALETTE.honey, PALETTE.rose, PALETTE.sky, PALETTE.sage][nth % 4]!, { round: 14, lift: 10 }) +
        at(0, 0, pen.line('0,52 0,-40', PALETTE.ink, 15) + pen.line('-36,-8 0,-48 36,-8', PALETTE.ink, 15, { bend: 'sharp' }), { turn }),
      { turn: pen.between(-7, 7) },
    );
  return [
    planks(pen, [0, 0, 1600, 1200], 6, ['#c39a6f', '#bb9066', '#caa278']),
    pen.rect(230, 50, 1140, 1140, PALETTE.pine, { lift: 14 }) + pen.many(36, cell),
    pen.line([middle(0, 5), middle(0, 3), middle(2, 3), middle(2, 1), middle(4, 1)], PALETTE.dusk, 12, { bend: 'sharp', dash: '4 26' }),
    at(
      ...middle(5, 1),
      pen.poly('-56,10 0,-46 56,10', PALETTE.brick, { lift: 5 }) +
        pen.rect(-42, 10, 84, 56, PALETTE.honey, { lift: 5 }) +
        pen.rect(-12, 26, 24, 40, PALETTE.bark, { lift: 0 }),
    ),
    at(...middle(3, 4), pen.oval(0, 0, 66, 44, PALETTE.sky, { lift: 0 })) +
      at(...middle(4, 3), leaf(pen, 0, 0, 120, { colour: PALETTE.moss, turn: 30 })) +
      at(...middle(1, 1), pen.poly('-50,50 0,-54 50,50', PALETTE.spruce, { lift: 6 })),
    robot(0, 3, PALETTE.clay, 90) + robot(4, 1, PALETTE.sea, 90) + robot(2, 5, PALETTE.ochre, -20),
    [0, 90, 0, -90, 0, 180].map((turn, nth) => card(nth, turn)).join(''),
  ].join('');
}

export const robots: Scene = { name: 'robotarna-pa-mattan', format: 'lying', draw };
