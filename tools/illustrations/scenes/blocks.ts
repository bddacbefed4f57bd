import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { daylight, room } from '../parts/indoors.ts';
import { lettering } from '../parts/letters.ts';
import { type Pen, at } from '../pen.ts';

const PAINTS = [PALETTE.clay, PALETTE.honey, PALETTE.sea, PALETTE.pine, PALETTE.rose, PALETTE.plum] as const;

const block = (pen: Pen, x: number, y: number, size: number, { letter = '', colour = PALETTE.clay as string, turn = 0 } = {}): string =>
  at(
    x,
    y,
    pen.rect(-size / 2, -size / 2, size, size, colour, { round: 10, lift: 12, surface: 'brushed' }) +
      pen.rect(-size * 0.38, -size * 0.38, size * 0.76, size * 0.76, PALETTE.cream, { round: 6, lift: 0 }) +
      lettering(pen, -size * 0.17, -size * 0.26, letter, size * 0.54, colour, { thick: 15 }),
    { turn },
  );

/** A tower that still stands, and the letters that have not found their place. */
function draw(pen: Pen): string {
  const arch = pen.curve(
    '-170,90 -170,-40 -110,-110 0,-130 110,-110 170,-40 170,90 90,90 88,0 50,-44 0,-54 -50,-44 -88,0 -90,90',
    PALETTE.honey,
    { lift: 12, surface: 'brushed' },
  );
  return [
    room(pen, [1600, 1200, 720], PALETTE.blush, '#c2a27e'),
    daylight(pen, 80, 60, 640),
    pen.oval(800, 1020, 720, 170, PALETTE.sage, { lift: 0, surface: 'woven' }) +
      pen.oval(800, 1020, 600, 132, '#c3cfae', { lift: 0, surface: 'woven' }),
    [...'AVOL']
      .map((letter, nth) =>
        block(pen, 480 + (nth % 2) * 14, 900 - nth * 150, 146, { letter, colour: PAINTS[nth]!, turn: (nth % 2) * 5 - 3 }),
      )
      .join(''),
    pen.poly('404,376 556,370 486,250', PALETTE.plum, { lift: 12, surface: 'brushed' }),
    at(1010, 900, arch),
    at(1010, 720, pen.rect(-230, -36, 460, 72, PALETTE.sea, { lift: 12, surface: 'brushed' })),
    block(pen, 900, 616, 130, { letter: 'B', colour: PALETTE.pine, turn: -4 }) +
      block(pen, 1110, 616, 130, { letter: 'Å', colour: PALETTE.clay, turn: 3 }),
    pen.poly('800,552 1210,552 1006,420', PALETTE.brick, { lift: 12, surface: 'brushed' }),
    block(pen, 760, 1046, 126, { letter: 'T', colour: PALETTE.plum, turn: 24 }) +
      block(pen, 1330, 1040, 126, { letter: 'E', colour: PALETTE.dusk, turn: -18 }),
    at(250, 1050, pen.rect(-90, -34, 180, 68, PALETTE.wood, { lift: 10, round: 34 }), { turn: -12 }),
    pen.oval(1190, 1090, 48, 48, PALETTE.honey, { lift: 10 }),
  ].join('');
}

export const blocks: Scene = { name: 'klossar-och-bokstaver', format: 'lying', draw };
