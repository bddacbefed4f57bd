const DAY = 86_400_000;

/** A day as contracts have it, `2026-11-23`, as it is where the reader sits. */
export const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`;

/** So many days after a day; before it, when the number is negative. */
export const daysAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** A day as it stands in a sentence: «1 augusti», with the year when it is another than now's. */
export function dateWords(day: string, now: Date, lang: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const shown = year === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: shown }).format(new Date(year!, month! - 1, date));
}
