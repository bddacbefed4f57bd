const DAY = `(dk_now() at time zone 'Europe/Stockholm')::date`;

/** SQL: the last day has not passed, by the Swedish calendar. */
export const NOT_OVER = `(until_day is null or until_day >= ${DAY})`;

/** SQL: a role counts on every day from its first to its last. */
export const TODAY = `from_day <= ${DAY} and ${NOT_OVER}`;
