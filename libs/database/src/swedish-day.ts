/** SQL: today by the Swedish calendar and the platform's clock. */
export const TODAY = `(dk_now() at time zone 'Europe/Stockholm')::date`;

/** SQL: the last day of what has `from_day` and `until_day` has not passed. */
export const NOT_OVER = `(until_day is null or until_day >= ${TODAY})`;

/** SQL: what has `from_day` and `until_day` counts today: on every day from its first to its last. */
export const COUNTS_TODAY = `(from_day <= ${TODAY} and ${NOT_OVER})`;
