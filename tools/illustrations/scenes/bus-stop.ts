import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { lettering } from '../parts/letters.ts';
import { rain } from '../parts/outdoors.ts';
import { writing } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** Houses in a row with some of their windows lit. */
const houses = (pen: Pen, [y, count, tall]: readonly [number, number, number], colours: readonly string[], lit: string): string =>
  pen.many(count, (nth) => {
    const [width, height] = [1700 / count, tall * pen.between(0.66, 1)];
    const left = nth * width - 40;
    const rows = Math.floor(height / 96);
    const panes = pen.many(rows * 3, (pane) =>
      pen.rect(
        left + width * (0.16 + (pane % 3) * 0.26),
        y - height + 40 + Math.floor(pane / 3) * 92,
        width * 0.15,
        52,
        pen.between(0, 1) < 0.5 ? lit : PALETTE.slate,
        { lift: 0, opacity: 0.85 },
      ),
    );
    const roof = pen.poly(
      [
        [left - 8, y - height],
        [left + width / 2, y - height - 80 * (nth % 2)],
        [left + width + 8, y - height],
        [left + width, y - height + 14],
        [left, y - height + 14],
      ],
      PALETTE.bark,
      { lift: 4 },
    );
    return pen.rect(left, y - height, width - 4, height, pen.pick(colours), { lift: 6, surface: 'brushed' }) + roof + panes;
  });

/** The stop in November: a shelter, a sign, and a bus that went just now. */
function stop(pen: Pen): string {
  const shelter = [
    pen.rect(-330, -430, 660, 34, PALETTE.slate, { lift: 12 }),
    pen.rect(-300, -396, 600, 380, PALETTE.honey, { lift: 0, opacity: 0.34 }),
    pen.rect(-310, -400, 22, 420, PALETTE.slate, { lift: 6 }) +
      pen.rect(288, -400, 22, 420, PALETTE.slate, { lift: 6 }) +
      pen.rect(-8, -400, 14, 400, PALETTE.slate, { lift: 0, opacity: 0.6 }),
    pen.rect(-240, -130, 400, 30, PALETTE.wood, { lift: 10 }) +
      pen.rect(-220, -100, 22, 110, PALETTE.bark, { lift: 5 }) +
      pen.rect(118, -100, 22, 110, PALETTE.bark, { lift: 5 }),
    pen.rect(190, -340, 80, 170, PALETTE.snow, { lift: 4 }) + writing(pen, [202, -310, 56], 5, { gap: 26, thick: 5 }),
    at(
      -268,
      8,
      pen.line('0,0 22,-216 34,-232 48,-220', PALETTE.bark, 9) +
        pen.poly('-2,-4 -10,-150 8,-186 34,-184 44,-148 8,-4', PALETTE.clay, { lift: 6 }) +
        pen.line('4,-20 14,-170', PALETTE.brick, 5),
    ),
  ].join('');
  const bus =
    pen.rect(-250, -190, 500, 190, PALETTE.clay, { round: 26, lift: 10 }) +
    pen.many(4, (nth) => pen.rect(-222 + nth * 112, -160, 92, 74, PALETTE.honey, { lift: 0, round: 8 })) +
    pen.oval(-140, 0, 38, 38, PALETTE.ink, { lift: 0 }) +
    pen.oval(140, 0, 38, 38, PALETTE.ink, { lift: 0 }) +
    pen.oval(-140, 0, 16, 16, PALETTE.iron, { lift: 0 }) +
    pen.oval(140, 0, 16, 16, PALETTE.iron, { lift: 0 }) +
    pen.rect(-250, -64, 500, 16, PALETTE.cream, { lift: 0, opacity: 0.7 });
  return [
    pen.rect(-20, -20, 1640, 1240, '#54748a', { lift: 0, surface: 'brushed' }),
    houses(pen, [760, 7, 520], ['#446176', '#4d6a7e', '#3d586c'], PALETTE.honey),
    pen.rect(-20, 740, 1640, 480, '#4a535e', { lift: -6, surface: 'brushed' }),
    at(1390, 820, bus, { scale: 0.9 }),
    pen.rect(-20, 960, 1640, 260, '#6b7178', { lift: -8, surface: 'brushed' }),
    at(560, 1010, shelter, { scale: 1.15 }),
    at(
      1090,
      1020,
      pen.rect(-10, -470, 20, 480, PALETTE.iron, { lift: 8 }) +
        pen.oval(0, -500, 84, 84, PALETTE.sea, { lift: 8 }) +
        pen.oval(0, -500, 68, 68, PALETTE.snow, { lift: 0 }) +
        pen.rect(-34, -536, 68, 58, PALETTE.sea, { round: 12, lift: 0 }) +
        pen.oval(-18, -474, 9, 9, PALETTE.sea, { lift: 0 }) +
        pen.oval(18, -474, 9, 9, PALETTE.sea, { lift: 0 }) +
        pen.rect(-26, -526, 52, 24, PALETTE.snow, { lift: 0 }),
    ),
    pen.oval(560, 1110, 300, 34, PALETTE.honey, { lift: 0, opacity: 0.28 }) +
      pen.oval(1240, 1120, 180, 24, PALETTE.sky, { lift: 0, opacity: 0.35 }) +
      pen.oval(160, 1150, 140, 20, PALETTE.sky, { lift: 0, opacity: 0.35 }),
    rain(pen, [0, 0, 1600, 1130], 120),
  ].join('');
}

/** Three places in town, and what somebody answered at each. */
function square(pen: Pen): string {
  const bubble = (x: number, y: number, width: number, colour: string, content: string): string =>
    at(
      x,
      y,
      pen.curve(
        [
          [-width / 2, -70],
          [0, -92],
          [width / 2, -70],
          [width / 2 + 20, 0],
          [width / 2, 66],
          [20, 84],
          [-20, 140],
          [-36, 84],
          [-width / 2, 66],
          [-width / 2 - 20, 0],
        ],
        colour,
        { lift: 10 },
      ) + content,
    );
  const shop = (x: number, colour: string, sign: string, door: string): string =>
    pen.rect(x, 520, 400, 470, colour, { lift: 12, surface: 'brushed' }) +
    pen.rect(x - 14, 490, 428, 44, PALETTE.slate, { lift: 8 }) +
    pen.rect(x + 40, 720, 170, 180, PALETTE.mist, { lift: 4 }) +
    pen.rect(x + 250, 700, 110, 290, door, { lift: 4 }) +
    pen.oval(x + 342, 850, 8, 8, PALETTE.honey, { lift: 0 }) +
    pen.rect(x + 60, 570, 280, 92, PALETTE.snow, { lift: 6, round: 10 }) +
    at(x + 200, 616, sign);
  const book =
    pen.poly('-60,-22 0,-12 0,30 -60,20', PALETTE.sea, { lift: 2 }) + pen.poly('60,-22 0,-12 0,30 60,20', PALETTE.dusk, { lift: 2 });
  const plus = pen.rect(-12, -34, 24, 68, PALETTE.pine, { lift: 0 }) + pen.rect(-34, -12, 68, 24, PALETTE.pine, { lift: 0 });
  const coinSign = pen.oval(-26, 0, 30, 30, PALETTE.ochre, { lift: 3 }) + pen.oval(22, 0, 30, 30, PALETTE.honey, { lift: 3 });
  return [
    pen.rect(-20, -20, 1640, 1240, '#dbe4e2', { lift: 0, surface: 'brushed' }),
    houses(pen, [640, 9, 330], ['#c2ced0', '#b8c6c9', '#cbd4d2'], PALETTE.snow),
    shop(110, PALETTE.rose, book, PALETTE.brick),
    shop(600, PALETTE.sand, plus, PALETTE.pine),
    shop(1090, PALETTE.sage, coinSign, PALETTE.sea),
    pen.rect(-20, 980, 1640, 240, '#b3aca4', { lift: -8, surface: 'brushed' }),
    pen.strewn(60, [0, 1010, 1600, 180], (x, y) => pen.rect(x, y, 56, 18, '#a39c94', { lift: 0, round: 8 })),
    bubble(320, 300, 330, PALETTE.snow, lettering(pen, -34, -48, '?', 90, PALETTE.clay)),
    bubble(800, 220, 400, PALETTE.honey, writing(pen, [-170, -30, 340], 3, { gap: 38, thick: 10, colour: PALETTE.bark })),
    bubble(
      1290,
      310,
      300,
      PALETTE.snow,
      pen.many(3, (nth) => pen.oval(-70 + nth * 70, -4, 17, 17, PALETTE.sea, { lift: 0 })),
    ),
    at(
      720,
      1110,
      pen.line('-110,0 110,0', PALETTE.wood, 22) + pen.line('-80,0 -80,60', PALETTE.slate, 14) + pen.line('80,0 80,60', PALETTE.slate, 14),
    ),
  ].join('');
}

export const busStop: readonly Scene[] = [
  { name: 'verbet-busshallplatsen', format: 'lying', draw: stop },
  { name: 'verbet-torget-svarar', format: 'lying', draw: square },
];
