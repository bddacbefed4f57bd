import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { leaf } from '../parts/finds.ts';
import { birchTree, grass, hill, pineTree, sky, spruce, stone } from '../parts/outdoors.ts';
import { pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

/** A control in the forest, and the map that led there. */
function draw(pen: Pen): string {
  const contour = (nth: number): string =>
    pen.curve(
      [
        [-190 + nth * 36, 20],
        [-120 + nth * 22, -120 + nth * 26],
        [30, -150 + nth * 32],
        [150 - nth * 24, -70 + nth * 14],
        [180 - nth * 32, 60 - nth * 8],
        [40, 130 - nth * 26],
        [-110 + nth * 20, 110 - nth * 22],
      ],
      ['#e6d3a5', '#dcc08a', '#d3b077', '#c9a368'][nth]!,
      { lift: 0 },
    );
  const route = pointsOf('-240,170 -150,60 -20,-20 120,30 220,-120');
  const map =
    pen.rect(-310, -230, 620, 460, PALETTE.snow, { lift: 16 }) +
    pen.inside(
      pen.rect(-286, -206, 572, 412, PALETTE.snow, { lift: 0 }),
      pen.rect(-300, -220, 600, 440, '#d6dfb9', { lift: 0 }) +
        pen.many(4, contour) +
        pen.curve('-300,120 -200,150 -160,230 -310,240', PALETTE.sky, { lift: 0 }) +
        pen.line('-290,-60 -160,-120 20,-190 120,-220', PALETTE.bark, 6, { dash: '22 12' }),
    ) +
    pen.line(route, PALETTE.plum, 6, { bend: 'sharp' }) +
    route
      .slice(1)
      .map(([x, y]) => pen.oval(x, y, 22, 22, PALETTE.plum, { lift: 0 }) + pen.oval(x, y, 15, 15, '#e6dcae', { lift: 0 }))
      .join('') +
    pen.line('-150,-230 -150,230', PALETTE.ink, 3, { opacity: 0.12 }) +
    pen.line('150,-230 150,230', PALETTE.ink, 3, { opacity: 0.12 });
  const compass =
    pen.rect(-90, -150, 180, 300, PALETTE.mist, { round: 20, lift: 12, opacity: 0.92 }) +
    pen.oval(0, 40, 76, 76, PALETTE.slate, { lift: 4 }) +
    pen.oval(0, 40, 62, 62, PALETTE.snow, { lift: 0 }) +
    pen.poly('-12,44 20,-12 12,40', PALETTE.clay, { lift: 0 }) +
    pen.poly('-12,40 -20,92 12,44', PALETTE.slate, { lift: 0 }) +
    pen.line('0,-60 0,-130', PALETTE.clay, 6);
  return [
    sky(pen, [0, 0, 1600, 1200], '#d3ddd3'),
    hill(pen, [1600, 1200], [470, 420, 450, 400, 450], '#b7c7b4'),
    pen.many(10, (nth) =>
      pineTree(pen, 40 + nth * 170 + pen.between(-30, 30), 560 + pen.between(-20, 20), pen.between(330, 430), '#93aa98'),
    ),
    hill(pen, [1600, 1200], [600, 570, 610, 560, 590], PALETTE.sage),
    birchTree(pen, 140, 850, 720, PALETTE.honey) +
      spruce(pen, 420, 780, 520) +
      pineTree(pen, 1430, 860, 860, PALETTE.spruce) +
      spruce(pen, 1190, 760, 420, PALETTE.pine),
    hill(pen, [1600, 1200], [800, 770, 800, 780, 820], PALETTE.moss),
    grass(pen, [0, 830, 1600, 330], 110),
    stone(pen, 1010, 860, 240) + stone(pen, 1120, 890, 130, '#98a09f'),
    at(
      860,
      700,
      pen.line('0,-130 0,170', PALETTE.bark, 12) +
        pen.poly('-80,-120 80,-120 80,40', PALETTE.snow, { lift: 8 }) +
        pen.poly('-80,-120 80,40 -80,40', PALETTE.clay, { lift: 8 }),
    ),
    at(490, 970, map, { turn: -7 }),
    at(950, 1030, compass, { turn: 28, scale: 0.85 }),
    leaf(pen, 1200, 1080, 110, { turn: 50, colour: PALETTE.honey }) +
      leaf(pen, 1390, 1010, 90, { turn: -40, colour: PALETTE.clay, kind: 'maple' }),
  ].join('');
}

export const orienteering: Scene = { name: 'kartan-och-skarmen', format: 'lying', draw };
