import type { Coverage, MunicipalityName } from '@delakultur/contracts/client';

const WEEK = 7 * 86_400_000;
/** A month without an article is long enough to ask how it goes. */
const LONG = 4;

/** One municipality's figures, with its name. */
export interface CoverageRow extends Coverage {
  readonly name: string;
  /** Whole weeks since the latest article; null when there is none yet. */
  readonly weeks: number | null;
}

/** Every member's row, in the members' order; a municipality without articles has one too. */
export const coverageRows = (items: readonly Coverage[], members: readonly MunicipalityName[], now: Date): readonly CoverageRow[] =>
  members.map(({ kommun, name }) => {
    const found = items.find((item) => item.kommun === kommun) ?? { kommun, inFlow: 0, released: 0, lastReleasedAt: null };
    const last = found.lastReleasedAt;
    return { ...found, name, weeks: last === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(last)) / WEEK)) };
  });

/** Those that have not been seen for long, the longest silence first. */
export const silentRows = (rows: readonly CoverageRow[]): readonly CoverageRow[] =>
  rows.filter(({ weeks }) => weeks === null || weeks >= LONG).toSorted((one, other) => longest(other) - longest(one));

/** Never is longer than any number of weeks. */
const longest = ({ weeks }: CoverageRow): number => weeks ?? Number.MAX_SAFE_INTEGER;
