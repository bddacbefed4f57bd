import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { daylight, room, table } from '../parts/indoors.ts';
import { pencil } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** Three things that were left on a desk when the others had gone back to the cupboard. */
function draw(pen: Pen): string {
  const sandglass =
    pen.poly('-62,-200 62,-200 58,-150 14,-92 58,-34 62,16 -62,16 -58,-34 -14,-92 -58,-150', PALETTE.mist, { lift: 8, opacity: 0.85 }) +
    pen.poly('-44,-140 44,-140 10,-98 -10,-98', PALETTE.ochre, { lift: 0 }) +
    pen.line('0,-98 0,-20', PALETTE.ochre, 5) +
    pen.curve('-52,12 -34,-26 0,-40 34,-26 52,12', PALETTE.ochre, { lift: 0 }) +
    pen.line('-42,-186 -40,-156', PALETTE.snow, 8) +
    pen.rect(-84, -232, 168, 36, PALETTE.clay, { round: 12, lift: 8 }) +
    pen.rect(-84, 12, 168, 36, PALETTE.clay, { round: 12, lift: 8 });
  const defenders =
    pen.line('-150,10 -146,-150 -60,-226 60,-226 146,-150 150,10', PALETTE.ink, 26) +
    pen.line('-120,-176 -60,-214 60,-214 120,-176', PALETTE.slate, 10) +
    pen.oval(-150, 20, 66, 92, PALETTE.sea, { lift: 12, surface: 'brushed' }) +
    pen.oval(150, 20, 66, 92, PALETTE.sea, { lift: 12, surface: 'brushed' }) +
    pen.oval(-160, 14, 30, 52, PALETTE.dusk, { lift: 0 }) +
    pen.oval(160, 14, 30, 52, PALETTE.dusk, { lift: 0 });
  const marked =
    pen.poly('560,744 640,656 900,656 950,744', PALETTE.snow, { lift: 6 }) +
    pen.poly('612,708 630,690 886,690 896,708', PALETTE.honey, { lift: 0, opacity: 0.9 }) +
    pen.many(5, (nth) =>
      pen.line(
        [
          [652 - nth * 14, 668 + nth * 15],
          [872 + nth * 9, 668 + nth * 15],
        ],
        PALETTE.slate,
        4,
        { opacity: 0.55 },
      ),
    );
  return [
    room(pen, [1600, 1200, 700], PALETTE.sage, '#b99c78'),
    daylight(pen, 500, 40, 560),
    pen.rect(90, 90, 360, 250, PALETTE.birch, { lift: 10 }) + pen.rect(112, 112, 316, 206, PALETTE.cream, { lift: 0 }),
    pen.many(6, (nth) =>
      pen.rect(140 + (nth % 3) * 96, 140 + Math.floor(nth / 3) * 86, 70, 60, pen.pick([PALETTE.rose, PALETTE.sky, PALETTE.honey]), {
        lift: 4,
      }),
    ),
    table(pen, [120, 760, 1360, 420]),
    pen.poly('210,640 1390,640 1480,764 120,764', PALETTE.birch, { lift: 8, surface: 'brushed' }),
    at(410, 680, sandglass, { scale: 1.25 }),
    at(1190, 640, defenders, { scale: 1.1 }),
    marked + pencil(pen, 846, 704, 240, { turn: -24, colour: PALETTE.honey }),
  ].join('');
}

export const desk: Scene = { name: 'bank-med-tre-saker', format: 'lying', draw };
