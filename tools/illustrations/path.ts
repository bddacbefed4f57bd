/** Across and down, in the picture's own pixels. */
export type Point = readonly [number, number];
/** Points, or the same as words: `0,0 60,0 30,52`. */
export type Outline = string | readonly Point[];

export const pointsOf = (outline: Outline): readonly Point[] =>
  typeof outline === 'string' ? outline.split(' ').map((pair): Point => pair.split(',').map(Number) as [number, number]) : outline;

/** The same outline with a point at least every `step` pixels, so that long edges can waver. */
export const sampled = (points: readonly Point[], step: number): Point[] =>
  points.flatMap(([x, y], nth) => {
    const [nextX, nextY] = points[(nth + 1) % points.length]!;
    const count = Math.max(1, Math.round(Math.hypot(nextX - x, nextY - y) / step));
    return Array.from({ length: count }, (_, part): Point => [x + ((nextX - x) * part) / count, y + ((nextY - y) * part) / count]);
  });

export const openLine = (points: readonly Point[]): string => `M${points.map(words).join('L')}`;
export const closedLine = (points: readonly Point[]): string => `${openLine(points)}Z`;

/** A curve through every point (Catmull-Rom, as Bézier). */
export const openCurve = (points: readonly Point[]): string =>
  through(points, (nth) => points[clamp(nth, points.length)]!, points.length - 1);
export const closedCurve = (points: readonly Point[]): string =>
  `${through(points, (nth) => points[(nth + points.length) % points.length]!, points.length)}Z`;

function through(points: readonly Point[], point: (nth: number) => Point, count: number): string {
  const parts = Array.from({ length: count }, (_, nth) => {
    const [before, from, to, after] = [point(nth - 1), point(nth), point(nth + 1), point(nth + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${words(leave)} ${words(arrive)} ${words(to)}`;
  });
  return `M${words(points[0]!)}${parts.join('')}`;
}

const clamp = (nth: number, length: number): number => Math.min(Math.max(nth, 0), length - 1);
const words = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
