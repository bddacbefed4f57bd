import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { spruce } from '../parts/outdoors.ts';
import { type Pen, at } from '../pen.ts';

/** A sheet, a lamp, and a fox that is only a piece of cardboard. */
function draw(pen: Pen): string {
  const dark = '#4a3b46';
  const fox =
    pen.curve(
      '-150,40 -230,10 -270,-50 -200,-40 -140,-20 -40,-40 60,-44 96,-110 120,-80 150,-108 164,-56 216,-24 160,0 110,20 70,40 -20,44',
      dark,
      { lift: 0 },
    ) +
    pen.line('-110,30 -124,120', dark, 22) +
    pen.line('-60,34 -50,120', dark, 20) +
    pen.line('50,34 44,120', dark, 20) +
    pen.line('88,24 104,120', dark, 20);
  const moonlit = pen.oval(1080, 330, 90, 90, PALETTE.snow, { lift: 0, opacity: 0.8 });
  return [
    pen.rect(-20, -20, 1640, 1240, '#3a3140', { lift: 0, surface: 'brushed' }),
    pen.rect(-20, 1030, 1640, 200, '#55434b', { lift: 0, surface: 'brushed' }),
    pen.rect(220, 110, 1160, 800, PALETTE.wood, { lift: 16 }),
    pen.rect(256, 146, 1088, 728, '#f0cf8c', { lift: 0, surface: 'woven' }) +
      pen.oval(800, 520, 480, 330, '#f7e0ae', { lift: 0, opacity: 0.8 }),
    pen.inside(
      pen.rect(256, 146, 1088, 728, PALETTE.honey, { lift: 0 }),
      moonlit +
        pen.curve('200,760 500,720 800,770 1100,730 1420,760 1420,920 200,920', dark, { lift: 0 }) +
        spruce(pen, 390, 770, 460, dark) +
        spruce(pen, 540, 760, 300, dark) +
        spruce(pen, 1240, 770, 380, dark) +
        at(800, 660, fox) +
        pen.line('800,690 820,890', dark, 10) +
        at(
          1030,
          540,
          pen.curve('-52,-70 -30,-52 0,-58 30,-52 52,-70 56,-10 44,50 0,76 -44,50 -56,-10', dark, { lift: 0 }) +
            pen.oval(-20, -22, 14, 14, PALETTE.honey, { lift: 0 }) +
            pen.oval(20, -22, 14, 14, PALETTE.honey, { lift: 0 }),
        ) +
        pen.line('1030,600 1060,890', dark, 8),
    ),
    pen.poly('150,60 330,60 300,460 340,930 130,960', PALETTE.brick, { lift: 14, surface: 'woven' }) +
      pen.poly('1270,60 1450,60 1470,960 1260,930 1300,460', PALETTE.brick, { lift: 14, surface: 'woven' }),
    pen.poly('130,40 1470,40 1470,130 1340,170 1200,130 1060,176 920,130 800,176 660,130 520,176 380,130 250,170 130,130', PALETTE.brick, {
      lift: 14,
      surface: 'woven',
    }),
    pen.many(5, (nth) =>
      pen.oval(
        260 + nth * 270,
        1110 + (nth % 2) * 20,
        110,
        42,
        [PALETTE.sea, PALETTE.ochre, PALETTE.pine, PALETTE.plum, PALETTE.clay][nth]!,
        { lift: 8, surface: 'woven' },
      ),
    ),
  ].join('');
}

export const theatre: Scene = { name: 'skuggteatern', format: 'lying', draw };
