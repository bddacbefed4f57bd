import type { Scene } from '../frame.ts';
import { PALETTE } from '../palette.ts';
import { leaf } from '../parts/finds.ts';
import { daylight, room } from '../parts/indoors.ts';
import { grass, hill, sky, stone } from '../parts/outdoors.ts';
import { cup, screen, steam } from '../parts/things.ts';
import { type Pen, at } from '../pen.ts';

/** The printer again, with its hatch open, and nobody who asks. */
function printer(pen: Pen): string {
  const machine = [
    pen.rect(-330, -330, 660, 330, PALETTE.fog, { round: 28, lift: 18, surface: 'brushed' }),
    pen.rect(-330, -360, 660, 76, PALETTE.iron, { round: 22, lift: 8 }),
    pen.rect(-250, -240, 500, 60, PALETTE.ink, { round: 10, lift: 0 }),
    pen.poly('-220,-218 200,-218 236,-60 180,-84 130,-40 70,-74 10,-36 -60,-66 -120,-34 -180,-66 -246,-40', PALETTE.snow, { lift: 8 }),
    pen.many(2, (nth) =>
      pen.line(
        [
          [-170, -176 + nth * 44],
          [150, -176 + nth * 44],
        ],
        PALETTE.slate,
        8,
        { opacity: 0.5 },
      ),
    ),
    pen.oval(268, -324, 16, 16, PALETTE.clay, { lift: 0 }) +
      pen.oval(216, -324, 16, 16, PALETTE.sage, { lift: 0 }) +
      pen.rect(-290, -340, 130, 36, PALETTE.sage, { lift: 0, round: 6 }),
    pen.poly('330,-250 452,-220 452,-60 330,-40', PALETTE.iron, { lift: 12 }) + pen.oval(430, -140, 10, 24, PALETTE.slate, { lift: 0 }),
  ].join('');
  const notice = (x: number, y: number, colour: string, turn: number): string =>
    at(
      x,
      y,
      pen.rect(-70, -70, 140, 140, colour, { lift: 7 }) +
        pen.line('-44,-20 0,-16 44,-22', PALETTE.bark, 6, { opacity: 0.5 }) +
        pen.line('-44,14 0,18 20,12', PALETTE.bark, 6, { opacity: 0.5 }) +
        pen.oval(0, -58, 9, 9, PALETTE.clay, { lift: 3 }),
      { turn },
    );
  return [
    room(pen, [1600, 1200, 960], '#c9d3c3', '#8d9a92'),
    daylight(pen, 60, 70, 620),
    pen.rect(1010, 90, 480, 360, PALETTE.wood, { lift: 12 }) +
      pen.rect(1034, 114, 432, 312, PALETTE.sand, { lift: 0, surface: 'woven' }) +
      notice(1120, 210, PALETTE.honey, -6) +
      notice(1300, 230, PALETTE.rose, 5) +
      notice(1190, 352, PALETTE.sky, 3) +
      notice(1390, 350, PALETTE.cream, -8),
    pen.rect(190, 830, 1240, 60, PALETTE.birch, { lift: 16, surface: 'brushed' }) +
      pen.rect(240, 890, 560, 330, PALETTE.cream, { lift: 8 }) +
      pen.rect(820, 890, 560, 330, PALETTE.cream, { lift: 8 }) +
      pen.oval(760, 1000, 15, 15, PALETTE.wood, { lift: 3 }) +
      pen.oval(860, 1000, 15, 15, PALETTE.wood, { lift: 3 }),
    at(640, 830, machine),
    cup(pen, 1260, 772, 110, PALETTE.clay) + steam(pen, 1256, 690, 130),
    pen.poly('1040,812 1150,812 1160,828 1030,828', PALETTE.snow, { lift: 4 }),
  ].join('');
}

/** Slow film: one thing, one minute, without moving. */
function slowFilm(pen: Pen): string {
  const ant = (x: number, y: number, size: number): string =>
    at(
      x,
      y,
      pen.many(
        3,
        (nth) =>
          pen.line(
            [
              [-18 + nth * 18, 0],
              [-36 + nth * 26, 34],
              [-44 + nth * 30, 44],
            ],
            PALETTE.ink,
            5,
          ) +
          pen.line(
            [
              [-12 + nth * 18, 0],
              [-26 + nth * 28, 30],
            ],
            PALETTE.ink,
            4,
          ),
      ) +
        pen.oval(-44, -6, 34, 24, '#52352c', { lift: 3 }) +
        pen.oval(0, -4, 18, 14, '#6b4335', { lift: 2 }) +
        pen.oval(36, -12, 22, 19, '#52352c', { lift: 2 }) +
        pen.line('48,-26 66,-48 82,-46', PALETTE.ink, 4) +
        pen.line('42,-28 52,-54 66,-62', PALETTE.ink, 4),
      { scale: size / 100 },
    );
  const face =
    at(-450, -300, sky(pen, [0, 0, 900, 700], '#d5e0c9')) +
    at(-450, -300, pen.curve('-40,430 200,400 500,440 900,410 960,760 -80,760', PALETTE.moss, { lift: 4 })) +
    leaf(pen, 120, 40, 260, { turn: 70, colour: PALETTE.ochre }) +
    ant(-90, 60, 190) +
    pen.oval(-210, -130, 18, 18, PALETTE.clay, { lift: 0 }) +
    pen.line('-170,-130 -70,-130', PALETTE.snow, 12, { opacity: 0.9 });
  return [
    sky(pen, [0, 0, 1600, 1200], '#c5d8d6'),
    hill(pen, [1600, 1200], [520, 470, 500, 450, 480], PALETTE.sage),
    hill(pen, [1600, 1200], [720, 690, 730, 680, 710], PALETTE.moss),
    hill(pen, [1600, 1200], [930, 960, 930, 950, 930], PALETTE.pine),
    stone(pen, 1400, 900, 260) + stone(pen, 200, 980, 180, '#9aa09d'),
    pen.line('760,720 560,1120', PALETTE.slate, 22) +
      pen.line('800,720 1010,1130', PALETTE.slate, 22) +
      pen.line('780,700 790,1150', PALETTE.slate, 22),
    screen(pen, [770, 450, 760, 540], face, { turn: -2 }),
    leaf(pen, 1220, 1010, 180, { turn: 62, colour: PALETTE.clay }) +
      ant(1120, 1020, 60) +
      ant(1330, 1100, 46) +
      leaf(pen, 380, 1120, 130, { turn: -50, colour: PALETTE.honey, kind: 'maple' }),
    grass(pen, [0, 960, 1600, 230], 120, PALETTE.spruce),
  ].join('');
}

export const spreading: readonly Scene[] = [
  { name: 'larspridare-skrivaren', format: 'lying', draw: printer },
  { name: 'larspridare-langsam-film', format: 'lying', draw: slowFilm },
];
