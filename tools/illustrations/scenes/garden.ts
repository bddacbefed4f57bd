import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { leaf } from '../parts/finds.ts';
import { birchTree, cloud, grass, hill, sky, sun } from '../parts/outdoors.ts';
import { type Pen, at } from '../pen.ts';

/** Raised beds behind the school in June. */
function draw(pen: Pen): string {
  const bed = (x: number, y: number, plants: string): string =>
    at(
      x,
      y,
      plants +
        pen.rect(-250, 0, 500, 130, PALETTE.wood, { lift: 12, surface: 'brushed' }) +
        pen.line('-246,62 246,64', PALETTE.bark, 5, { opacity: 0.4 }) +
        pen.rect(-264, -10, 36, 150, PALETTE.bark, { lift: 5 }) +
        pen.rect(228, -10, 36, 150, PALETTE.bark, { lift: 5 }),
    );
  const soil = pen.oval(0, 4, 250, 24, '#4c372c', { lift: 0 });
  const carrots =
    soil +
    pen.many(
      6,
      (nth) =>
        pen.many(4, (tip) =>
          pen.line(
            [
              [-190 + nth * 76, 6],
              [-196 + nth * 76 + tip * 8, -40],
              [-216 + nth * 76 + tip * 22, -76 - (tip % 2) * 16],
            ],
            pen.pick([PALETTE.pine, PALETTE.moss]),
            7,
          ),
        ) + pen.oval(-190 + nth * 76, 4, 16, 12, '#d98245', { lift: 0 }),
    );
  const peas =
    soil +
    pen.many(
      4,
      (nth) =>
        pen.line(
          [
            [-180 + nth * 120, 6],
            [-180 + nth * 120, -250],
          ],
          PALETTE.birch,
          8,
        ) +
        pen.line(
          [
            [-180 + nth * 120, 4],
            [-206 + nth * 120, -80],
            [-160 + nth * 120, -150],
            [-190 + nth * 120, -230],
          ],
          PALETTE.pine,
          7,
        ) +
        pen.many(6, (tip) =>
          leaf(pen, -180 + nth * 120 + (tip % 2 ? 34 : -34), -44 - tip * 36, 60, {
            colour: pen.pick([PALETTE.moss, PALETTE.pine]),
            turn: tip % 2 ? 70 : -70,
          }),
        ),
    );
  const lettuce =
    soil +
    pen.many(
      4,
      (nth) =>
        pen.curve(
          [
            [-220 + nth * 120, 4],
            [-226 + nth * 120, -50],
            [-190 + nth * 120, -86],
            [-150 + nth * 120, -78],
            [-122 + nth * 120, -40],
            [-130 + nth * 120, 6],
          ],
          PALETTE.sage,
          { lift: 5 },
        ) +
        pen.curve(
          [
            [-196 + nth * 120, 2],
            [-196 + nth * 120, -40],
            [-174 + nth * 120, -60],
            [-152 + nth * 120, -38],
            [-152 + nth * 120, 2],
          ],
          PALETTE.moss,
          { lift: 3 },
        ),
    );
  return [
    sky(pen, [0, 0, 1600, 1200], '#cfe0df'),
    sun(pen, 330, 200, 80),
    cloud(pen, 1050, 170, 140),
    hill(pen, [1600, 1200], [520, 480, 500, 470, 500], PALETTE.sage),
    pen.rect(900, 250, 560, 300, PALETTE.brick, { lift: 12, surface: 'brushed' }) +
      pen.poly('860,266 960,140 1400,140 1500,266', PALETTE.slate, { lift: 10 }) +
      pen.many(4, (nth) => pen.rect(950 + nth * 126, 330, 84, 120, PALETTE.mist, { lift: 5 })),
    birchTree(pen, 190, 620, 440, PALETTE.moss) + birchTree(pen, 640, 560, 320, '#92a97c'),
    hill(pen, [1600, 1200], [600, 580, 600, 570, 590], PALETTE.moss),
    bed(400, 760, peas) + bed(1120, 720, lettuce) + bed(820, 990, carrots),
    at(
      1370,
      1020,
      pen.poly('-90,-80 90,-80 104,110 -104,110', PALETTE.sea, { lift: 14, surface: 'brushed' }) +
        pen.line('92,60 190,-70', PALETTE.sea, 28) +
        pen.poly('168,-96 236,-60 222,-44 160,-78', PALETTE.dusk, { lift: 4 }) +
        pen.line('-86,60 -160,20 -150,-60 -80,-66', PALETTE.sea, 18) +
        pen.oval(0, -80, 90, 20, PALETTE.night, { lift: 0 }),
    ),
    grass(pen, [0, 1050, 1600, 140], 90, PALETTE.pine),
    at(
      240,
      1080,
      pen.line('0,60 6,-120', PALETTE.wood, 16) + pen.poly('-44,-118 50,-118 36,-226 0,-256 -34,-226', PALETTE.iron, { lift: 8 }),
      { turn: -14 },
    ),
  ].join('');
}

export const garden: Scene = { name: 'odlingen-bakom-skolan', format: 'lying', draw };
