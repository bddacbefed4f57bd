import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { daylight } from '../parts/indoors.ts';
import { pencil } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** The bench in the workshop, and a nesting box that lacks its roof. */
function draw(pen: Pen): string {
  const saw =
    pen.poly('-200,-40 120,-56 120,34 -196,6', PALETTE.fog, { lift: 9 }) +
    pen.many(15, (nth) =>
      pen.poly(
        [
          [-190 + nth * 20, 6 + nth * 1.8],
          [-180 + nth * 20, 22 + nth * 1.8],
          [-172 + nth * 20, 8 + nth * 1.8],
        ],
        PALETTE.fog,
        { lift: 0 },
      ),
    ) +
    pen.curve('110,-70 210,-60 240,0 200,64 110,54', PALETTE.brick, { lift: 9 }) +
    pen.oval(172, -2, 28, 24, '#8a9794', { lift: 0 });
  const hammer =
    pen.rect(-14, -60, 28, 260, PALETTE.wood, { round: 12, lift: 9 }) +
    pen.poly('-86,-104 60,-104 84,-84 60,-50 -86,-50', PALETTE.slate, { lift: 9 });
  const plane =
    pen.rect(-170, -50, 340, 74, PALETTE.wood, { round: 12, lift: 12, surface: 'brushed' }) +
    pen.curve('-130,-50 -120,-116 -84,-120 -78,-50', PALETTE.brick, { lift: 6 }) +
    pen.poly('10,-50 60,-130 88,-118 46,-50', PALETTE.iron, { lift: 5 }) +
    pen.oval(128, -64, 26, 26, PALETTE.brick, { lift: 6 });
  const curl = (x: number, y: number): string =>
    pen.line(
      [
        [x, y],
        [x + 26, y - 20],
        [x + 44, y + 4],
        [x + 22, y + 16],
        [x + 14, y - 2],
      ],
      PALETTE.birch,
      9,
    );
  const box =
    pen.rect(-120, -330, 240, 330, PALETTE.birch, { lift: 14, surface: 'brushed' }) +
    pen.oval(0, -216, 42, 42, PALETTE.bark, { lift: 0 }) +
    pen.line('0,-130 0,-96', PALETTE.bark, 14) +
    pen.many(3, (nth) =>
      pen.line(
        [
          [-110, -280 + nth * 90],
          [110, -284 + nth * 90],
        ],
        PALETTE.wood,
        4,
        { opacity: 0.4 },
      ),
    );
  return [
    pen.rect(-20, -20, 1640, 1240, '#8a9794', { lift: 0, surface: 'brushed' }),
    daylight(pen, 260, 20, 640),
    pen.rect(80, 110, 900, 26, PALETTE.wood, { lift: 10 }),
    at(330, 250, saw, { turn: 5 }) +
      at(660, 270, hammer) +
      at(
        850,
        260,
        pen.rect(-12, -60, 24, 130, PALETTE.honey, { round: 10, lift: 8 }) + pen.rect(-7, 66, 14, 130, PALETTE.fog, { lift: 8 }),
      ),
    pen.rect(1090, 90, 400, 300, PALETTE.wood, { lift: 12 }) +
      pen.rect(1112, 112, 356, 256, PALETTE.snow, { lift: 0 }) +
      pen.line('1200,330 1200,200 1300,150 1400,200 1400,330 1200,330', PALETTE.sea, 7, { bend: 'sharp' }) +
      pen.oval(1300, 240, 26, 26, PALETTE.sky, { lift: 0 }) +
      pen.line('1170,200 1170,330', PALETTE.clay, 5) +
      pen.line('1200,350 1400,350', PALETTE.clay, 5),
    pen.rect(-20, 860, 1640, 90, PALETTE.birch, { lift: 16, surface: 'brushed' }) +
      pen.rect(100, 950, 90, 280, PALETTE.wood) +
      pen.rect(1400, 950, 90, 280, PALETTE.wood) +
      pen.rect(240, 1050, 1110, 50, PALETTE.wood),
    at(1130, 860, box),
    at(1370, 838, pen.rect(-150, -24, 300, 44, PALETTE.brick, { lift: 10 }), { turn: -3 }),
    at(520, 838, plane) + curl(700, 836) + curl(760, 846) + curl(290, 842),
    pencil(pen, 880, 848, 150, { turn: 3 }),
    pen.rect(880, 960, 120, 60, PALETTE.slate, { lift: 8 }) + pen.rect(900, 1010, 80, 30, PALETTE.iron, { lift: 6 }),
  ].join('');
}

export const workshop: Scene = { name: 'slojd-fagelholken', format: 'lying', draw };
