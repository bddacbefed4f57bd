import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { windowed } from '../parts/indoors.ts';
import { cup, steam, writing } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

const PAINTS = [PALETTE.clay, PALETTE.honey, PALETTE.sea, PALETTE.pine, PALETTE.rose, PALETTE.plum] as const;

/** Evening at the kitchen table: half the class is somewhere else. */
function draw(pen: Pen): string {
  const town =
    pen.rect(-20, -20, 1640, 800, PALETTE.night, { lift: 0, surface: 'brushed' }) +
    pen.oval(1230, 210, 54, 54, PALETTE.cream, { lift: 0 }) +
    pen.many(9, (nth) => pen.rect(180 + nth * 140, 520 - pen.between(40, 240), 130, 420, '#1b2c3c', { lift: 0 })) +
    pen.strewn(34, [180, 400, 1240, 200], (x, y) => pen.rect(x, y, 16, 22, PALETTE.honey, { lift: 0, opacity: 0.85 }));
  const person = (x: number, y: number, colour: string): string =>
    pen.rect(x - 62, y - 46, 124, 92, colour, { lift: 0, round: 8 }) +
    pen.oval(x, y - 8, 18, 20, PALETTE.cream, { lift: 0, opacity: 0.85 }) +
    pen.curve(
      [
        [x - 36, y + 46],
        [x - 28, y + 20],
        [x, y + 12],
        [x + 28, y + 20],
        [x + 36, y + 46],
      ],
      PALETTE.cream,
      { lift: 0, opacity: 0.85 },
    );
  const laptop =
    pen.rect(-250, -360, 500, 330, PALETTE.slate, { round: 20, lift: 14 }) +
    pen.rect(-228, -338, 456, 284, PALETTE.mist, { lift: 0 }) +
    PAINTS.map((colour, nth) => person(-146 + (nth % 3) * 146, -262 + Math.floor(nth / 3) * 116, colour)).join('') +
    pen.poly('-250,-30 250,-30 310,20 -310,20', PALETTE.iron, { lift: 8 });
  return [
    pen.rect(-20, -20, 1640, 1240, '#6a5560', { lift: 0, surface: 'brushed' }),
    windowed(pen, [200, 110, 1200, 560], town, { columns: 3, rows: 1 }),
    pen.rect(-20, 930, 1640, 300, PALETTE.wood, { lift: -12, surface: 'brushed' }),
    pen.oval(380, 1010, 280, 52, PALETTE.honey, { lift: 0, opacity: 0.28 }),
    at(840, 1000, laptop),
    at(
      360,
      950,
      pen.rect(-80, -12, 160, 34, PALETTE.slate, { round: 12, lift: 8 }) +
        pen.line('0,-10 -40,-200 70,-330', PALETTE.slate, 14, { bend: 'sharp' }) +
        pen.poly('20,-370 110,-310 150,-220 20,-300', PALETTE.clay, { lift: 8 }),
    ),
    pen.poly('1200,1000 1440,980 1490,1100 1230,1126', PALETTE.snow, { lift: 8 }) +
      writing(pen, [1250, 1020, 180], 3, { gap: 30, thick: 6 }),
    cup(pen, 1330, 890, 100, PALETTE.honey) + steam(pen, 1326, 810, 120),
  ].join('');
}

export const evening: Scene = { name: 'kvallsstudier-pa-distans', format: 'lying', draw };
