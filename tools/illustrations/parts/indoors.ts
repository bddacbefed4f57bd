import { PALETTE } from '../palette.ts';
import type { Point } from '../path.ts';
import { type Field, type Pen, at } from '../pen.ts';

/** A wall and the floor before it. */
export const room = (pen: Pen, [width, height, floor]: readonly [number, number, number], wall: string, ground: string): string =>
  pen.rect(-20, -20, width + 40, height + 40, wall, { lift: 0, surface: 'brushed' }) +
  pen.rect(-20, floor, width + 40, height - floor + 40, ground, { lift: 0, surface: 'brushed' }) +
  pen.rect(-20, floor - 16, width + 40, 20, PALETTE.snow, { lift: 5 });

/** The window's light where it falls on a wall or a floor. */
export function daylight(pen: Pen, x: number, y: number, size: number, slant = 0.55): string {
  const leaning = (across: number, down: number): Point => [x + size * (across + down * slant), y + size * down];
  const pane = (left: number, top: number): string =>
    pen.poly([leaning(left, top), leaning(left + 0.5, top), leaning(left + 0.5, top + 0.6), leaning(left, top + 0.6)], PALETTE.snow, {
      lift: 0,
      opacity: 0.22,
    });
  return pane(0, 0) + pane(0.56, 0) + pane(0, 0.66) + pane(0.56, 0.66);
}

/** Boards seen from above, or a wall of panel. */
export function planks(pen: Pen, [x, y, width, height]: Field, count: number, colours: readonly string[]): string {
  const each = height / count;
  const board = (nth: number): string => {
    const top = y + nth * each;
    const grain = pen.many(3, () => {
      const [left, line] = [x + pen.between(0, width * 0.8), top + pen.between(each * 0.2, each * 0.8)];
      return pen.line(
        [
          [left, line],
          [left + 90, line - 3],
          [left + 210, line + 2],
          [left + 320, line],
        ],
        PALETTE.bark,
        2.4,
        { opacity: 0.16 },
      );
    });
    const joint = x + pen.between(width * 0.1, width * 0.9);
    return (
      pen.rect(x - 10, top, width + 20, each + 3, pen.pick(colours), { lift: 0, surface: 'brushed' }) +
      grain +
      pen.line(
        [
          [x, top],
          [x + width, top],
        ],
        PALETTE.bark,
        3,
        { opacity: 0.28 },
      ) +
      pen.line(
        [
          [joint, top],
          [joint, top + each],
        ],
        PALETTE.bark,
        3,
        { opacity: 0.28 },
      )
    );
  };
  return pen.many(count, board);
}

/** A table top from the side, from edge to edge or with its legs. */
export const table = (pen: Pen, [x, y, width, height]: Field, colour: string = PALETTE.birch): string =>
  pen.rect(x + 50, y + 20, 34, height, PALETTE.wood) +
  pen.rect(x + width - 84, y + 20, 34, height, PALETTE.wood) +
  pen.rect(x, y, width, 44, colour, { lift: 12, surface: 'brushed', round: 8 });

export const shelf = (pen: Pen, x: number, y: number, width: number, colour: string = PALETTE.birch): string =>
  pen.rect(x + 60, y + 20, 22, 60, PALETTE.wood) +
  pen.rect(x + width - 82, y + 20, 22, 60, PALETTE.wood) +
  pen.rect(x, y, width, 30, colour, { lift: 14, surface: 'brushed' });

/** A window with what is seen through it. */
export const windowed = (pen: Pen, [x, y, width, height]: Field, view: string, { columns = 2, rows = 2 } = {}): string =>
  pen.rect(x - 26, y - 26, width + 52, height + 52, PALETTE.snow, { lift: 10 }) +
  pen.inside(pen.rect(x, y, width, height, PALETTE.snow, { lift: 0 }), view) +
  pen.many(columns - 1, (nth) => pen.rect(x + (width * (nth + 1)) / columns - 8, y, 16, height, PALETTE.snow, { lift: 6 })) +
  pen.many(rows - 1, (nth) => pen.rect(x, y + (height * (nth + 1)) / rows - 8, width, 16, PALETTE.snow, { lift: 6 })) +
  pen.rect(x - 50, y + height + 20, width + 100, 30, PALETTE.cream, { lift: 12 });

/** A clock that shows a time. */
export function clock(pen: Pen, x: number, y: number, radius: number, [hours, minutes]: readonly [number, number]): string {
  const hand = (turn: number, length: number, width: number): string => {
    const angle = ((turn * 360 - 90) * Math.PI) / 180;
    return pen.line(
      [
        [x, y],
        [x + Math.cos(angle) * length * radius, y + Math.sin(angle) * length * radius],
      ],
      PALETTE.ink,
      width,
    );
  };
  const mark = (nth: number): string => {
    const [across, down] = [Math.sin((nth * Math.PI) / 6), Math.cos((nth * Math.PI) / 6)];
    return pen.line(
      [
        [x + across * radius * 0.74, y - down * radius * 0.74],
        [x + across * radius * 0.84, y - down * radius * 0.84],
      ],
      PALETTE.slate,
      radius / 18,
    );
  };
  const face =
    pen.oval(x, y, radius, radius, PALETTE.slate, { lift: 10 }) + pen.oval(x, y, radius * 0.9, radius * 0.9, PALETTE.snow, { lift: 0 });
  return (
    face +
    pen.many(12, mark) +
    hand((hours + minutes / 60) / 12, 0.46, radius / 10) +
    hand(minutes / 60, 0.68, radius / 14) +
    pen.oval(x, y, radius / 12, radius / 12, PALETTE.clay, { lift: 0 })
  );
}

export const lamp = (pen: Pen, x: number, y: number, size: number, colour: string = PALETTE.clay): string =>
  at(
    x,
    y,
    pen.line('0,-600 0,-40', PALETTE.slate, 5, { bend: 'sharp' }) +
      pen.curve('-18,-46 18,-46 52,-6 70,34 -70,34 -52,-6', colour, { lift: 8 }) +
      pen.oval(0, 38, 26, 14, PALETTE.honey, { lift: 0 }),
    { scale: size / 100 },
  );
