import type { Rig } from './rig.ts';

/** How ours has to stand to the limit: at least that many times it, or at most. */
export type Target = { readonly least: number } | { readonly most: number };

/** What one figure saw: ours and the limit in the same unit, from the same minutes. */
export interface Measurement {
  readonly ours: number;
  readonly limit: number;
  /** The unit first, then what a reader has to know. */
  readonly note: string;
}

/** One figure of docs and targets: its id never changes. */
export interface Figure {
  readonly id: string;
  readonly target: Target;
  measure(rig: Rig): Promise<Measurement>;
}

/** A figure as it is printed. */
export interface Row {
  readonly figure: string;
  readonly ours: number;
  readonly limit: number;
  readonly ratio: number;
  readonly target: string;
  readonly holds: boolean;
  readonly note: string;
}
