import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { windowed } from '../parts/indoors.ts';
import { hill, sky, spruce } from '../parts/outdoors.ts';
import { jar } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** Dough that rises while somebody works out how many decilitres a half is. */
function draw(pen: Pen): string {
  const tile = (nth: number): string =>
    pen.rect((nth % 11) * 150 - 20, Math.floor(nth / 11) * 150 - 20, 144, 144, pen.pick(['#dfe7e4', '#e6ebe6', '#d6e0de']), {
      lift: 0,
      surface: 'brushed',
    });
  const measure = (x: number, y: number, size: number, colour: string): string =>
    at(
      x,
      y,
      pen.poly('-60,-110 60,-110 48,0 -48,0', colour, { lift: 9 }) +
        pen.oval(0, -110, 60, 13, PALETTE.snow, { lift: 0, opacity: 0.6 }) +
        pen.line('58,-100 130,-112', colour, 22),
      { scale: size / 100 },
    );
  return [
    pen.rect(-20, -20, 1640, 1240, PALETTE.fog, { lift: 0 }),
    pen.many(66, tile),
    pen.rect(100, 200, 560, 26, PALETTE.birch, { lift: 12 }),
    jar(pen, 200, 200, [120, 150], pen.rect(-60, -110, 120, 110, PALETTE.snow, { lift: 0 })) +
      jar(pen, 370, 200, [120, 150], pen.rect(-60, -90, 120, 90, PALETTE.ochre, { lift: 0 }), { lid: PALETTE.sea }) +
      jar(pen, 540, 200, [120, 150], pen.rect(-60, -120, 120, 120, PALETTE.bark, { lift: 0 }), { lid: PALETTE.pine }),
    windowed(
      pen,
      [900, 110, 520, 420],
      sky(pen, [0, 0, 1600, 700], PALETTE.sky) +
        hill(pen, [1600, 700], [400, 360, 380, 350], PALETTE.sage) +
        spruce(pen, 1040, 540, 230) +
        spruce(pen, 1300, 560, 260, PALETTE.pine),
    ),
    pen.rect(-20, 820, 1640, 400, PALETTE.birch, { lift: -14, surface: 'brushed' }),
    pen.oval(820, 1000, 400, 110, PALETTE.snow, { lift: 0, opacity: 0.5 }),
    pen.curve('560,880 610,770 720,716 820,724 930,712 1020,776 1060,880 1040,900 580,900', '#f1e0c0', { lift: 4, surface: 'brushed' }) +
      pen.line('680,790 760,764 830,782', PALETTE.sand, 8) +
      pen.line('880,770 940,786 976,826', PALETTE.sand, 8) +
      pen.curve('520,860 1100,860 1050,1020 940,1080 680,1080 570,1020', PALETTE.clay, { lift: 16, surface: 'brushed' }) +
      pen.line('560,900 1060,900', PALETTE.cream, 12, { opacity: 0.7 }),
    measure(210, 1020, 110, PALETTE.sea) + measure(390, 1090, 78, PALETTE.honey),
    at(
      1330,
      980,
      pen.poly('-110,60 110,60 130,120 -130,120', PALETTE.snow, { lift: 12 }) +
        pen.rect(-50, 76, 100, 34, PALETTE.sage, { lift: 0, round: 6 }) +
        pen.poly('-130,0 130,0 90,60 -90,60', PALETTE.iron, { lift: 9 }) +
        pen.oval(0, 0, 130, 26, PALETTE.fog, { lift: 0 }) +
        pen.curve('-90,0 -50,-50 0,-62 60,-48 92,0 0,16', PALETTE.snow, { lift: 2 }),
    ),
    at(
      700,
      1150,
      pen.rect(-230, -22, 460, 44, PALETTE.wood, { round: 20, lift: 10 }) +
        pen.rect(-300, -11, 76, 22, PALETTE.brick, { round: 10, lift: 8 }) +
        pen.rect(224, -11, 76, 22, PALETTE.brick, { round: 10, lift: 8 }),
      { turn: -4 },
    ),
    pen.strewn(40, [520, 1060, 700, 110], (x, y) => pen.oval(x, y, pen.between(3, 8), pen.between(2, 5), PALETTE.snow, { lift: 0 })),
  ].join('');
}

export const kitchen: Scene = { name: 'koket-degen-jaser', format: 'lying', draw };
