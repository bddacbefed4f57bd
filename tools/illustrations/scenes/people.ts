import type { Scene } from '../frame.ts';
import { PALETTE, SKIN } from '../palette.ts';
import { cone } from '../parts/finds.ts';
import { daylight, planks } from '../parts/indoors.ts';
import { birchTree, cloud, grass, hill, pineTree, sky, sun } from '../parts/outdoors.ts';
import { fromBehind, hand } from '../parts/people.ts';
import { basket, eggCarton, writing } from '../parts/things.ts';
import { pointsOf } from '../path.ts';
import { type Pen, at } from '../pen.ts';

/** Two children on their way up the hill with a basket between them. */
function onTheHill(pen: Pen): string {
  return [
    sky(pen, [0, 0, 1600, 1200], '#d6e2df'),
    sun(pen, 1190, 260, 84),
    cloud(pen, 420, 200, 150),
    hill(pen, [1600, 1200], [600, 540, 570, 520, 560], PALETTE.fog),
    pen.many(7, (nth) =>
      pineTree(pen, 90 + nth * 240 + pen.between(-40, 40), 660 + pen.between(-20, 20), pen.between(260, 340), '#93aaa0'),
    ),
    hill(pen, [1600, 1200], [760, 700, 650, 690, 760], PALETTE.sage),
    pineTree(pen, 220, 900, 780) + birchTree(pen, 1400, 900, 600),
    hill(pen, [1600, 1200], [960, 900, 860, 900, 970], PALETTE.moss),
    grass(pen, [0, 960, 1600, 220], 90),
    basket(
      pen,
      800,
      870,
      110,
      pen.many(5, (nth) => cone(pen, -52 + nth * 26, -10, 58, { turn: pen.between(-40, 40) })),
    ),
    fromBehind(pen, 610, 1060, 440, { coat: PALETTE.clay, hair: '#6a4630', cap: PALETTE.sea, legs: PALETTE.night }),
    fromBehind(pen, 990, 1070, 410, { coat: PALETTE.honey, hair: '#2f2723', skin: SKIN[2], cap: PALETTE.plum, legs: PALETTE.slate }),
    grass(pen, [480, 1050, 660, 40], 40),
  ].join('');
}

const COATS = [PALETTE.clay, PALETTE.sea, PALETTE.honey, PALETTE.plum, PALETTE.dusk];
const HAIRS = ['#6a4630', '#2f2723', '#c79a5c', '#8a5a3a', '#3d2d28'];
const HEADS = ['short', 'braids', 'cap', 'bun', 'short'];

/** Somebody who sits on a cushion with their back to us. */
function seated(pen: Pen, x: number, y: number, size: number, nth: number): string {
  const [coat, hair, skin] = [COATS[nth]!, HAIRS[nth]!, SKIN[(nth + 1) % SKIN.length]!];
  const heads: Readonly<Record<string, string>> = {
    short: '',
    braids:
      pen.line('-26,-74 -34,-40 -30,-4', hair, 15) +
      pen.line('26,-74 34,-40 30,-4', hair, 15) +
      pen.oval(-30, 2, 7, 7, PALETTE.clay, { lift: 0 }) +
      pen.oval(30, 2, 7, 7, PALETTE.clay, { lift: 0 }),
    cap:
      pen.curve('-43,-86 -40,-120 0,-142 40,-120 43,-86 0,-76', PALETTE.pine, { lift: 3, surface: 'woven' }) +
      pen.oval(0, -144, 12, 12, PALETTE.cream, { lift: 2 }),
    bun: pen.oval(0, -140, 20, 19, hair, { lift: 4 }),
  };
  const strands = pen.many(5, (strand) =>
    pen.line(
      [
        [(strand - 2) * 8, -126],
        [(strand - 2) * 15, -64],
      ],
      PALETTE.ink,
      3,
      { opacity: 0.25 },
    ),
  );
  return at(
    x,
    y,
    pen.oval(0, 26, 78, 30, PALETTE.slate, { lift: 6 }) +
      pen.rect(-14, -66, 28, 24, skin, { lift: 0 }) +
      pen.curve('-44,20 -42,-30 -26,-50 0,-54 26,-50 42,-30 44,20 0,36', coat, { lift: 6, surface: 'woven' }) +
      pen.oval(-39, -92, 8, 11, skin, { lift: 0 }) +
      pen.oval(39, -92, 8, 11, skin, { lift: 0 }) +
      pen.curve('-38,-92 -32,-124 0,-138 32,-124 38,-92 30,-62 12,-56 -12,-56 -30,-62', hair, { lift: 4 }) +
      strands +
      heads[HEADS[nth]!]!,
    { scale: size / 100 },
  );
}

/** A ring of children on the grass: one rule, one voice each. */
function ring(pen: Pen): string {
  const places = pointsOf('330,800 520,970 800,1030 1080,970 1270,800');
  return [
    sky(pen, [0, 0, 1600, 1200], '#cddfe0'),
    cloud(pen, 1080, 170, 160),
    hill(pen, [1600, 1200], [420, 380, 410, 370, 400], PALETTE.sage),
    pen.rect(120, 190, 480, 240, PALETTE.brick, { lift: 10, surface: 'brushed' }) +
      pen.poly('90,204 170,100 560,100 640,204', PALETTE.slate, { lift: 8 }) +
      pen.many(3, (nth) => pen.rect(170 + nth * 140, 260, 88, 100, PALETTE.mist, { lift: 4 })),
    birchTree(pen, 1330, 520, 420, PALETTE.moss) + birchTree(pen, 1490, 540, 330, '#92a97c'),
    hill(pen, [1600, 1200], [470, 450, 460, 450, 470], PALETTE.moss),
    grass(pen, [0, 560, 1600, 620], 80, PALETTE.pine),
    pen.oval(800, 760, 420, 170, '#8ca37a', { lift: 0 }),
    pen.oval(770, 730, 60, 60, PALETTE.clay, { lift: 8 }) + pen.line('714,720 770,744 826,718', PALETTE.cream, 7),
    at(
      930,
      780,
      pen.rect(-110, -60, 220, 120, PALETTE.snow, { lift: 8 }) +
        writing(pen, [-84, -20, 170], 2, { gap: 42, thick: 9, colour: PALETTE.sea }),
      { turn: -7 },
    ),
    places.map(([x, y], nth) => seated(pen, x, y, nth === 2 ? 190 : 170, nth)).join(''),
  ].join('');
}

/** Three pairs of hands over a carton. */
function hands(pen: Pen): string {
  return [
    planks(pen, [0, 0, 1600, 1200], 6, [PALETTE.birch, '#d8b687', '#e2c69d']),
    daylight(pen, 240, 20, 800),
    eggCarton(pen, 800, 520, {
      scale: 1.35,
      colour: PALETTE.sage,
      content: (x, y, nth) => (nth < 6 ? cone(pen, x, y, 94, { turn: pen.between(-60, 60), open: 0.4 }) : ''),
    }),
    hand(pen, 440, 900, 200, { turn: 22, skin: SKIN[0], sleeve: PALETTE.clay }),
    hand(pen, 1180, 930, 200, { turn: -24, skin: SKIN[2], sleeve: PALETTE.honey, mirrored: true }),
    hand(pen, 800, 150, 190, { turn: 186, skin: SKIN[1], sleeve: PALETTE.plum }),
    cone(pen, 250, 280, 120, { turn: 30 }) + cone(pen, 1390, 260, 110, { turn: -50, open: 0.8 }) + cone(pen, 1440, 620, 100, { turn: 12 }),
  ].join('');
}

/** A colleague puts the last note on the wall before the children come. */
function atTheWall(pen: Pen): string {
  const colours = [PALETTE.honey, PALETTE.rose, PALETTE.sky, PALETTE.snow, PALETTE.blush];
  const note = (nth: number): string =>
    at(
      240 + (nth % 4) * 240,
      240 + Math.floor(nth / 4) * 250,
      pen.rect(-88, -92, 176, 184, colours[nth % 5]!, { lift: 9 }) +
        writing(pen, [-60, -44, 120], 3, { gap: 38, thick: 6, colour: PALETTE.bark }),
      { turn: pen.between(-6, 6) },
    );
  return [
    pen.rect(-20, -20, 1240, 1640, PALETTE.sage, { lift: 0, surface: 'brushed' }),
    daylight(pen, 60, 60, 800),
    pen.rect(80, 90, 1040, 960, PALETTE.birch, { lift: 14, surface: 'woven' }),
    [0, 1, 2, 3, 4, 7, 8, 11].map(note).join(''),
    pen.rect(-20, 1400, 1240, 230, '#8f7a68', { lift: -8, surface: 'brushed' }),
    fromBehind(
      pen,
      620,
      1560,
      1010,
      { coat: PALETTE.sea, hair: '#7a4b30', skin: SKIN[1], legs: PALETTE.night },
      { grown: true, armsUp: true },
    ),
    at(
      700,
      500,
      pen.rect(-88, -92, 176, 184, PALETTE.clay, { lift: 9 }) +
        writing(pen, [-60, -44, 120], 3, { gap: 38, thick: 6, colour: PALETTE.cream }),
      { turn: 4 },
    ),
  ].join('');
}

export const people: readonly Scene[] = [
  { name: 'barn-i-tallbacken', format: 'lying', draw: onTheHill },
  { name: 'barn-i-ring', format: 'lying', draw: ring },
  { name: 'hander-och-kottar', format: 'lying', draw: hands },
  { name: 'pedagog-vid-vaggen', format: 'standing', draw: atTheWall },
];
