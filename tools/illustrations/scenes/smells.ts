import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { clock, daylight, room, shelf } from '../parts/indoors.ts';
import { cup, jar, steam } from '../parts/things.ts';
import { type Field, type Pen, at } from '../pen.ts';

const BEANS: Field = [-130, -190, 260, 200];

const bean = (pen: Pen, x: number, y: number): string =>
  at(
    x,
    y,
    pen.oval(0, 0, 20, 14, pen.pick([PALETTE.bark, '#5c3f31', '#4b3227']), { lift: 3 }) +
      pen.line('-12,-4 0,3 12,-3', PALETTE.ink, 2.4, { opacity: 0.5 }),
    { turn: pen.between(0, 180) },
  );
const coffee = (pen: Pen): string => pen.strewn(124, BEANS, (x, y) => bean(pen, x, y));
const towel = (pen: Pen): string =>
  pen.rect(-110, -230, 220, 230, PALETTE.sky, { lift: 4, round: 40, surface: 'woven' }) +
  pen.many(4, (nth) =>
    pen.line(
      [
        [-104, -200 + nth * 56],
        [0, -184 + nth * 56],
        [104, -204 + nth * 56],
      ],
      nth % 2 ? PALETTE.snow : PALETTE.sea,
      16,
    ),
  );
const lavender = (pen: Pen): string =>
  pen.many(15, (nth) => {
    const [foot, top] = [-46 + nth * 6.6, -104 + nth * 15];
    const rise = -240 + Math.abs(nth - 7) * 12;
    return (
      pen.line(
        [
          [foot, 0],
          [(foot + top) / 2, rise / 2],
          [top * 0.8, rise],
        ],
        PALETTE.moss,
        5,
      ) +
      pen.many(5, (bud) =>
        pen.oval(top * 0.8 + pen.between(-5, 5), rise + bud * 18 - 16, 9, 11, pen.pick([PALETTE.plum, '#8d6a8c', '#a485a6']), {
          lift: 1.5,
        }),
      )
    );
  });
const holes = (pen: Pen, x: number, y: number): string =>
  pen.many(5, (nth) => pen.oval(x - 64 + nth * 32, y, 7, 4, PALETTE.ink, { lift: 0, opacity: 0.7 }));

/** Three jars, three things that will happen; the picture cards hang behind them. */
function jars(pen: Pen): string {
  const card = (nth: number): string => pen.rect(180 + nth * 262, 130, 200, 200, PALETTE.snow, { lift: 8, round: 10 });
  const motif = [
    pen.oval(280, 230, 56, 56, PALETTE.honey, { lift: 0 }),
    pen.line('480,226 520,212 560,236 604,220', PALETTE.sea, 12) + pen.line('480,262 520,248 560,272 604,256', PALETTE.sea, 12),
    pen.rect(738, 190, 132, 80, PALETTE.sage, { lift: 0, round: 12 }),
    pen.poly('1000,282 1066,170 1132,282', PALETTE.clay, { lift: 0 }),
    pen.oval(1328, 230, 60, 34, PALETTE.rose, { lift: 0 }),
  ].join('');
  const [top, size] = [1030, [300, 400]] as const;
  return [
    pen.rect(-20, -20, 1640, 1240, '#d9dfd0', { lift: 0, surface: 'brushed' }),
    daylight(pen, 340, 330, 620),
    pen.many(5, card) + motif,
    shelf(pen, 120, top, 1360),
    jar(pen, 380, top, size, coffee(pen), { lid: PALETTE.brick }) + holes(pen, 380, top - 426),
    jar(pen, 800, top, size, towel(pen), { lid: PALETTE.sea }) + holes(pen, 800, top - 426),
    jar(pen, 1220, top, size, lavender(pen), { lid: PALETTE.plum }) + holes(pen, 1220, top - 426),
    steam(pen, 380, 555, 150) + steam(pen, 800, 555, 130) + steam(pen, 1220, 555, 140),
  ].join('');
}

/** Half past nine: the jar has been taken down from its shelf, and the coffee is not even ready. */
function halfPastNine(pen: Pen): string {
  const brewer = at(
    800,
    1140,
    pen.rect(-190, -430, 380, 430, PALETTE.slate, { round: 30, lift: 14 }) +
      pen.rect(-130, -320, 300, 250, '#39424a', { round: 16, lift: 0 }) +
      pen.poly('-90,-232 90,-232 116,-80 -116,-80', PALETTE.fog, { lift: 4 }) +
      pen.poly('-106,-170 106,-170 116,-80 -116,-80', '#4b3227', { lift: 0 }) +
      pen.line('104,-210 166,-200 150,-110 112,-104', PALETTE.ink, 15) +
      pen.rect(-40, -320, 80, 60, PALETTE.ink, { lift: 3 }) +
      pen.oval(-150, -36, 16, 16, PALETTE.clay, { lift: 0 }),
  );
  return [
    room(pen, [1200, 1600, 1430], PALETTE.blush, PALETTE.dusk),
    daylight(pen, 40, 380, 560),
    clock(pen, 350, 330, 190, [9, 30]),
    pen.rect(640, 150, 440, 28, PALETTE.birch, { lift: 14 }) +
      cup(pen, 730, 100, 90, PALETTE.sea) +
      cup(pen, 860, 100, 90, PALETTE.honey) +
      cup(pen, 990, 100, 90, PALETTE.pine),
    pen.rect(640, 440, 440, 28, PALETTE.birch, { lift: 14 }),
    jar(pen, 760, 440, [120, 160], pen.rect(-60, -110, 120, 110, PALETTE.sky, { lift: 0, surface: 'woven' }), { lid: PALETTE.sea }),
    jar(
      pen,
      960,
      440,
      [120, 160],
      pen.many(9, (nth) => pen.oval(-40 + nth * 10, -60 - (nth % 3) * 20, 8, 12, PALETTE.plum, { lift: 1 })),
      { lid: PALETTE.plum },
    ),
    pen.rect(-20, 1140, 1240, 60, PALETTE.birch, { lift: 14, surface: 'brushed' }) +
      pen.rect(-20, 1200, 1240, 240, PALETTE.cream, { lift: 6, surface: 'brushed' }) +
      pen.many(
        3,
        (nth) =>
          pen.rect(40 + nth * 390, 1230, 350, 180, PALETTE.linen, { lift: 5 }) +
          pen.oval(215 + nth * 390, 1260, 16, 16, PALETTE.wood, { lift: 3 }),
      ),
    brewer,
    steam(pen, 800, 690, 190),
    jar(pen, 330, 1140, [230, 310], at(0, 0, coffee(pen), { scale: 0.9 }), { lid: PALETTE.brick }) + holes(pen, 330, 812),
    steam(pen, 330, 770, 130),
  ].join('');
}

export const smells: readonly Scene[] = [
  { name: 'doftschemat-tre-burkar', format: 'lying', draw: jars },
  { name: 'doftschemat-halv-tio', format: 'standing', draw: halfPastNine },
];
