import { PALETTE, SKIN } from '../palette.ts';
import { type Pen, at } from '../pen.ts';

export interface Clothes {
  readonly coat: string;
  readonly hair: string;
  readonly skin?: (typeof SKIN)[number];
  readonly cap?: string;
  readonly legs?: string;
}

/** Somebody from behind, 100 high, on the origin of `x, y`: never a face. */
export function fromBehind(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  { coat, hair, skin = SKIN[0], cap, legs = PALETTE.slate }: Clothes,
  { grown = false, armsUp = false } = {},
): string {
  const [hip, shoulder, head] = grown ? [-46, -79, 9] : [-32, -68, 13];
  const leg = (side: number): string =>
    pen.poly(
      [
        [side * 9 - 5, hip + 4],
        [side * 9 + 5, hip + 4],
        [side * 8 + 5, -3],
        [side * 8 - 5, -3],
      ],
      legs,
      { lift: 0 },
    ) + pen.oval(side * 8, -2.5, 7, 4, PALETTE.bark, { lift: 1 });
  const arm = (side: number): string =>
    armsUp
      ? pen.line(
          [
            [side * 12, shoulder + 6],
            [side * 21, shoulder - 6],
            [side * 17, shoulder - 22],
          ],
          coat,
          8,
        ) + pen.oval(side * 17, shoulder - 25, 4, 4, skin, { lift: 0 })
      : pen.line(
          [
            [side * 13, shoulder + 6],
            [side * 19, shoulder + 20],
            [side * 17, hip + 2],
          ],
          coat,
          8,
        ) + pen.oval(side * 17, hip + 5, 3.8, 4.2, skin, { lift: 0 });
  const body = pen.curve(
    [
      [-11, shoulder],
      [0, shoulder - 3],
      [11, shoulder],
      [16, shoulder + 14],
      [18, hip + 8],
      [0, hip + 11],
      [-18, hip + 8],
      [-16, shoulder + 14],
    ],
    coat,
    { lift: 2.4, surface: 'woven' },
  );
  const neck = pen.rect(-4, shoulder - 7, 8, 8, skin, { lift: 0 });
  const top = shoulder - head - 3;
  const ears = pen.oval(-head, top + 2, 2.6, 3.4, skin, { lift: 0 }) + pen.oval(head, top + 2, 2.6, 3.4, skin, { lift: 0 });
  const back = pen.oval(0, top, head, head * 1.06, hair, { lift: 1.6 });
  const strands = pen.many(5, (nth) =>
    pen.line(
      [
        [(nth - 2) * head * 0.2, top - head * 0.8],
        [(nth - 2) * head * 0.36, top + head * 0.7],
      ],
      PALETTE.ink,
      0.8,
      { opacity: 0.25 },
    ),
  );
  const hat = cap
    ? pen.curve(
        [
          [-head * 1.06, top + head * 0.3],
          [-head, top - head * 0.6],
          [0, top - head * 1.24],
          [head, top - head * 0.6],
          [head * 1.06, top + head * 0.3],
          [0, top + head * 0.5],
        ],
        cap,
        { lift: 1, surface: 'woven' },
      ) + pen.oval(0, top - head * 1.3, 3.6, 3.6, PALETTE.cream, { lift: 1 })
    : '';
  return at(x, y, leg(-1) + leg(1) + arm(-1) + arm(1) + neck + body + ears + back + strands + hat, { scale: height / 100 });
}

/** A forearm that comes in, and its hand, open downwards or around something; the wrist is the origin. */
export function hand(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  { turn = 0, skin = SKIN[0] as string, sleeve = PALETTE.sea as string, mirrored = false } = {},
): string {
  const finger = (nth: number): string => {
    const [left, length] = [-21 + nth * 14, [30, 40, 38, 28][nth]!];
    return (
      pen.line(
        [
          [left, -44],
          [left * 1.15, -50 - length],
        ],
        PALETTE.ink,
        15,
        { opacity: 0.12 },
      ) +
      pen.line(
        [
          [left, -42],
          [left * 1.12, -50 - length],
        ],
        skin,
        14,
      )
    );
  };
  const palm = pen.curve('-28,-2 -29,-40 -22,-56 0,-60 22,-55 29,-38 26,-2 0,8', skin, { lift: 4 });
  const thumb = pen.line('24,-16 44,-34 52,-56', skin, 15);
  const creases = pen.many(3, (nth) =>
    pen.line(
      [
        [-14 + nth * 14, -56],
        [-14 + nth * 14.6, -66],
      ],
      PALETTE.bark,
      1.6,
      { opacity: 0.3 },
    ),
  );
  const arm =
    pen.poly('-26,-2 26,-2 44,420 -44,420', sleeve, { lift: 8, surface: 'woven' }) +
    pen.rect(-31, -6, 62, 26, sleeve, { lift: 4, round: 9 });
  return at(x, y, thumb + pen.many(4, finger) + palm + creases + arm, { turn, scale: size / 100, mirrored });
}
