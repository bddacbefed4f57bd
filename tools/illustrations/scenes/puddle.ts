import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { hill, sky, stone, waves } from '../parts/outdoors.ts';
import { type Pen, at } from '../pen.ts';

/** The puddle in the yard, its fleet, and those who have gone in to eat. */
function draw(pen: Pen): string {
  const boot = (x: number, y: number, colour: string, mirrored = false): string =>
    at(
      x,
      y,
      pen.curve('-44,-190 44,-190 46,-60 92,-36 108,0 96,14 -48,14 -50,-40', colour, { lift: 10, surface: 'brushed' }) +
        pen.oval(0, -190, 44, 14, PALETTE.ink, { lift: 0 }) +
        pen.line('-46,12 100,12', PALETTE.cream, 12, { bend: 'sharp' }) +
        pen.line('-40,-160 40,-160', PALETTE.snow, 8, { opacity: 0.5 }),
      { mirrored },
    );
  const boat = (x: number, y: number, size: number, sail: string, turn = 0): string =>
    at(
      x,
      y,
      pen.line('-110,34 110,40', PALETTE.snow, 7, { opacity: 0.6 }) +
        pen.line('0,-10 4,-150', PALETTE.wood, 8) +
        pen.poly('8,-146 92,-60 10,-34', sail, { lift: 5 }) +
        pen.curve('-110,-16 0,-4 116,-22 84,30 -76,32', PALETTE.bark, { lift: 7, surface: 'brushed' }),
      { scale: size / 100, turn },
    );
  const spade =
    pen.line('0,-330 0,-20', PALETTE.wood, 24, { bend: 'sharp' }) +
    pen.line('-46,-336 46,-336', PALETTE.wood, 24, { bend: 'sharp' }) +
    pen.curve('-58,-40 58,-40 60,50 0,116 -60,50', PALETTE.iron, { lift: 10 });
  return [
    sky(pen, [0, 0, 1600, 1200], PALETTE.fog),
    hill(pen, [1600, 1200], [300, 280, 310, 270, 300], PALETTE.moss),
    pen.rect(1120, 60, 420, 270, PALETTE.brick, { lift: 8 }) +
      pen.poly('1080,76 1330,-60 1580,76', PALETTE.slate, { lift: 8 }) +
      pen.rect(1280, 170, 110, 160, PALETTE.cream, { lift: 4 }) +
      pen.rect(1160, 150, 84, 84, PALETTE.sky, { lift: 4 }),
    hill(pen, [1600, 1200], [370, 350, 360, 345, 360], '#b7a68b'),
    pen.strewn(150, [0, 400, 1600, 800], (x, y) =>
      pen.oval(x, y, pen.between(4, 13), pen.between(3, 8), pen.pick([PALETTE.iron, '#9c8b71', PALETTE.linen]), { lift: 0, opacity: 0.7 }),
    ),
    pen.curve('160,690 300,560 640,500 980,540 1290,520 1440,640 1400,800 1130,900 820,880 480,930 240,850', '#95846a', { lift: 0 }),
    pen.curve('200,690 330,586 650,528 980,566 1270,550 1400,650 1360,786 1120,872 810,852 490,900 270,826', PALETTE.dusk, {
      lift: 0,
      surface: 'brushed',
    }),
    pen.curve('420,640 640,580 860,604 760,660 520,690', PALETTE.sky, { lift: 0, opacity: 0.6 }) + waves(pen, [320, 600, 900, 230], 16),
    pen.line('1130,850 1240,980 1200,1090 1330,1230', PALETTE.dusk, 52),
    boat(520, 720, 92, PALETTE.cream) + boat(860, 660, 76, PALETTE.clay, -4) + boat(1130, 750, 98, PALETTE.honey, 3),
    stone(pen, 260, 950, 150) + stone(pen, 1420, 900, 120, '#96a0a2'),
    boot(330, 1110, PALETTE.clay) +
      boot(500, 1120, PALETTE.clay) +
      boot(730, 1080, PALETTE.pine, true) +
      boot(880, 1096, PALETTE.pine, true),
    at(1420, 1040, spade, { turn: 12 }),
  ].join('');
}

export const puddle: Scene = { name: 'vattenpolen', format: 'lying', draw };
