import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { lettering } from '../parts/letters.ts';
import { hill, sky, snowfall, spruce, sun } from '../parts/outdoors.ts';
import { pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

/** How deep is the snow, and how much of it becomes water? */
function draw(pen: Pen): string {
  const ruler =
    pen.rect(-36, -430, 72, 470, PALETTE.honey, { lift: 10 }) +
    pen.many(20, (nth) =>
      pen.line(
        [
          [-34, -410 + nth * 22],
          [nth % 5 ? -14 : 6, -410 + nth * 22],
        ],
        PALETTE.bark,
        4,
      ),
    ) +
    lettering(pen, -10, -424, '4', 50, PALETTE.brick, { thick: 14 }) +
    lettering(pen, -10, -312, '3', 50, PALETTE.brick, { thick: 14 }) +
    lettering(pen, -10, -202, '2', 50, PALETTE.brick, { thick: 14 });
  const lantern =
    pen.oval(0, -118, 60, 20, PALETTE.honey, { lift: 0, opacity: 0.5 }) +
    pointsOf('-90,0 -30,6 30,6 90,0 -62,-52 0,-50 62,-52 -32,-102 32,-102 0,-150')
      .map(([x, y]) => pen.oval(x, y, 36, 34, pen.pick([PALETTE.snow, '#dde6e8', '#cfdce0']), { lift: 5 }))
      .join('') +
    pen.oval(0, -46, 20, 26, PALETTE.honey, { lift: 0 });
  return [
    sky(pen, [0, 0, 1600, 1200], '#b9cbd6'),
    sun(pen, 1180, 330, 74, '#f0d3a2'),
    hill(pen, [1600, 1200], [560, 500, 540, 480, 520], '#d5dfe2'),
    pen.many(9, (nth) => spruce(pen, 60 + nth * 190 + pen.between(-30, 30), 640 + pen.between(-30, 30), pen.between(220, 330), '#7f9ba5')),
    hill(pen, [1600, 1200], [690, 640, 660, 620, 670], '#e6ecea'),
    spruce(pen, 230, 860, 560, PALETTE.sea) + spruce(pen, 1430, 830, 480, '#4b7182'),
    hill(pen, [1600, 1200], [860, 830, 800, 830, 880], PALETTE.snow),
    at(760, 960, ruler, { turn: 3 }),
    pen.curve('640,990 700,950 790,944 870,980 860,1010 660,1014', PALETTE.snow, { lift: -4 }),
    at(1130, 1010, lantern, { scale: 1.2 }),
    at(
      420,
      1030,
      pen.poly('-90,-110 90,-110 70,60 -70,60', PALETTE.clay, { lift: 10 }) +
        pen.line('-86,-104 0,-190 86,-104', PALETTE.slate, 7) +
        pen.curve('-88,-110 -50,-150 0,-164 60,-144 88,-110 0,-96', '#dde6e8', { lift: 3 }),
    ),
    pen.many(6, (nth) => pen.oval(1300 + nth * 46, 960 + nth * 40 + (nth % 2) * 16, 20, 12, '#cbd8dc', { lift: 0 })),
    snowfall(pen, [0, 0, 1600, 1150], 90),
  ].join('');
}

export const snow: Scene = { name: 'vinter-hur-djup-ar-snon', format: 'lying', draw };
