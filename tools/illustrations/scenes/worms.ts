import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { leaf, worm } from '../parts/finds.ts';
import { daylight, shelf } from '../parts/indoors.ts';
import { lettering } from '../parts/letters.ts';
import { grass, sky, stone } from '../parts/outdoors.ts';
import { jar, writing } from '../parts/things.ts';
import { type Point, pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

const SOIL = ['#5a4033', '#8f6f4f', '#4c362c', '#a5835d', '#634737'] as const;

/** Soil in stripes, as straight as they were laid or as the worms have turned them. */
const stripes = (pen: Pen, [width, height]: readonly [number, number], dug: number): string =>
  pen.many(6, (nth) => {
    const top = -height * 0.8 + nth * height * 0.15;
    const wobble = (at3: number): Point => [-width / 2 + (width * at3) / 4, top + pen.between(-dug, dug)];
    return pen.curve(
      [[-width, top], ...[0, 1, 2, 3, 4].map(wobble), [width, top], [width, height], [-width, height]],
      SOIL[nth % SOIL.length]!,
      { lift: 0, surface: 'brushed' },
    );
  });

const crawling = (pen: Pen, x: number, y: number, size: number): string =>
  worm(
    pen,
    [
      [x, y],
      [x + size * 0.3, y - size * 0.24],
      [x + size * 0.55, y + size * 0.1],
      [x + size * 0.85, y - size * 0.16],
      [x + size, y + size * 0.06],
    ],
    size * 0.15,
  );

/** Four jars and four dinners, and the black paper beside them. */
function fourJars(pen: Pen): string {
  const size = [290, 560] as const;
  const apple =
    pen.curve('-34,-8 -14,12 -16,44 -36,66 36,66 16,44 14,12 34,-8', PALETTE.cream, { lift: 4 }) +
    pen.oval(0, -10, 38, 13, PALETTE.clay, { lift: 2 }) +
    pen.oval(0, 68, 36, 12, PALETTE.clay, { lift: 2 }) +
    pen.line('0,-14 8,-40', PALETTE.bark, 6);
  const dinners = [
    leaf(pen, -44, -490, 124, { kind: 'maple', turn: 70, colour: PALETTE.clay }) +
      leaf(pen, 50, -478, 112, { kind: 'maple', turn: -60, colour: PALETTE.ochre }),
    leaf(pen, -50, -486, 122, { kind: 'oak', turn: 80, colour: PALETTE.wood }) +
      leaf(pen, 54, -482, 122, { kind: 'oak', turn: -75, colour: PALETTE.moss }),
    at(6, -534, apple),
    pen.rect(-74, -516, 140, 58, PALETTE.rose, { round: 28, lift: 5 }) + pen.oval(64, -487, 14, 28, PALETTE.blush, { lift: 0 }),
  ];
  const worms = pen.many(3, (nth) => crawling(pen, -100 + nth * 26, -350 + nth * 130, 150));
  const one = (nth: number): string => {
    const again =
      nth === 0 ? worms : pen.many(2, (place) => crawling(pen, -90 + place * 40, -270 + place * 150 - nth * 16, 146 - nth * 10));
    return jar(pen, 260 + nth * 360, 960, size, stripes(pen, size, 6 + (3 - nth) * 9) + again + dinners[nth]!, { lid: null });
  };
  return [
    pen.rect(-20, -20, 1640, 1240, '#cfdcdd', { lift: 0, surface: 'brushed' }),
    daylight(pen, 300, 60, 700),
    shelf(pen, 40, 960, 1520),
    pen.many(4, one),
    pen.poly('1316,1058 1560,1040 1568,1160 1320,1176', PALETTE.ink, { lift: 12 }),
    pen.rect(130, 1066, 150, 104, PALETTE.honey, { lift: 8 }) + lettering(pen, 176, 1082, '?', 70, PALETTE.bark),
  ].join('');
}

/** Under the grass, where somebody else has already cooked the dinner. */
function underground(pen: Pen): string {
  const mushroom = (x: number, y: number, size: number): string =>
    at(
      x,
      y,
      pen.rect(-9, -50, 18, 54, PALETTE.cream, { lift: 2, round: 8 }) +
        pen.curve('-44,-46 -30,-76 0,-88 30,-76 44,-46 0,-40', PALETTE.clay, { lift: 4 }),
      { scale: size / 100 },
    );
  const mite = (x: number, y: number): string => pen.oval(x, y, 10, 8, pen.pick([PALETTE.honey, PALETTE.rose, PALETTE.sage]), { lift: 1 });
  const tunnel = pointsOf('180,640 330,740 520,720 640,860 560,1010 700,1120 900,1080 1010,1200');
  return [
    sky(pen, [0, 0, 1200, 500], PALETTE.mist),
    pen.curve('-80,470 200,430 520,452 820,420 1280,460 1280,1700 -80,1700', PALETTE.moss, { lift: 0 }),
    pen.curve('-80,540 220,510 560,532 860,500 1280,532 1280,1700 -80,1700', '#5d4435', { lift: -8, surface: 'brushed' }),
    pen.curve('-80,980 300,940 700,1000 1280,950 1280,1700 -80,1700', '#4c372c', { lift: 0, surface: 'brushed' }),
    pen.curve('-80,1380 400,1340 800,1400 1280,1350 1280,1700 -80,1700', '#7b6350', { lift: 0, surface: 'brushed' }),
    pen.strewn(24, [20, 1380, 1160, 200], (x, y) => stone(pen, x, y, pen.between(40, 96), pen.pick(['#8f8579', '#a1968a', '#7d746b']))),
    pen.line(tunnel, '#35261f', 92) + worm(pen, tunnel.slice(2, 7), 48),
    pen.line('860,520 850,640 900,740 870,830', PALETTE.birch, 12, { opacity: 0.7 }) +
      pen.line('852,620 770,690', PALETTE.birch, 8, { opacity: 0.7 }) +
      pen.line('892,720 980,780', PALETTE.birch, 8, { opacity: 0.7 }),
    pen.strewn(34, [60, 570, 1080, 380], mite),
    grass(pen, [0, 440, 1200, 40], 90, PALETTE.pine),
    leaf(pen, 250, 420, 210, { kind: 'maple', turn: 66, colour: PALETTE.ochre }),
    leaf(pen, 560, 420, 210, { kind: 'oak', turn: 84, colour: PALETTE.wood }),
    leaf(pen, 420, 300, 130, { kind: 'birch', turn: 130, colour: PALETTE.honey }),
    mushroom(830, 450, 130) + mushroom(930, 446, 90) + mushroom(1040, 452, 150),
    leaf(pen, 190, 590, 150, { kind: 'maple', turn: 100, colour: PALETTE.clay }),
  ].join('');
}

/** The wall of questions that nobody can answer yet. */
function wallOfQuestions(pen: Pen): string {
  const colours = [PALETTE.honey, PALETTE.rose, PALETTE.sky, PALETTE.sage, PALETTE.snow, PALETTE.blush];
  const note = (nth: number): string => {
    const [x, y] = [210 + (nth % 5) * 296 + pen.between(-22, 22), 190 + Math.floor(nth / 5) * 290 + pen.between(-20, 20)];
    const asked =
      nth % 3 === 0
        ? lettering(pen, -22, -84, '?', 74, PALETTE.bark, { thick: 12 }) +
          writing(pen, [-76, 26, 150], 2, { gap: 32, thick: 6, colour: PALETTE.bark })
        : writing(pen, [-76, -56, 150], 4, { gap: 36, thick: 6, colour: PALETTE.bark });
    return at(
      x,
      y,
      pen.rect(-106, -112, 212, 224, colours[nth % colours.length]!, { lift: 10 }) +
        pen.rect(-40, -128, 80, 32, PALETTE.cream, { lift: 2, opacity: 0.85 }) +
        asked,
      { turn: pen.between(-7, 7) },
    );
  };
  return [
    pen.rect(-20, -20, 1640, 1240, PALETTE.pine, { lift: 0, surface: 'brushed' }),
    daylight(pen, 500, 40, 820),
    pen.many(14, note),
    at(
      1406,
      800,
      pen.rect(-124, -132, 248, 264, PALETTE.snow, { lift: 14 }) +
        worm(pen, '-80,60 -34,20 0,70 46,24 84,60', 20) +
        leaf(pen, 0, -40, 120, { kind: 'maple', colour: PALETTE.clay }),
      { turn: 5 },
    ),
    pen.rect(-20, 1060, 1640, 170, PALETTE.birch, { lift: -12, surface: 'brushed' }),
  ].join('');
}

export const worms: readonly Scene[] = [
  { name: 'daggmask-fyra-burkar', format: 'lying', draw: fourJars },
  { name: 'daggmask-under-graset', format: 'standing', draw: underground },
  { name: 'daggmask-fragevaggen', format: 'lying', draw: wallOfQuestions },
];
