/** One turn: does its work and returns what it saw. */
export type Turn = () => Promise<number>;

/** The middle value, which one disturbed round cannot move. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) throw new RangeError('nothing was measured');
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that this share of all stays below or at. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.max(0, Math.ceil(sorted.length * share) - 1);
  const value = sorted[at];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

/**
 * The medians of both cases, which take turns (A B A B …), so that whatever else the machine does disturbs both alike.
 * A first turn of each is not counted: it warms up.
 */
export async function inTurns<Name extends string>(cases: Readonly<Record<Name, Turn>>, rounds: number): Promise<Record<Name, number>> {
  const names = Object.keys(cases) as Name[];
  const seen = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await cases[name]();
      if (round > 0) seen.get(name)!.push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen.get(name)!)])) as Record<Name, number>;
}
