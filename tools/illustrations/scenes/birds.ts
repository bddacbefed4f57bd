import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { daylight, planks, room, shelf } from '../parts/indoors.ts';
import { lettering } from '../parts/letters.ts';
import { cup, sheet } from '../parts/things.ts';
import { type Point, pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

const GLAZES = [PALETTE.clay, '#b5562f', '#cf7a50', PALETTE.brick, '#d88d66'];

/** A whistle of clay in the shape of a bird, big as a fist; its belly is the origin. */
function bird(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  { colour = PALETTE.clay as string, mirrored = false, cracked = false } = {},
): string {
  const body = pen.curve('-70,6 -96,-26 -62,-24 -30,-40 14,-48 30,-78 56,-88 76,-70 72,-44 60,-10 30,34 -24,40', colour, {
    lift: 8,
    surface: 'brushed',
  });
  const beak = pen.poly('74,-74 102,-62 74,-54', PALETTE.honey, { lift: 3 });
  const wing = pen.curve('-40,-8 -6,-26 26,-14 6,14 -26,16', PALETTE.bark, { lift: 3, opacity: 0.45 });
  const marks = pen.oval(54, -66, 5, 6, PALETTE.ink, { lift: 0 }) + pen.oval(-8, 24, 7, 6, PALETTE.ink, { lift: 0, opacity: 0.7 });
  const foot = pen.rect(-26, 34, 56, 16, colour, { lift: 4, round: 6 });
  const crack = cracked ? pen.line('10,-50 -2,-28 12,-12 -6,8 6,40', PALETTE.ink, 5, { bend: 'sharp' }) : '';
  return at(x, y, foot + beak + body + wing + marks + crack, { scale: size / 100, mirrored });
}

const shard = (pen: Pen, x: number, y: number, size: number): string => {
  const corners = [0, 80, 150, 210, 290].map((degrees): Point => {
    const [angle, reach] = [((degrees + pen.between(-20, 20)) * Math.PI) / 180, size * pen.between(0.5, 1)];
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.7];
  });
  return (
    pen.poly(corners, pen.pick(GLAZES), { lift: 6 }) +
    pen.line([corners[0]!, corners[1]!], PALETTE.blush, 5, { opacity: 0.6, bend: 'sharp' })
  );
};

function birdsOnShelves(pen: Pen): string {
  const row = (top: number, cracked: number): string =>
    shelf(pen, 110, top, 1380) +
    pen.many(6, (nth) =>
      bird(pen, 250 + nth * 222, top - 58, 104, {
        colour: GLAZES[(nth + cracked) % 5]!,
        mirrored: (nth + cracked) % 3 === 1,
        cracked: nth === cracked,
      }),
    );
  return [
    pen.rect(-20, -20, 1640, 1240, PALETTE.mist, { lift: 0, surface: 'brushed' }),
    daylight(pen, 520, 40, 760),
    row(360, 4),
    row(680, 1),
    shelf(pen, 110, 1010, 1380),
    pen.many(3, (nth) => bird(pen, 240 + nth * 210, 952, 104, { colour: GLAZES[nth + 1]!, mirrored: nth === 2 })),
    pen.rect(900, 760, 250, 250, PALETTE.fog, { round: 36, opacity: 0.75 }) +
      pen.strewn(16, [930, 850, 190, 135], (x, y) => shard(pen, x, y, 38)) +
      pen.line('924,800 922,950', PALETTE.snow, 12, { opacity: 0.8 }) +
      pen.rect(890, 740, 270, 30, PALETTE.snow, { round: 12 }),
    cup(pen, 1310, 950, 110, PALETTE.sea) +
      pen.many(4, (nth) =>
        pen.line(
          [
            [1276 + nth * 22, 890],
            [1262 + nth * 30, 770 + (nth % 2) * 30],
          ],
          PALETTE.wood,
          10,
        ),
      ) +
      pen.many(4, (nth) => pen.oval(1262 + nth * 30, 762 + (nth % 2) * 30, 9, 22, PALETTE.bark, { lift: 2 })),
  ].join('');
}

/** The third firing: all whole. */
function kiln(pen: Pen): string {
  const bricks = pen.many(9, (row) =>
    pen.many(8, (nth) =>
      pen.rect(90 + nth * 132 - (row % 2) * 66, 320 + row * 106, 124, 98, pen.pick(['#8c7b74', '#95857d', '#857169']), { lift: 3 }),
    ),
  );
  return [
    room(pen, [1200, 1600, 1330], '#54616b', '#474d54'),
    pen.rect(500, -20, 200, 320, PALETTE.iron, { lift: 16 }),
    pen.inside(
      pen.rect(140, 280, 920, 1050, PALETTE.iron, { lift: 0, round: 40 }),
      pen.rect(100, 240, 1000, 1140, '#6d5f5a', { lift: 0 }) + bricks,
    ),
    pen.curve('300,1180 300,760 400,560 600,490 800,560 900,760 900,1180', '#5a2c22', { lift: 0 }),
    pen.curve('340,1160 340,780 430,610 600,540 770,610 860,780 860,1160', PALETTE.ochre, { lift: 0 }),
    pen.curve('410,1160 420,840 490,700 600,640 710,700 780,840 790,1160', PALETTE.honey, { lift: 0 }),
    pen.rect(330, 860, 540, 22, PALETTE.bark, { lift: 8 }) + pen.rect(330, 1120, 540, 30, PALETTE.bark, { lift: 8 }),
    pen.many(3, (nth) => bird(pen, 440 + nth * 165, 816, 82, { colour: GLAZES[nth]!, mirrored: nth === 1 })),
    pen.many(3, (nth) => bird(pen, 440 + nth * 165, 1076, 82, { colour: GLAZES[4 - nth]!, mirrored: nth !== 1 })),
    pen.rect(140, 1200, 920, 40, PALETTE.slate, { lift: 10 }),
    pen.oval(990, 1080, 34, 34, PALETTE.snow, { lift: 6 }) + pen.line('990,1080 1004,1062', PALETTE.clay, 6),
    pen.rect(70, 1290, 280, 200, PALETTE.wood, { lift: 14 }) +
      pen.many(3, (nth) =>
        pen.line(
          [
            [80, 1340 + nth * 50],
            [340, 1340 + nth * 50],
          ],
          PALETTE.bark,
          5,
          { opacity: 0.5 },
        ),
      ),
    sheet(pen, [210, 1275, 250, 60], { turn: -2, colour: PALETTE.cream }),
    bird(pen, 210, 1210, 90, { colour: '#b9a695' }),
  ].join('');
}

/** What the shards said: measured, weighed and drawn as a curve that went flat. */
function measured(pen: Pen): string {
  const caliper =
    pen.rect(-300, -24, 600, 48, PALETTE.iron, { lift: 12 }) +
    pen.many(24, (nth) =>
      pen.line(
        [
          [-220 + nth * 20, -22],
          [-220 + nth * 20, nth % 5 ? -10 : 2],
        ],
        PALETTE.ink,
        3,
      ),
    ) +
    pen.poly('-300,20 -230,20 -244,190 -270,190', PALETTE.slate, { lift: 10 }) +
    pen.poly('-120,20 -40,20 -110,190 -134,190', PALETTE.slate, { lift: 10 }) +
    pen.rect(-130, -40, 150, 80, PALETTE.slate, { lift: 8, round: 10 });
  const curve = pointsOf('-190,-120 -130,-60 -70,-10 -10,26 50,48 110,54 170,55 210,55');
  return [
    planks(pen, [0, 0, 1600, 1200], 6, [PALETTE.birch, '#d5b286', '#e0c49b']),
    sheet(pen, [1130, 380, 620, 470], {
      turn: 5,
      content:
        pen.line('-230,-170 -230,150 250,150', PALETTE.slate, 8, { bend: 'sharp' }) +
        pen.line(curve, PALETTE.clay, 10) +
        curve.map(([x, y]) => pen.oval(x, y, 13, 13, PALETTE.brick, { lift: 2 })).join(''),
    }),
    at(430, 260, caliper, { turn: -8 }),
    pen.curve('196,350 220,320 300,330 318,420 282,520 214,500', PALETTE.clay, { lift: 9, surface: 'brushed' }) +
      pen.line('206,352 214,430 228,494', PALETTE.blush, 12),
    pen.strewn(9, [120, 650, 420, 380], (x, y) => shard(pen, x, y, 62)),
    at(
      860,
      880,
      pen.rect(-240, 40, 480, 150, PALETTE.snow, { round: 30, lift: 16 }) +
        pen.rect(-96, 88, 192, 70, PALETTE.sage, { round: 8, lift: 0 }) +
        lettering(pen, -70, 100, '184', 44, PALETTE.spruce, { thick: 14 }) +
        pen.oval(0, 30, 230, 50, PALETTE.iron, { lift: 12 }) +
        pen.oval(0, 24, 200, 38, PALETTE.fog, { lift: 0 }),
    ),
    bird(pen, 856, 856, 130, { colour: '#b4a192' }),
    sheet(pen, [1330, 930, 330, 300], {
      turn: -7,
      colour: PALETTE.honey,
      content:
        bird(pen, 0, 0, 90, { colour: PALETTE.cream, cracked: true }) +
        pen.line('-110,100 -30,104 90,98', PALETTE.bark, 7, { opacity: 0.6 }),
    }),
  ].join('');
}

export const birds: readonly Scene[] = [
  { name: 'lerfaglar-pa-hyllan', format: 'lying', draw: birdsOnShelves },
  { name: 'lerfaglar-tredje-branningen', format: 'standing', draw: kiln },
  { name: 'lerfaglar-skarvor-och-vag', format: 'lying', draw: measured },
];
