import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { cloud, grass, hill, sky, sun } from '../parts/outdoors.ts';
import { type Pen, at } from '../pen.ts';

const COAT = '#8d5a3d';

/** A meadow as a machine remembers meadows: nearly right. */
function draw(pen: Pen): string {
  const leg = (x: number, lean: number): string =>
    pen.poly(
      [
        [x - 30, 20],
        [x + 34, 20],
        [x + lean + 20, 300],
        [x + lean - 16, 300],
      ],
      COAT,
      { lift: 6 },
    ) + pen.rect(x + lean - 22, 292, 48, 34, PALETTE.ink, { lift: 4, round: 8 });
  const horse =
    pen.curve('-300,-90 -370,-30 -380,110 -350,190 -326,80 -290,-30', PALETTE.ink, { lift: 6 }) +
    [leg(-240, -14), leg(-130, 18), leg(-20, -6), leg(96, 14), leg(196, -10)].join('') +
    pen.curve('-310,-60 -240,-130 -80,-110 90,-130 220,-120 268,-30 226,70 60,90 -120,80 -270,70', COAT, { lift: 10, surface: 'brushed' }) +
    pen.curve('150,-60 200,-230 268,-330 350,-300 330,-190 262,-30', COAT, { lift: 6, surface: 'brushed' }) +
    pen.curve('250,-330 300,-378 372,-350 470,-240 462,-196 410,-200 330,-244', COAT, { lift: 8, surface: 'brushed' }) +
    pen.poly('288,-352 296,-420 330,-360', COAT, { lift: 4 }) +
    pen.poly('330,-360 350,-424 366,-352', COAT, { lift: 4 }) +
    pen.curve('290,-372 236,-330 190,-230 140,-110 190,-130 236,-220 286,-300', PALETTE.ink, { lift: 5 }) +
    pen.oval(372, -300, 11, 13, PALETTE.ink, { lift: 0 }) +
    pen.oval(444, -222, 8, 7, PALETTE.ink, { lift: 0 });
  const post = (x: number): string => pen.rect(x, 560, 30, 190, PALETTE.wood, { lift: 6 });
  const rail = (y: number): string => pen.rect(-20, y, 700, 26, PALETTE.birch, { lift: 6 });
  return [
    sky(pen, [0, 0, 1600, 1200], '#efc9a6'),
    sun(pen, 1220, 330, 110, '#f4dc9c'),
    cloud(pen, 380, 190, 150, '#f7e3cf') + cloud(pen, 860, 130, 110, '#f7e3cf'),
    hill(pen, [1600, 1200], [560, 520, 560, 500, 540], '#b0906f'),
    hill(pen, [1600, 1200], [690, 660, 690, 650, 680], PALETTE.moss),
    rail(600) + rail(670) + post(60) + post(330) + at(0, -96, post(650), { turn: 4 }),
    hill(pen, [1600, 1200], [780, 760, 790, 770, 800], PALETTE.pine),
    pen.oval(1010, 1040, 380, 40, PALETTE.spruce, { lift: 0, opacity: 0.6 }),
    at(780, 720, horse),
    grass(pen, [0, 900, 1600, 290], 120, PALETTE.spruce),
    pen.strewn(
      16,
      [60, 930, 1480, 230],
      (x, y) =>
        pen.line(
          [
            [x, y],
            [x + 3, y + 34],
          ],
          PALETTE.moss,
          4,
        ) + pen.oval(x, y, 13, 12, pen.pick([PALETTE.honey, PALETTE.rose, PALETTE.snow]), { lift: 3 }),
    ),
  ].join('');
}

export const horse: Scene = { name: 'hasten-med-fem-ben', format: 'lying', draw };
