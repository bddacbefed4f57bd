import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { daylight, planks, room } from '../parts/indoors.ts';
import { lettering } from '../parts/letters.ts';
import { books, pencil, sheet, writing } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

const tick = (pen: Pen, x: number, y: number): string =>
  pen.line(
    [
      [x, y],
      [x + 16, y + 20],
      [x + 48, y - 26],
    ],
    PALETTE.pine,
    9,
    { bend: 'sharp' },
  );
const cross = (pen: Pen, x: number, y: number): string =>
  pen.line(
    [
      [x, y - 18],
      [x + 36, y + 18],
    ],
    PALETTE.clay,
    9,
  ) +
  pen.line(
    [
      [x + 36, y - 18],
      [x, y + 18],
    ],
    PALETTE.clay,
    9,
  );

/** Three answers that pupils have marked: what is right, what is wrong, what cannot be found. */
function threeAnswers(pen: Pen): string {
  const answer = (letter: string, marks: string): string =>
    lettering(pen, -140, -260, letter, 64, PALETTE.sea) + writing(pen, [-140, -140, 230], 9, { gap: 44 }) + marks;
  const asked = (x: number, y: number): string => lettering(pen, x, y, '?', 42, PALETTE.clay, { thick: 20 });
  return [
    planks(pen, [0, 0, 1600, 1200], 6, ['#8c6a52', '#93705a', '#85634c']),
    sheet(pen, [340, 520, 400, 620], {
      turn: -6,
      content: answer('A', asked(112, -160) + cross(pen, 112, -8) + asked(112, 90) + pen.line('-140,48 80,50', PALETTE.clay, 6)),
    }),
    sheet(pen, [800, 470, 400, 620], {
      turn: 2,
      colour: PALETTE.cream,
      content: answer('B', tick(pen, 112, -140) + asked(112, -64) + cross(pen, 112, 80) + asked(112, 140)),
    }),
    sheet(pen, [1260, 540, 400, 620], {
      turn: 7,
      content: answer('C', tick(pen, 112, -140) + tick(pen, 112, -52) + tick(pen, 112, 36) + asked(112, 112)),
    }),
    at(
      470,
      1010,
      pen.rect(-230, -130, 460, 260, PALETTE.sea, { lift: 14 }) +
        pen.rect(-214, -118, 208, 236, PALETTE.snow, { lift: 3 }) +
        pen.rect(6, -118, 208, 236, PALETTE.snow, { lift: 3 }) +
        writing(pen, [-194, -84, 160], 6, { gap: 32, thick: 5 }) +
        pen.rect(26, -96, 168, 96, PALETTE.sage, { lift: 0 }) +
        writing(pen, [26, 32, 160], 3, { gap: 30, thick: 5 }),
      { turn: 4 },
    ),
    pencil(pen, 900, 960, 360, { turn: -18, colour: PALETTE.clay }),
    pencil(pen, 1180, 1040, 320, { turn: 12, colour: PALETTE.pine }),
    pen.rect(1420, 950, 96, 62, PALETTE.blush, { round: 12 }) + pen.rect(1420, 950, 40, 62, PALETTE.dusk, { lift: 0, round: 10 }),
  ].join('');
}

/** The machine sits the examination. */
function robotAtDesk(pen: Pen): string {
  const robot = [
    pen.line('0,-420 0,-500', PALETTE.slate, 10) + pen.oval(0, -512, 20, 20, PALETTE.clay, { lift: 4 }),
    pen.rect(-150, -420, 300, 220, PALETTE.sky, { round: 44, lift: 12, surface: 'brushed' }),
    pen.rect(-112, -370, 224, 116, PALETTE.night, { round: 34, lift: 0 }),
    pen.oval(-50, -312, 22, 26, PALETTE.honey, { lift: 0 }) + pen.oval(50, -312, 22, 26, PALETTE.honey, { lift: 0 }),
    pen.rect(-40, -204, 80, 40, PALETTE.iron, { lift: 4 }),
    pen.rect(-190, -176, 380, 300, PALETTE.dusk, { round: 40, lift: 12, surface: 'brushed' }),
    pen.rect(-90, -120, 180, 96, PALETTE.mist, { round: 14, lift: 4 }) +
      writing(pen, [-66, -94, 130], 3, { gap: 24, thick: 8, colour: PALETTE.sea }),
    pen.line('-186,-120 -280,-40 -250,90', PALETTE.iron, 34) + pen.line('186,-120 284,-30 214,96', PALETTE.iron, 34),
  ].join('');
  return [
    room(pen, [1600, 1200, 900], PALETTE.linen, '#a78c74'),
    daylight(pen, 120, 60, 560),
    pen.rect(1010, 120, 480, 330, PALETTE.wood, { lift: 14 }) +
      pen.rect(1036, 146, 428, 278, PALETTE.spruce, { lift: 0, surface: 'brushed' }),
    lettering(pen, 1076, 236, '1868?', 90, PALETTE.cream, { thick: 10 }),
    pen.rect(90, 470, 420, 24, PALETTE.wood, { lift: 12 }) + books(pen, 120, 470, 7, 180),
    at(820, 790, robot),
    pen.rect(420, 860, 820, 46, PALETTE.birch, { lift: 14, round: 8, surface: 'brushed' }) +
      pen.rect(500, 906, 660, 190, PALETTE.wood, { lift: 4, surface: 'brushed' }) +
      pen.rect(480, 906, 34, 320, PALETTE.slate) +
      pen.rect(1146, 906, 34, 320, PALETTE.slate),
    pen.poly('700,866 960,866 1000,908 660,908', PALETTE.snow, { lift: 3 }),
    pen.line('730,880 930,880', PALETTE.slate, 6, { opacity: 0.5 }) + pen.line('716,894 880,894', PALETTE.slate, 6, { opacity: 0.5 }),
    pencil(pen, 1040, 820, 170, { turn: 118, colour: PALETTE.clay }),
    pen.oval(590, 868, 50, 12, PALETTE.clay, { lift: 0 }) +
      pen.oval(590, 826, 46, 44, PALETTE.brick, { lift: 6 }) +
      pen.line('592,784 600,760', PALETTE.bark, 7) +
      pen.curve('600,768 630,748 650,762 626,778', PALETTE.moss, { lift: 2 }),
  ].join('');
}

export const marking: readonly Scene[] = [
  { name: 'chattboten-tre-svar', format: 'lying', draw: threeAnswers },
  { name: 'chattboten-skriver-prov', format: 'lying', draw: robotAtDesk },
];
